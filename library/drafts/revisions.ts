import type { FactCard } from '../../core/slots/facts.ts';
import type { Speech } from '../../core/speech/speech.ts';
import { type Columns, selectList } from '../columns.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import { LibraryError } from '../errors.ts';
import { fromJson } from '../json.ts';
import { isFactCard, isSpeech } from './content.ts';

/** A kept state of a draft 版本 as a list shows it; numbers begin at 1 and are never used again. */
export interface RevisionSummary {
  readonly number: number;
  /** The name the user gave it, "送审稿", or null for one kept by itself. */
  readonly name: string | null;
  readonly at: string;
}

/** A kept state of a draft. */
export interface Revision extends RevisionSummary {
  readonly facts: FactCard;
  readonly speech: Speech;
}

interface RevisionRow extends RevisionSummary {
  readonly facts: string;
  readonly speech: string;
}

const SUMMARY: Columns<RevisionSummary> = { number: 'number', name: 'name', at: 'at' };
const WHOLE: Columns<RevisionRow> = { ...SUMMARY, facts: 'facts', speech: 'speech' };

/** So many unnamed revisions of a draft are kept; named ones are kept for good. */
const MOST_UNNAMED = 100;

/** The revisions of a draft, newest first. */
export function listRevisions(db: ReadableDb, draftId: string): RevisionSummary[] {
  return db.all<RevisionSummary>(
    `SELECT ${selectList(SUMMARY)} FROM revisions WHERE draft_id = ? ORDER BY number DESC`,
    [draftId],
  );
}

/** The newest revision of a draft, or null. */
export function lastRevision(db: ReadableDb, draftId: string): RevisionSummary | null {
  const row = db.one<RevisionSummary>(
    `SELECT ${selectList(SUMMARY)} FROM revisions WHERE draft_id = ? ORDER BY number DESC LIMIT 1`,
    [draftId],
  );
  return row ?? null;
}

/** A revision by its number; throws 'unknown-draft' when draft or number do not exist. */
export function getRevision(db: ReadableDb, draftId: string, number: number): Revision {
  const row = db.one<RevisionRow>(
    `SELECT ${selectList(WHOLE)} FROM revisions WHERE draft_id = ? AND number = ?`,
    [draftId, number],
  );
  if (!row) {
    throw new LibraryError('unknown-draft', `没有找到第 ${number} 版，它可能已被清理。请刷新版本列表。`);
  }
  const what = `第 ${number} 版`;
  return {
    ...row,
    facts: fromJson(row.facts, isFactCard, what),
    speech: fromJson(row.speech, isSpeech, what),
  };
}

/** Keeps a state as the next revision and returns its number; belongs in a transaction. */
export function addRevision(db: WritableDb, draftId: string, revision: Omit<Revision, 'number'>): number {
  const number = (lastRevision(db, draftId)?.number ?? 0) + 1;
  db.run('INSERT INTO revisions (draft_id, number, name, facts, speech, at) VALUES (?, ?, ?, ?, ?, ?)', [
    draftId,
    number,
    revision.name,
    JSON.stringify(revision.facts),
    JSON.stringify(revision.speech),
    revision.at,
  ]);
  db.run(
    `DELETE FROM revisions WHERE draft_id = @draft AND name IS NULL AND number NOT IN (
       SELECT number FROM revisions WHERE draft_id = @draft AND name IS NULL
       ORDER BY number DESC LIMIT ${MOST_UNNAMED})`,
    { draft: draftId },
  );
  return number;
}

/** Names a revision, or takes its name away with null. Throws 'unknown-draft'. */
export function nameRevision(db: WritableDb, draftId: string, number: number, name: string | null): void {
  getRevision(db, draftId, number);
  db.run('UPDATE revisions SET name = ? WHERE draft_id = ? AND number = ?', [name, draftId, number]);
}
