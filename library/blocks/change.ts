import type { Genre } from '../../core/classify/genre.ts';
import type { Role } from '../../core/classify/role.ts';
import { goodUntil } from '../../core/topics/timed.ts';
import type { WritableDb } from '../database.ts';
import { getLibrary } from '../libraries.ts';
import { reindexBlock } from '../search/index-block.ts';
import { classifierOf } from '../topics.ts';
import { getBlock, type LibraryBlock } from './block.ts';
import { collectionsOf, setCollections } from './collections.ts';
import type { Freshness } from './fresh.ts';
import { setTags, tagsOf } from './tags.ts';
import { copyBlocks } from './transfer.ts';

/** What a user changes of a block; whatever is absent stays. */
export interface BlockChange {
  readonly text?: string;
  readonly role?: Role;
  readonly genre?: Genre;
  readonly asOf?: number | null;
  /** null goes back to what the lexicon says. */
  readonly topics?: readonly string[] | null;
  readonly freshness?: Freshness | null;
  readonly note?: string;
  readonly favourite?: boolean;
  readonly tags?: readonly string[];
  readonly addTags?: readonly string[];
  readonly removeTags?: readonly string[];
  readonly collections?: readonly string[];
  readonly addCollections?: readonly string[];
  readonly removeCollections?: readonly string[];
}

/** A block after a change: a block of the built-in library is changed in a copy of the user's own. */
export interface ChangedBlock {
  readonly id: number;
  readonly copied: boolean;
}

/**
 * Changes blocks, all or none, with their index entries. What a user only hangs on a block (tags, collections,
 * favourite, note) is kept on built-in blocks too; a change of what it says or is makes a copy of it in the library
 * `personalId` first. Throws 'unknown-block'.
 */
export function changeBlocks(
  db: WritableDb,
  ids: readonly number[],
  change: BlockChange,
  options: { readonly personalId: () => number; readonly now: string },
): ChangedBlock[] {
  return db.transaction(() => ids.map((id) => changeBlock(db, id, change, options)));
}

function changeBlock(
  db: WritableDb,
  id: number,
  change: BlockChange,
  { personalId, now }: { readonly personalId: () => number; readonly now: string },
): ChangedBlock {
  const before = getBlock(db, id);
  const isCopy = changesContent(before, change) && getLibrary(db, before.libraryId).kind === 'built-in';
  const block = isCopy ? getBlock(db, copyBlocks(db, [id], personalId(), now).ids[0] ?? id) : before;
  writeRow(db, block, change, now);
  writeGroups(db, block.id, change, now);
  reindexBlock(db, block.id);
  return { id: block.id, copied: isCopy };
}

function changesContent(block: LibraryBlock, change: BlockChange): boolean {
  return (
    (change.text !== undefined && change.text !== block.text) ||
    (change.role !== undefined && change.role !== block.role) ||
    (change.genre !== undefined && change.genre !== block.genre) ||
    (change.asOf !== undefined && change.asOf !== block.asOf) ||
    (change.freshness !== undefined && change.freshness !== block.freshness) ||
    change.topics !== undefined
  );
}

function writeRow(db: WritableDb, block: LibraryBlock, change: BlockChange, now: string): void {
  const text = change.text ?? block.text;
  const asOf = change.asOf === undefined ? block.asOf : change.asOf;
  const ownTopics = change.topics === undefined ? block.ownTopics : change.topics !== null;
  const topics =
    change.topics ??
    (ownTopics || (change.topics === undefined && text === block.text)
      ? block.topics
      : classifierOf(db)(text, block.heading));
  const isRevised = changesContent(block, change) || (change.note ?? block.note) !== block.note;
  db.run(
    `UPDATE blocks SET text = ?, role = ?, genre = ?, as_of = ?, topics = ?, own_topics = ?, good_until = ?,
       freshness = ?, note = ?, favourite = ?, revised_at = ?, own_edit = ? WHERE id = ?`,
    [
      text,
      change.role ?? block.role,
      change.genre ?? block.genre,
      asOf,
      topics.join(' '),
      Number(ownTopics),
      goodUntil(text, asOf),
      change.freshness === undefined ? block.freshness : change.freshness,
      change.note ?? block.note,
      Number(change.favourite ?? block.favourite),
      isRevised ? now : block.revisedAt,
      Number(isRevised || block.ownEdit),
      block.id,
    ],
  );
}

function writeGroups(db: WritableDb, id: number, change: BlockChange, now: string): void {
  const { tags, addTags = [], removeTags = [] } = change;
  if (tags !== undefined || addTags.length + removeTags.length > 0) {
    const own = tags ?? tagsOf(db, [id]).get(id) ?? [];
    setTags(
      db,
      id,
      [...own, ...addTags].filter((name) => !removeTags.includes(name)),
    );
  }
  const { collections, addCollections = [], removeCollections = [] } = change;
  if (collections !== undefined || addCollections.length + removeCollections.length > 0) {
    const own = collections ?? collectionsOf(db, id);
    setCollections(
      db,
      id,
      [...own, ...addCollections].filter((name) => !removeCollections.includes(name)),
      now,
    );
  }
}
