import { type Connection, connect, type ReadableDb, type WritableDb } from '../database.ts';
import { type Draft, getDraft, putDraft } from './draft.ts';

/**
 * Reads what drafts can still be read from a damaged library and stores those that `db`, restored from a copy,
 * lacks or has in an older state. Returns how many. A file that gives nothing gives 0; this never throws over
 * the damaged file.
 */
export function salvageDrafts(damagedFile: string, db: WritableDb): number {
  const damaged = maybe(() => connect({ kind: 'file', file: damagedFile, readonly: true, waitMs: 0 }));
  if (!damaged) return 0;
  try {
    const newer = readableDrafts(damaged).filter((draft) => isNewer(draft, db));
    db.transaction(() => {
      for (const draft of newer) putDraft(db, draft);
    });
    return newer.length;
  } finally {
    damaged.close();
  }
}

function readableDrafts({ db }: Connection): Draft[] {
  const ids = maybe(() => db.values<string>('SELECT id FROM drafts')) ?? [];
  return ids.flatMap((id) => maybe(() => getDraft(db, id)) ?? []);
}

function isNewer(draft: Draft, db: ReadableDb): boolean {
  const known = db.value<string>('SELECT updated_at FROM drafts WHERE id = ?', [draft.id]);
  return known === undefined || known < draft.updatedAt;
}

function maybe<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
