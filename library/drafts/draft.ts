import { randomUUID } from 'node:crypto';
import type { Genre } from '../../core/classify/genre.ts';
import type { FactCard } from '../../core/slots/facts.ts';
import type { Speech } from '../../core/speech/speech.ts';
import { type Columns, selectList } from '../columns.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import { LibraryError } from '../errors.ts';
import { fromJson } from '../json.ts';
import { isFactCard, isSpeech } from './content.ts';
import { readParts, writeParts } from './parts.ts';
import { addRevision, lastRevision } from './revisions.ts';

/** A draft 文稿 as a list shows it. */
export interface DraftSummary {
  readonly id: string;
  /** Its name in lists; the title inside the speech may differ. */
  readonly title: string;
  /** The skeleton it was made from, or null for a blank one. */
  readonly template: string | null;
  readonly genre: Genre;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** A draft with all it holds. */
export interface Draft extends DraftSummary {
  readonly facts: FactCard;
  readonly speech: Speech;
}

/** What a new draft begins with. */
export type NewDraft = Omit<Draft, 'id' | 'createdAt' | 'updatedAt'> & { readonly now: string };

/** What a save changes; whatever is absent stays as it is. */
export interface DraftChange {
  readonly facts?: FactCard;
  readonly speech?: Speech;
  readonly genre?: Genre;
  readonly now: string;
  /** Keeps this state as a revision 版本, named or not. Unasked, one is kept every ten minutes. */
  readonly revision?: { readonly name: string | null };
}

/** A draft was saved; `revision` is the number of the revision kept with it, if one was. */
export interface SavedDraft {
  readonly updatedAt: string;
  readonly revision: number | null;
}

interface DraftRow extends DraftSummary {
  readonly facts: string;
  readonly partIds: string;
}

const SUMMARY: Columns<DraftSummary> = {
  id: 'id',
  title: 'title',
  template: 'template',
  genre: 'genre',
  createdAt: 'created_at',
  updatedAt: 'updated_at',
};
const WHOLE: Columns<DraftRow> = { ...SUMMARY, facts: 'facts', partIds: 'part_ids' };

const REVISION_EVERY_MS = 10 * 60_000;

/** Makes a draft and keeps its first state as revision 1. */
export function createDraft(db: WritableDb, draft: NewDraft): Draft {
  const { now, ...content } = draft;
  const whole: Draft = { ...content, id: randomUUID(), createdAt: now, updatedAt: now };
  db.transaction(() => {
    putDraft(db, whole);
    addRevision(db, whole.id, { name: null, facts: whole.facts, speech: whole.speech, at: now });
  });
  return whole;
}

/** Saves a change of a draft; once it returns the change is on disk. Throws 'unknown-draft'. */
export function saveDraft(db: WritableDb, id: string, change: DraftChange): SavedDraft {
  const { now } = change;
  return db.transaction(() => {
    const row = readRow(db, id);
    const facts = change.facts === undefined ? row.facts : JSON.stringify(change.facts);
    const partIds =
      change.speech === undefined
        ? row.partIds
        : writeParts(db, id, row.partIds, JSON.stringify(change.speech));
    db.run('UPDATE drafts SET genre = ?, facts = ?, part_ids = ?, updated_at = ? WHERE id = ?', [
      change.genre ?? row.genre,
      facts,
      partIds,
      now,
      id,
    ]);
    const revision = change.revision ?? (isDue(db, id, now) ? { name: null } : null);
    if (revision === null) return { updatedAt: now, revision: null };
    const draft = getDraft(db, id);
    const number = addRevision(db, id, {
      name: revision.name,
      facts: draft.facts,
      speech: draft.speech,
      at: now,
    });
    return { updatedAt: now, revision: number };
  });
}

/** A draft by id; throws 'unknown-draft', and 'damaged' when parts of its text are gone. */
export function getDraft(db: ReadableDb, id: string): Draft {
  const { facts, partIds, ...summary } = readRow(db, id);
  const what = `文稿“${summary.title}”`;
  const json = readParts(db, id, fromJson(partIds, isIds, what));
  return {
    ...summary,
    facts: fromJson(facts, isFactCard, what),
    speech: fromJson(json ?? '', isSpeech, what),
  };
}

/** Drafts, the last changed first. */
export function listDrafts(
  db: ReadableDb,
  page: { readonly limit: number; readonly offset: number },
): DraftSummary[] {
  return db.all<DraftSummary>(
    `SELECT ${selectList(SUMMARY)} FROM drafts ORDER BY updated_at DESC, id LIMIT ? OFFSET ?`,
    [page.limit, page.offset],
  );
}

/** Gives a draft another name. Throws 'unknown-draft'. */
export function renameDraft(db: WritableDb, id: string, title: string, now: string): void {
  const { changes } = db.run('UPDATE drafts SET title = ?, updated_at = ? WHERE id = ?', [title, now, id]);
  if (changes === 0) throw unknownDraft(id);
}

/** Removes a draft with its revisions, for good. Throws 'unknown-draft'. */
export function removeDraft(db: WritableDb, id: string): void {
  const { changes } = db.transaction(() => db.run('DELETE FROM drafts WHERE id = ?', [id]));
  if (changes === 0) throw unknownDraft(id);
}

/** Writes a draft as it is, over any of the same id; belongs in a transaction. */
export function putDraft(db: WritableDb, draft: Draft): void {
  const { id, title, template, genre, createdAt, updatedAt } = draft;
  const facts = JSON.stringify(draft.facts);
  db.run(
    `INSERT INTO drafts (id, title, template, genre, facts, part_ids, created_at, updated_at)
     VALUES (?, ?, ?, ?, ?, '[]', ?, ?)
     ON CONFLICT (id) DO UPDATE SET title = excluded.title, template = excluded.template,
       genre = excluded.genre, facts = excluded.facts, updated_at = excluded.updated_at`,
    [id, title, template, genre, facts, createdAt, updatedAt],
  );
  const { partIds: stored } = readRow(db, id);
  const partIds = writeParts(db, id, stored, JSON.stringify(draft.speech));
  db.run('UPDATE drafts SET part_ids = ? WHERE id = ?', [partIds, id]);
}

function isIds(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every((id) => typeof id === 'number');
}

function readRow(db: ReadableDb, id: string): DraftRow {
  const row = db.one<DraftRow>(`SELECT ${selectList(WHOLE)} FROM drafts WHERE id = ?`, [id]);
  if (!row) throw unknownDraft(id);
  return row;
}

function isDue(db: ReadableDb, id: string, now: string): boolean {
  const last = lastRevision(db, id);
  return last === null || Date.parse(now) - Date.parse(last.at) >= REVISION_EVERY_MS;
}

function unknownDraft(id: string): LibraryError {
  return new LibraryError('unknown-draft', `没有找到文稿（${id}），它可能已被删除。请回到首页重新选择。`);
}
