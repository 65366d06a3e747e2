import type { BlockChange, BlockDetail } from '../../api/blocks.ts';

/** What a form edits of a block. */
export type Edited = Pick<
  BlockDetail,
  'text' | 'role' | 'genre' | 'topics' | 'tags' | 'collections' | 'asOf' | 'note'
>;

/** The part of a block that a form edits. */
export function editedOf(block: BlockDetail): Edited {
  const { text, role, genre, topics, tags, collections, asOf, note } = block;
  return { text, role, genre, topics, tags, collections, asOf, note };
}

/** What was changed and nothing else, so that what the app works out by itself stays its own. */
export function changeOf(block: Edited, edited: Edited): BlockChange {
  const list = (names: readonly string[]): string => [...names].sort().join('\n');
  const text = edited.text.trim();
  return {
    ...(text === block.text ? {} : { text }),
    ...(edited.role === block.role ? {} : { role: edited.role }),
    ...(edited.genre === block.genre ? {} : { genre: edited.genre }),
    ...(list(edited.topics) === list(block.topics) ? {} : { topics: edited.topics }),
    ...(list(edited.tags) === list(block.tags) ? {} : { tags: edited.tags }),
    ...(list(edited.collections) === list(block.collections) ? {} : { collections: edited.collections }),
    ...(edited.asOf === block.asOf ? {} : { asOf: edited.asOf }),
    ...(edited.note === block.note ? {} : { note: edited.note }),
  };
}
