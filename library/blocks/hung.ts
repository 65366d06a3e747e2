import type { ReadableDb, WritableDb } from '../database.ts';
import { blocksOfSource, type LibraryBlock } from './block.ts';
import { changeBlocks } from './change.ts';
import { collectionsOf } from './collections.ts';
import { tagsOf } from './tags.ts';

/** What a user hung on a block: tags, collections, a note, favour and use. */
export interface Hung {
  readonly block: LibraryBlock;
  readonly tags: readonly string[];
  readonly collections: readonly string[];
  readonly usedIn: readonly { readonly draftId: string | null; readonly at: string }[];
}

/** The blocks of a source on which a user hung anything. */
export function hungOnSource(db: ReadableDb, sourceId: number): Hung[] {
  return blocksOfSource(db, sourceId)
    .map((block) => ({
      block,
      tags: tagsOf(db, [block.id]).get(block.id) ?? [],
      collections: collectionsOf(db, block.id),
      usedIn: db.all<Hung['usedIn'][number]>(
        'SELECT draft_id AS draftId, at FROM block_uses WHERE block_id = ? ORDER BY id',
        [block.id],
      ),
    }))
    .filter(
      ({ block, tags, collections }) =>
        block.favourite || block.note !== '' || block.uses > 0 || tags.length + collections.length > 0,
    );
}

/**
 * Hangs on the blocks of a source what hung on others: on the block of the same text, else on one that is
 * most of it or of which it is most. Belongs in a transaction. Returns what found no block.
 */
export function hangOnSource(db: WritableDb, sourceId: number, hung: readonly Hung[], now: string): Hung[] {
  const blocks = blocksOfSource(db, sourceId);
  return hung.filter((each) => {
    const { text } = each.block;
    const place =
      blocks.find((block) => block.text === text) ?? blocks.find((block) => isMostOf(block.text, text));
    if (place === undefined) return true;
    hang(db, place.id, each, now);
    return false;
  });
}

/** Whether one text lies in the other and is at least half of it. */
function isMostOf(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length * 2 >= long.length && long.includes(short);
}

function hang(db: WritableDb, id: number, { block, tags, collections, usedIn }: Hung, now: string): void {
  const note = db.value<string>('SELECT note FROM blocks WHERE id = ?', [id]) ?? '';
  const notes = [note, block.note].filter((each) => each !== '');
  const change = {
    addTags: tags,
    addCollections: collections,
    note: notes.join('\n'),
    ...(block.favourite ? { favourite: true } : {}),
  };
  // Nothing of this changes what a block says, so none is copied.
  changeBlocks(db, [id], change, { personalId: () => block.libraryId, now });
  for (const { draftId, at } of usedIn) {
    db.run('INSERT INTO block_uses (block_id, draft_id, at) VALUES (?, ?, ?)', [id, draftId, at]);
  }
  if (block.uses === 0) return;
  db.run(
    `UPDATE blocks SET uses = uses + @uses, last_used_at = max(coalesce(last_used_at, ''), @last) WHERE id = @id`,
    { uses: block.uses, last: block.lastUsedAt ?? '', id },
  );
}
