import {
  collectedBlocks,
  collectionByName,
  ensureCollection,
  listCollections,
  removeCollection,
  renameCollection,
} from '../../library/blocks/collections.ts';
import { listTags, type NamedGroup, removeTag, renameTag, taggedBlocks } from '../../library/blocks/tags.ts';
import type { WritableDb } from '../../library/database.ts';
import { reindexBlock } from '../../library/search/index-block.ts';
import { countTrash, emptyTrash, listTrash, restoreTrash } from '../../library/trash.ts';
import { AppFailure } from '../failure.ts';
import { type AppParts, writable } from '../parts.ts';
import { procedures } from '../procedures.ts';
import { tagByName } from '../searchFor.ts';

const group = ({ name, blocks }: NamedGroup) => ({ name, blocks });

/** Changes what blocks are grouped by and the index entries of the blocks concerned, in one transaction. */
function regroup(db: WritableDb, blocks: readonly number[], change: () => void): void {
  db.transaction(() => {
    change();
    for (const id of blocks) reindexBlock(db, id);
  });
}

/** Tags 标签 of blocks. */
export function tagProcedures(parts: AppParts) {
  const os = procedures.tag;
  return {
    list: os.list.handler(() => listTags(parts.library().db).map(group)),
    rename: os.rename.handler(({ input }) => {
      const { db } = writable(parts);
      const id = tagByName(db, input.name);
      regroup(db, taggedBlocks(db, id), () => renameTag(db, id, input.to));
      return {};
    }),
    remove: os.remove.handler(({ input }) => {
      const { db } = writable(parts);
      const id = tagByName(db, input.name);
      regroup(db, taggedBlocks(db, id), () => removeTag(db, id));
      return {};
    }),
  };
}

/** Collections 专辑 of blocks. */
export function collectionProcedures(parts: AppParts) {
  const os = procedures.collection;
  return {
    list: os.list.handler(() => listCollections(parts.library().db).map(group)),
    create: os.create.handler(({ input }) => {
      const { db } = writable(parts);
      if (listCollections(db).some(({ name }) => name === input.name.trim())) throw taken(input.name);
      return group(ensureCollection(db, input.name, parts.now().toISOString()));
    }),
    rename: os.rename.handler(({ input }) => {
      const { db } = writable(parts);
      if (!renameCollection(db, collectionByName(db, input.name).id, input.to)) throw taken(input.to);
      return {};
    }),
    remove: os.remove.handler(({ input }) => {
      const { db } = writable(parts);
      const { id } = collectionByName(db, input.name);
      regroup(db, collectedBlocks(db, id), () => removeCollection(db, id));
      return {};
    }),
  };
}

/** What was thrown away 回收站. */
export function trashProcedures(parts: AppParts) {
  const os = procedures.trash;
  return {
    list: os.list.handler(({ input }) => {
      const { db } = parts.library();
      return { total: countTrash(db), items: listTrash(db, input) };
    }),
    restore: os.restore.handler(({ input }) => {
      restoreTrash(writable(parts).db, input.ids, parts.now().toISOString());
      return {};
    }),
    empty: os.empty.handler(({ input }) => ({ removed: emptyTrash(writable(parts).db, input.ids) })),
  };
}

function taken(name: string): AppFailure {
  return new AppFailure('COLLECTION_EXISTS', name, `已经有叫“${name}”的专辑，请换一个名字`);
}
