import type { Decomposition } from '../../core/decomposition.ts';

/** One source of a pack, with its text and how it was taken apart. */
export interface PackSource {
  readonly name: string;
  readonly charset: string;
  readonly sha256: string;
  readonly importedAt: string;
  readonly text: string;
  readonly decomposition: Decomposition;
}

/** A library made to travel: 语料包. */
export interface Pack {
  readonly library: string;
  readonly createdAt: string;
  readonly sources: readonly PackSource[];
}

/** The version of the layout that docs/pack-format.md describes. */
export const PACK_VERSION = 1;

export const MANIFEST = 'manifest.json';

/** The entry of the source at `index`, from 0. */
export function sourceEntry(index: number): string {
  return `sources/${String(index + 1).padStart(5, '0')}.json`;
}
