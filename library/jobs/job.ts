import { type Columns, selectList } from '../columns.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import { LibraryError } from '../errors.ts';

/** Where an import stands: being worked on, stopped for now, given up, or through. */
export type JobState = 'running' | 'paused' | 'cancelled' | 'done';

/** What became of one file of an import. */
export type FileState = 'waiting' | 'stored' | 'skipped' | 'failed';

/** An import of files that survives the program. */
export interface ImportJob {
  readonly id: number;
  readonly library: string;
  readonly state: JobState;
  readonly startedAt: string;
  readonly updatedAt: string;
  readonly files: number;
  readonly waiting: number;
  readonly stored: number;
  readonly skipped: number;
  readonly failed: number;
  readonly blocks: number;
}

/** One file of an import. */
export interface JobFile {
  readonly position: number;
  readonly name: string;
  /** Where to read it: the user's own file, or a copy kept for this import. */
  readonly path: string;
  /** True for a copy, which goes when the file is done with. */
  readonly spooled: boolean;
}

/** Why a file of an import was not stored. */
export interface JobFailure {
  readonly position: number;
  readonly file: string;
  readonly code: string;
  readonly message: string;
}

const count = (state: FileState): string =>
  `(SELECT count(*) FROM import_job_files WHERE job_id = id AND import_job_files.state = '${state}')`;

const COLUMNS: Columns<ImportJob> = {
  id: 'id',
  library: 'library',
  state: 'state',
  startedAt: 'started_at',
  updatedAt: 'updated_at',
  files: '(SELECT count(*) FROM import_job_files WHERE job_id = id)',
  waiting: count('waiting'),
  stored: count('stored'),
  skipped: count('skipped'),
  failed: count('failed'),
  blocks: '(SELECT coalesce(sum(blocks), 0) FROM import_job_files WHERE job_id = id)',
};

const SELECT = `SELECT ${selectList(COLUMNS)} FROM import_jobs`;

/** The imports, the last first. */
export function listJobs(db: ReadableDb): ImportJob[] {
  return db.all<ImportJob>(`${SELECT} ORDER BY id DESC LIMIT 100`);
}

/** An import by its id; throws 'unknown-import'. */
export function getJob(db: ReadableDb, id: number): ImportJob {
  const job = db.one<ImportJob>(`${SELECT} WHERE id = ?`, [id]);
  if (job) return job;
  throw new LibraryError('unknown-import', `没有找到编号为 ${id} 的导入任务，它可能已被清除。请刷新列表。`);
}

/** Makes an import, still at rest, and returns its id; `addJobFiles` gives it what to read. */
export function createJob(db: WritableDb, library: string, now: string): number {
  return db.run(
    "INSERT INTO import_jobs (library, state, started_at, updated_at) VALUES (?, 'paused', ?, ?)",
    [library, now, now],
  ).id;
}

/** True for an import that is still known. */
export function isJob(db: ReadableDb, id: number): boolean {
  return db.value<number>('SELECT 1 FROM import_jobs WHERE id = ?', [id]) === 1;
}

/** How many files an import has been given. */
export function countJobFiles(db: ReadableDb, id: number): number {
  return db.value<number>('SELECT count(*) FROM import_job_files WHERE job_id = ?', [id]) ?? 0;
}

/** Gives an import files, after those it has, in order. Files known to be unreadable come with the reason. */
export function addJobFiles(
  db: WritableDb,
  id: number,
  files: readonly (Omit<JobFile, 'position'> & { readonly failure?: Pick<JobFailure, 'code' | 'message'> })[],
): void {
  db.transaction(() => {
    const known = countJobFiles(db, id);
    for (const [index, { name, path, spooled, failure }] of files.entries()) {
      db.run(
        `INSERT INTO import_job_files (job_id, position, name, path, spooled, state, code, message)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
        [
          id,
          known + index,
          name,
          path,
          Number(spooled),
          failure === undefined ? 'waiting' : 'failed',
          failure?.code ?? null,
          failure?.message ?? null,
        ],
      );
    }
  });
}

/** Sets where an import stands. */
export function setJobState(db: WritableDb, id: number, state: JobState, now: string): void {
  db.run('UPDATE import_jobs SET state = ?, updated_at = ? WHERE id = ?', [state, now, id]);
}

/** The next file to read, or undefined when all are done with. */
export function nextFile(db: ReadableDb, id: number): JobFile | undefined {
  const row = db.one<Omit<JobFile, 'spooled'> & { readonly spooled: number }>(
    `SELECT position, name, path, spooled FROM import_job_files WHERE job_id = ? AND state = 'waiting'
     ORDER BY position LIMIT 1`,
    [id],
  );
  return row && { ...row, spooled: row.spooled === 1 };
}

/** Notes what became of a file; belongs in the transaction that stored it. */
export function setFile(
  db: WritableDb,
  id: number,
  position: number,
  outcome: {
    readonly state: FileState;
    readonly sourceId?: number;
    readonly blocks?: number;
    readonly code?: string;
    readonly message?: string;
  },
): void {
  db.run(
    `UPDATE import_job_files SET state = ?, source_id = ?, blocks = ?, code = ?, message = ?
     WHERE job_id = ? AND position = ?`,
    [
      outcome.state,
      outcome.sourceId ?? null,
      outcome.blocks ?? 0,
      outcome.code ?? null,
      outcome.message ?? null,
      id,
      position,
    ],
  );
}

/** The files that could not be stored, in order. */
export function jobFailures(db: ReadableDb, id: number): JobFailure[] {
  return db.all<JobFailure>(
    `SELECT position, name AS file, coalesce(code, '') AS code, coalesce(message, '') AS message
     FROM import_job_files WHERE job_id = ? AND state = 'failed' ORDER BY position`,
    [id],
  );
}

/** Lets the failed files wait again; returns how many. */
export function retryFailures(db: WritableDb, id: number): number {
  return db.run(
    `UPDATE import_job_files SET state = 'waiting', code = NULL, message = NULL
     WHERE job_id = ? AND state = 'failed'`,
    [id],
  ).changes;
}

/** Forgets an import; what it stored stays. */
export function removeJob(db: WritableDb, id: number): void {
  db.run('DELETE FROM import_jobs WHERE id = ?', [id]);
}

/** The ids of the blocks that an import stored. */
export function blocksOfJob(db: ReadableDb, id: number): number[] {
  return db.values<number>(
    `SELECT b.id FROM import_job_files f JOIN blocks b ON b.source_id = f.source_id
     WHERE f.job_id = ? AND f.state = 'stored'`,
    [id],
  );
}

/** Imports that the end of the program cut short wait to be resumed; one that has no files yet is forgotten. */
export function pauseCutShort(db: WritableDb, now: string): void {
  db.run('DELETE FROM import_jobs WHERE NOT EXISTS (SELECT 1 FROM import_job_files WHERE job_id = id)');
  db.run("UPDATE import_jobs SET state = 'paused', updated_at = ? WHERE state = 'running'", [now]);
}
