import type { WritableDb } from '../library/database.ts';
import type { Draft } from '../library/drafts/draft.ts';
import { addRevision, getRevision, lastRevision } from '../library/drafts/revisions.ts';

/** The number of the revision that holds a draft as it is: the last one where nothing has changed since, else a new one. */
export function keepState(db: WritableDb, { id, facts, speech }: Draft, at: string): number {
  return db.transaction(() => {
    const last = lastRevision(db, id);
    const kept = last === null ? null : getRevision(db, id, last.number);
    const isKept = JSON.stringify([kept?.facts, kept?.speech]) === JSON.stringify([facts, speech]);
    return kept !== null && isKept ? kept.number : addRevision(db, id, { name: null, facts, speech, at });
  });
}
