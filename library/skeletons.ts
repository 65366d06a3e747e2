import type { Genre } from '../core/classify/genre.ts';
import { type Columns, selectList } from './columns.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { errorCode, LibraryError } from './errors.ts';

/** A skeleton 骨架 of the user's own: a Handlebars template with slots. */
export interface Skeleton {
  readonly id: number;
  readonly name: string;
  readonly genre: Genre;
  /** What it is for, in the user's words. */
  readonly note: string;
  readonly template: string;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** A skeleton as the user wrote it. */
export type SkeletonText = Pick<Skeleton, 'name' | 'genre' | 'note' | 'template'>;

const COLUMNS: Columns<Skeleton> = {
  id: 'id',
  name: 'name',
  genre: 'genre',
  note: 'note',
  template: 'template',
  createdAt: 'created_at',
  updatedAt: 'updated_at',
};

const SELECT = `SELECT ${selectList(COLUMNS)} FROM skeletons`;

/** The user's skeletons, the last changed first. */
export function listSkeletons(db: ReadableDb): Skeleton[] {
  return db.all<Skeleton>(`${SELECT} ORDER BY updated_at DESC, id DESC`);
}

/** A skeleton by id; throws 'unknown-template'. */
export function getSkeleton(db: ReadableDb, id: number): Skeleton {
  const skeleton = db.one<Skeleton>(`${SELECT} WHERE id = ?`, [id]);
  if (!skeleton) throw unknownTemplate(id);
  return skeleton;
}

/** A skeleton by its name, or undefined. */
export function findSkeleton(db: ReadableDb, name: string): Skeleton | undefined {
  return db.one<Skeleton>(`${SELECT} WHERE name = ?`, [name.trim()]);
}

/** Stores a new skeleton; null when its name is taken. */
export function addSkeleton(db: WritableDb, text: SkeletonText, now: string): Skeleton | null {
  return unlessTaken(() => {
    const { id } = db.run(
      `INSERT INTO skeletons (name, genre, note, template, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?)`,
      [text.name.trim(), text.genre, text.note, text.template, now, now],
    );
    return getSkeleton(db, id);
  });
}

/** Changes a skeleton; null when the new name is taken by another. Throws 'unknown-template'. */
export function changeSkeleton(db: WritableDb, id: number, text: SkeletonText, now: string): Skeleton | null {
  return unlessTaken(() => {
    db.run('UPDATE skeletons SET name = ?, genre = ?, note = ?, template = ?, updated_at = ? WHERE id = ?', [
      text.name.trim(),
      text.genre,
      text.note,
      text.template,
      now,
      id,
    ]);
    return getSkeleton(db, id);
  });
}

/** Removes a skeleton; drafts made from it stay. Throws 'unknown-template'. */
export function removeSkeleton(db: WritableDb, id: number): void {
  if (db.run('DELETE FROM skeletons WHERE id = ?', [id]).changes === 0) throw unknownTemplate(id);
}

function unlessTaken<T>(work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (errorCode(error) === 'SQLITE_CONSTRAINT_UNIQUE') return null;
    throw error;
  }
}

function unknownTemplate(id: number): LibraryError {
  return new LibraryError('unknown-template', `没有找到编号为 ${id} 的骨架，它可能已被删除。请另选一个。`);
}
