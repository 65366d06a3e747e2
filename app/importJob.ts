import { existsSync, openAsBlob, readdirSync, rmSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setImmediate as breath } from 'node:timers/promises';
import type { FileInput } from '../api/words.ts';
import type { WritableDb } from '../library/database.ts';
import {
  addJobFiles,
  countJobFiles,
  createJob,
  getJob,
  isJob,
  type JobFile,
  type JobState,
  nextFile,
  pauseCutShort,
  setFile,
  setJobState,
} from '../library/jobs/job.ts';
import { ensureLibrary, findLibrary, refuseReadOnly } from '../library/libraries.ts';
import { refreshVocabulary, vocabularyIsStale } from '../library/search/vocabulary.ts';
import { findSource } from '../library/sources.ts';
import { storeSource } from '../library/store-source.ts';
import { expandInputs } from './input/expand.ts';
import { readInput, sha256 } from './input/readInput.ts';
import { takeApart } from './input/takeApart.ts';
import { type AppParts, writable } from './parts.ts';
import { codedFailure } from './procedures.ts';

/** What became of one file. */
export type Outcome =
  | {
      readonly kind: 'stored';
      readonly file: string;
      readonly sourceId: number;
      readonly speeches: number;
      readonly blocks: number;
      readonly warnings: number;
    }
  | { readonly kind: 'skipped'; readonly file: string; readonly reason: string }
  | { readonly kind: 'failed'; readonly file: string; readonly code: string; readonly message: string };

/**
 * Makes an import of files and folders and returns its id; nothing is read yet. Bytes handed over by a page are
 * copied into the data folder first, so that the import can go on after a crash.
 */
export async function makeJob(
  parts: AppParts,
  files: readonly FileInput[],
  library: string,
): Promise<number> {
  const { db } = writable(parts);
  const now = parts.now().toISOString();
  // A library that is not there yet is made with the first file it can hold: a failed import leaves no trace.
  const existing = findLibrary(db, library);
  if (existing !== undefined) refuseReadOnly(existing);
  const id = createJob(db, library, now);
  await addToJob(parts, id, files);
  return id;
}

/** Gives an import that is not at work more files, after those it has. */
export async function addToJob(parts: AppParts, id: number, files: readonly FileInput[]): Promise<void> {
  const { db } = writable(parts);
  const expanded = await expandInputs(files);
  const known = countJobFiles(db, id);
  const listed: (Omit<JobFile, 'position'> & { failure?: { code: string; message: string } })[] = [];
  for (const { path, error } of expanded.unreadable) {
    listed.push({ name: path, path, spooled: false, failure: failureOf(error) });
  }
  for (const file of expanded.files) {
    if (file.kind === 'path') listed.push({ name: file.path, path: file.path, spooled: false });
    else
      listed.push({
        name: file.name,
        path: await spool(parts, id, known + listed.length, file),
        spooled: true,
      });
  }
  addJobFiles(db, id, listed);
}

/**
 * Works on an import, file by file, each in a transaction of its own together with the note of what became of it, so
 * that an import cut short anywhere goes on exactly there. Ends when all files are done with, or when `stop` says so
 * after a file. A file that cannot be read is noted and the rest go on; one the library already holds, by its bytes,
 * is skipped before it is taken apart. Only failures of the library itself are thrown.
 */
export async function* runJob(
  parts: AppParts,
  id: number,
  stop: () => Exclude<JobState, 'running'> | null,
): AsyncGenerator<Outcome, void> {
  const { db } = writable(parts);
  setJobState(db, id, 'running', parts.now().toISOString());
  const { library } = getJob(db, id);
  let ended: JobState = 'paused';
  try {
    for (let file = nextFile(db, id); file !== undefined; file = nextFile(db, id)) {
      const outcome = await importOne(parts, id, file, library);
      if (file.spooled && outcome.kind !== 'failed') await rm(file.path, { force: true });
      yield outcome;
      // Other calls have their turn between two files.
      await breath();
      const wanted = stop();
      if (wanted !== null) {
        ended = wanted;
        return;
      }
    }
    ended = 'done';
    if (vocabularyIsStale(db)) refreshVocabulary(db);
    if (getJob(db, id).failed === 0) await rm(folderOf(parts, id), { recursive: true, force: true });
  } finally {
    setJobState(db, id, ended, parts.now().toISOString());
  }
}

/**
 * Settles what the end of the program cut short, as the library is opened: imports wait to be resumed, and copies
 * that were kept for one that never began go.
 */
export function settleCutShort(db: WritableDb, dataDir: string, now: string): void {
  pauseCutShort(db, now);
  const folder = spoolFolder(dataDir);
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (!isJob(db, Number(name))) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/** Removes the copies that were kept for an import. */
export async function dropSpool(parts: AppParts, id: number): Promise<void> {
  await rm(folderOf(parts, id), { recursive: true, force: true });
}

async function importOne(parts: AppParts, id: number, file: JobFile, library: string): Promise<Outcome> {
  const { db } = writable(parts);
  const { name, position } = file;
  try {
    const input = await readInput(await inputOf(file));
    const known = knownSource(db, library, sha256(input.bytes));
    if (known !== undefined) return skip(db, id, file, known);
    const source = await takeApart(input);
    const now = parts.now().toISOString();
    return db.transaction((): Outcome => {
      const target = ensureLibrary(db, { name: library, kind: 'personal', now });
      refuseReadOnly(target);
      const path = file.spooled ? null : file.path;
      const stored = storeSource(db, { ...source, libraryId: target.id, name: input.name, path, now });
      if (stored.status === 'duplicate') return skip(db, id, file, stored.name);
      const { sourceId, speeches, blocks } = stored;
      setFile(db, id, position, { state: 'stored', sourceId, blocks });
      const warnings = source.decomposition.warnings.length;
      return { kind: 'stored', file: name, sourceId, speeches, blocks, warnings };
    });
  } catch (error) {
    const failure = failureOf(error);
    setFile(db, id, position, { state: 'failed', ...failure });
    return { kind: 'failed', file: name, ...failure };
  }
}

function skip(db: WritableDb, id: number, { name, position }: JobFile, known: string): Outcome {
  const reason = `内容与“${known}”相同，语料库里已有`;
  setFile(db, id, position, { state: 'skipped', message: reason });
  return { kind: 'skipped', file: name, reason };
}

/** The name of the source of these bytes, unless the library holds only some of its blocks. */
function knownSource(db: WritableDb, library: string, hash: string): string | undefined {
  const target = findLibrary(db, library)?.id;
  const known = target === undefined ? undefined : findSource(db, target, hash);
  return known?.partial === false ? known.name : undefined;
}

async function inputOf({ name, path, spooled }: JobFile): Promise<FileInput> {
  if (!spooled) return { kind: 'path', path };
  return { kind: 'bytes', name: basename(name), content: await openAsBlob(path) };
}

async function spool(
  parts: AppParts,
  id: number,
  position: number,
  file: Extract<FileInput, { kind: 'bytes' }>,
): Promise<string> {
  const folder = folderOf(parts, id);
  await mkdir(folder, { recursive: true });
  const path = join(folder, String(position));
  await writeFile(path, new Uint8Array(await file.content.arrayBuffer()));
  return path;
}

function folderOf(parts: AppParts, id: number): string {
  return join(spoolFolder(parts.dataDir), String(id));
}

function spoolFolder(dataDir: string): string {
  return join(dataDir, 'incoming');
}

/** A failure of this one file; anything else is not the file's fault and ends the import. */
function failureOf(error: unknown): { readonly code: string; readonly message: string } {
  const failure = codedFailure(error);
  if (failure === null || !failure.code.startsWith('FILE_')) throw error;
  return { code: failure.code, message: failure.message };
}
