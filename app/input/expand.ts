import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileInput } from '../../api/words.ts';
import { diskFailure } from './readInput.ts';

/** The files an import will try, and the paths it could not even list. */
export interface Expanded {
  readonly files: readonly FileInput[];
  readonly unreadable: readonly { readonly path: string; readonly error: unknown }[];
}

/** Word's and WPS's lock files (~$…), hidden files and the system's own: nobody means to import these. */
const NOT_MEANT = /^(?:~\$|\.|Thumbs\.db$|desktop\.ini$)/i;

/**
 * Replaces each folder by the files in it and below it, in name order, so that the same folder always
 * imports the same way. A path that cannot be listed is reported, and the rest go on. Symbolic links to
 * folders are not followed: they may lead in a circle.
 */
export async function expandInputs(inputs: readonly FileInput[]): Promise<Expanded> {
  const files: FileInput[] = [];
  const unreadable: { path: string; error: unknown }[] = [];
  for (const input of inputs) {
    if (input.kind === 'bytes') {
      files.push(input);
      continue;
    }
    await visit(input.path, files, unreadable);
  }
  return { files, unreadable };
}

async function visit(
  path: string,
  files: FileInput[],
  unreadable: { path: string; error: unknown }[],
): Promise<void> {
  try {
    if (!(await stat(path)).isDirectory()) {
      files.push({ kind: 'path', path });
      return;
    }
    const entries = await readdir(path, { withFileTypes: true });
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      if (NOT_MEANT.test(entry.name)) continue;
      const inner = join(path, entry.name);
      if (entry.isDirectory()) await visit(inner, files, unreadable);
      else if (entry.isFile() || entry.isSymbolicLink()) files.push({ kind: 'path', path: inner });
    }
  } catch (error) {
    unreadable.push({ path, error: diskFailure(error, path) });
  }
}
