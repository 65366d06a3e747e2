import { getBlock } from '../blocks/block.ts';
import { type BlockChange, changeBlocks } from '../blocks/change.ts';
import { collectionsOf } from '../blocks/collections.ts';
import { addOrigin, originsOf } from '../blocks/record.ts';
import { tagsOf } from '../blocks/tags.ts';
import type { WritableDb } from '../database.ts';
import { getLibrary, libraryName } from '../libraries.ts';
import { trashBlocks } from '../trash.ts';

/** Blocks to be made one. */
export interface Merge {
  readonly keep: number;
  readonly ids: readonly number[];
  /** A new text for the block that stays. */
  readonly text?: string;
}

/**
 * Makes blocks that say the same one: the kept block takes over the others' sources, origins, tags, collections, use
 * and favour, and they go to the trash. Those of the built-in library cannot go and stay where they are; a built-in
 * block to be kept under a new text is copied first. All groups or none. Throws 'unknown-block'. Returns how many
 * blocks went.
 */
export function mergeBlocks(
  db: WritableDb,
  merges: readonly Merge[],
  options: { readonly personalId: () => number; readonly now: string },
): number {
  return db.transaction(() => merges.reduce((sum, merge) => sum + mergeGroup(db, merge, options), 0));
}

function mergeGroup(
  db: WritableDb,
  { keep, ids, text }: Merge,
  options: { readonly personalId: () => number; readonly now: string },
): number {
  const others = [...new Set(ids)].filter((id) => id !== keep).map((id) => getBlock(db, id));
  const change: BlockChange = {
    ...(text === undefined ? {} : { text }),
    addTags: others.flatMap(({ id }) => tagsOf(db, [id]).get(id) ?? []),
    addCollections: others.flatMap(({ id }) => collectionsOf(db, id)),
    ...(others.some(({ favourite }) => favourite) ? { favourite: true } : {}),
  };
  const kept = changeBlocks(db, [keep], change, options)[0]?.id ?? keep;
  for (const block of others) {
    const origin = { source: block.sourceName, library: libraryName(db, block.libraryId), text: block.text };
    addOrigin(db, kept, { ...origin, at: options.now });
    for (const each of originsOf(db, block.id)) addOrigin(db, kept, each);
    db.run('UPDATE block_uses SET block_id = ? WHERE block_id = ?', [kept, block.id]);
    db.run(
      `UPDATE blocks SET uses = uses + @uses, last_used_at = max(coalesce(last_used_at, ''), @last)
       WHERE id = @kept AND @uses > 0`,
      { uses: block.uses, last: block.lastUsedAt ?? '', kept },
    );
  }
  const removable = others.filter(({ libraryId }) => getLibrary(db, libraryId).kind !== 'built-in');
  trashBlocks(
    db,
    removable.map(({ id }) => id),
    options.now,
  );
  return removable.length;
}
