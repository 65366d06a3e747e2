import type { ImportReport } from '../api/library.ts';
import type { FileInput } from '../api/words.ts';
import { ensureLibrary, refuseReadOnly } from '../library/libraries.ts';
import { storeSource } from '../library/store-source.ts';
import { expandInputs } from './input/expand.ts';
import { readInput } from './input/readInput.ts';
import { takeApart } from './input/takeApart.ts';
import { type AppParts, writable } from './parts.ts';
import { codedFailure } from './procedures.ts';

/** What to import, and where to. */
export interface ImportRequest {
  readonly files: readonly FileInput[];
  readonly library: string;
  /** Aborted when the caller goes away or cancels: what was stored by then stays. */
  readonly signal: AbortSignal | undefined;
}

/** Progress of long work, ending in its result. */
export type Progress<T> =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number; readonly label: string }
  | { readonly kind: 'done'; readonly result: T };

/**
 * Imports files and folders one after the other, each in a transaction of its own. A file that cannot be read
 * is reported and the rest go on; one that the library already holds is skipped. Only failures of the library
 * itself (disk full, folder busy) end the whole.
 */
export async function* importFiles(
  parts: AppParts,
  { files, library, signal }: ImportRequest,
): AsyncGenerator<Progress<ImportReport>, void> {
  const { db } = writable(parts);
  const expanded = await expandInputs(files);
  const report: ImportReport = {
    library,
    files: expanded.files.length + expanded.unreadable.length,
    imported: [],
    skipped: [],
    failed: [],
  };
  for (const { path, error } of expanded.unreadable) report.failed.push(failureOf(path, error));

  for (const [index, file] of expanded.files.entries()) {
    if (signal?.aborted) break;
    const name = file.kind === 'path' ? file.path : file.name;
    yield { kind: 'progress', done: index, total: expanded.files.length, label: name };
    try {
      const input = await readInput(file);
      const source = await takeApart(input);
      const now = parts.now().toISOString();
      const target = ensureLibrary(db, { name: library, kind: 'personal', now });
      refuseReadOnly(target);
      const stored = storeSource(db, {
        ...source,
        libraryId: target.id,
        name: input.name,
        path: input.path,
        now,
      });
      if (stored.status === 'stored') {
        const { sourceId, speeches, blocks } = stored;
        report.imported.push({
          file: name,
          sourceId,
          speeches,
          blocks,
          warnings: source.decomposition.warnings.length,
        });
      } else {
        report.skipped.push({ file: name, reason: `内容与“${stored.name}”相同，语料库里已有` });
      }
    } catch (error) {
      report.failed.push(failureOf(name, error));
    }
  }
  yield { kind: 'done', result: report };
}

/** A failure of this one file; anything else is not the file's fault and ends the import. */
function failureOf(file: string, error: unknown): ImportReport['failed'][number] {
  const failure = codedFailure(error);
  if (failure === null || !failure.code.startsWith('FILE_')) throw error;
  return { file, code: failure.code, message: failure.message };
}
