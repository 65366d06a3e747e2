import type { Genre } from '../../core/classify/genre.ts';
import type { Role } from '../../core/classify/role.ts';
import type { Decomposition } from '../../core/decomposition.ts';
import type { OutlineNode } from '../../core/outline/node.ts';

/** A block of a pack: what it says and is, and what a user hung on it. Favourites and use stay at home. */
export interface PackBlock {
  readonly role: Role;
  readonly genre: Genre;
  readonly node: number | null;
  readonly path: readonly string[];
  readonly heading: string | null;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly asOf: number | null;
  /** The topics a user chose; null where they follow the lexicon. */
  readonly topics: readonly string[] | null;
  readonly freshness: 'lasting' | 'stale' | null;
  readonly note: string;
  readonly tags: readonly string[];
  readonly collections: readonly string[];
  readonly origins: readonly {
    readonly source: string;
    readonly library: string;
    readonly text: string;
    readonly at: string;
  }[];
  readonly createdAt: string;
  readonly revisedAt: string | null;
}

/** A speech of a pack with its blocks in reading order. */
export interface PackSpeech {
  readonly position: number;
  readonly start: number;
  readonly end: number;
  readonly title: string | null;
  readonly byline: string | null;
  readonly salutation: string | null;
  readonly genre: Genre;
  readonly nodes: readonly OutlineNode[];
  readonly blocks: readonly PackBlock[];
}

/** One source of a pack, with its text, how it was taken apart and what was made of it. */
export interface PackSource {
  readonly name: string;
  readonly charset: string;
  readonly sha256: string;
  readonly importedAt: string;
  /** Whether the pack holds only some of the source's blocks. */
  readonly partial: boolean;
  readonly text: string;
  readonly decomposition: Decomposition;
  /** Null in a pack of version 1, whose blocks are cut anew. */
  readonly speeches: readonly PackSpeech[] | null;
}

/** A library made to travel: 语料包. */
export interface Pack {
  readonly library: string;
  readonly createdAt: string;
  readonly sources: readonly PackSource[];
}

/** The version of the layout that docs/pack-format.md describes. */
export const PACK_VERSION = 2;

export const MANIFEST = 'manifest.json';

/** The entry of the source at `index`, from 0. */
export function sourceEntry(index: number): string {
  return `sources/${String(index + 1).padStart(5, '0')}.json`;
}
