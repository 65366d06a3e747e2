import type { ReadSource } from '../../api/decomposition.ts';
import { decompose } from '../../core/decompose.ts';
import type { Decomposition } from '../../core/decomposition.ts';
import { readFile } from '../../formats/read/index.ts';
import { type InputFile, sha256 } from './readInput.ts';

/** A file read and taken apart, in the types of core. */
export interface TakenApart extends Omit<ReadSource, 'decomposition'> {
  readonly decomposition: Decomposition;
}

/** Reads a file by its format and takes its text apart. Throws FormatError for a file that can't be read. */
export async function takeApart({ name, bytes }: InputFile): Promise<TakenApart> {
  const { text, charset, format, warnings } = await readFile(bytes, name);
  const found = decompose(text);
  return {
    file: name,
    format,
    charset,
    chars: [...text].length,
    sha256: sha256(bytes),
    text,
    decomposition: { ...found, warnings: [...warnings, ...found.warnings] },
  };
}
