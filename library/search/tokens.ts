import type { Genre } from '../../core/classify/genre.ts';
import type { Role } from '../../core/classify/role.ts';
import { foldUnit, SEPARATOR } from './fold.ts';

/** Raised whenever the same text would give other tokens; libraries with an older number are re-indexed. */
export const TOKENS_VERSION = 2;

/** What a block is counted by. */
export interface BlockKind {
  readonly role: Role;
  readonly genre: Genre;
  readonly libraryId: number;
}

/** All that a block can be filtered by. */
export interface BlockMarks extends BlockKind {
  readonly sourceId: number;
  /** The year it speaks from. */
  readonly asOf: number | null;
  readonly topics: readonly string[];
  readonly tagIds: readonly number[];
  readonly collectionIds: readonly number[];
  readonly favourite: boolean;
  /** The last year in which it can be said as it stands; 0 for one the user calls stale, null for ever. */
  readonly until: number | null;
}

/** One filter as a token of the index. Tokens are longer than two characters and so never meet one of the text. */
export const filterToken = {
  role: (role: Role): string => `role${role.replaceAll('-', '')}`,
  genre: (genre: Genre): string => `genre${genre}`,
  library: (id: number): string => `lib${id}`,
  source: (id: number): string => `src${id}`,
  year: (year: number): string => `year${year}`,
  topic: topicToken,
  tag: (id: number): string => `tag${id}`,
  collection: (id: number): string => `coll${id}`,
  favourite: (): string => 'fav1',
  until: (year: number): string => `until${year}`,
} as const;

const topicTokens = new Map<string, string>();

/** A user may name a topic as he likes; the index knows letters and figures only. */
function topicToken(topic: string): string {
  const known = topicTokens.get(topic);
  if (known !== undefined) return known;
  const token = `topic${topic.replaceAll(/[^\p{L}\p{N}]/gu, '').toLowerCase()}`;
  topicTokens.set(topic, token);
  return token;
}

/**
 * The filter words of a block, indexed beside its text so that the index itself intersects "营商环境" with a
 * role, a topic or a tag.
 */
function filterTokens(marks: BlockMarks): string {
  let tokens = ` ${filterToken.role(marks.role)} ${filterToken.genre(marks.genre)} lib${marks.libraryId} src${marks.sourceId}`;
  if (marks.asOf !== null) tokens += ` year${marks.asOf}`;
  for (const topic of marks.topics) tokens += ` ${filterToken.topic(topic)}`;
  for (const id of marks.tagIds) tokens += ` tag${id}`;
  for (const id of marks.collectionIds) tokens += ` coll${id}`;
  if (marks.favourite) tokens += ' fav1';
  if (marks.until !== null) tokens += ` until${marks.until}`;
  return tokens;
}

/**
 * The overlapping pairs of a text as UTF-8, between spaces: "营商环境" → "营商 商环 环境 境". The last character
 * of a run stands alone, so that no phrase reaches across a space. The bytes are valid until the next call.
 */
export function pairTokens(text: string, marks: BlockMarks): Buffer {
  return writeFilters(writePairs(text), marks);
}

/** The distinct characters of a text as UTF-8, between spaces. The bytes are valid until the next call. */
export function charTokens(text: string, marks: BlockMarks): Buffer {
  return writeFilters(writeChars(text), marks);
}

/** The pairs of one query word of two characters and more, as `pairTokens` writes them. */
export function phraseOf(word: string): string {
  const characters = Array.from(word);
  return characters
    .slice(1)
    .map((next, index) => `${characters[index]}${next}`)
    .join(' ');
}

// Import is nine parts tokens and indexing, so the tokens are written straight into one buffer; building
// them as strings costs three times as much.
let buffer = Buffer.allocUnsafe(1 << 16);
const lastSeen = new Uint32Array(0x10000);
let generation = 0;

function reserve(textLength: number): void {
  const needed = textLength * 9 + 1024;
  if (buffer.length < needed) buffer = Buffer.allocUnsafe(needed * 2);
}

function writePairs(text: string): number {
  reserve(text.length);
  let at = 0;
  let inRun = false;
  for (let index = 0; index < text.length; index += 1) {
    const unit = foldUnit(text.charCodeAt(index));
    if (unit === SEPARATOR) {
      if (inRun) buffer[at++] = 0x20;
      inRun = false;
      continue;
    }
    // Each character is written twice: it ends the pair before it and begins its own.
    if (inRun) {
      at = writeCharacter(at, unit, text, index);
      buffer[at++] = 0x20;
    }
    at = writeCharacter(at, unit, text, index);
    inRun = true;
    if (isPair(unit, text, index)) index += 1;
  }
  return at;
}

function writeChars(text: string): number {
  reserve(text.length);
  generation += 1;
  let at = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = foldUnit(text.charCodeAt(index));
    if (unit === SEPARATOR) continue;
    if (isPair(unit, text, index)) {
      at = writeCharacter(at, unit, text, index);
      buffer[at++] = 0x20;
      index += 1;
    } else if (lastSeen[unit] !== generation) {
      lastSeen[unit] = generation;
      at = writeCharacter(at, unit, text, index);
      buffer[at++] = 0x20;
    }
  }
  return at;
}

function writeFilters(end: number, marks: BlockMarks): Buffer {
  const tokens = filterTokens(marks);
  if (buffer.length < end + tokens.length * 3)
    buffer = Buffer.concat([buffer, Buffer.alloc(tokens.length * 3)]);
  const at = end + buffer.write(tokens, end, 'utf8');
  return buffer.subarray(0, at);
}

function isPair(unit: number, text: string, index: number): boolean {
  if (unit < 0xd800 || unit > 0xdbff) return false;
  const low = text.charCodeAt(index + 1);
  return low >= 0xdc00 && low <= 0xdfff;
}

function writeCharacter(at: number, unit: number, text: string, index: number): number {
  if (unit < 0x80) {
    buffer[at] = unit;
    return at + 1;
  }
  if (unit < 0x800) {
    buffer[at] = 0xc0 | (unit >> 6);
    buffer[at + 1] = 0x80 | (unit & 0x3f);
    return at + 2;
  }
  if (unit >= 0xd800 && unit <= 0xdfff) {
    // Half of a pair without its other half is what SQLite stores as U+FFFD.
    if (!isPair(unit, text, index)) return writeThree(at, 0xfffd);
    const point = 0x10000 + ((unit - 0xd800) << 10) + (text.charCodeAt(index + 1) - 0xdc00);
    buffer[at] = 0xf0 | (point >> 18);
    buffer[at + 1] = 0x80 | ((point >> 12) & 0x3f);
    buffer[at + 2] = 0x80 | ((point >> 6) & 0x3f);
    buffer[at + 3] = 0x80 | (point & 0x3f);
    return at + 4;
  }
  return writeThree(at, unit);
}

function writeThree(at: number, unit: number): number {
  buffer[at] = 0xe0 | (unit >> 12);
  buffer[at + 1] = 0x80 | ((unit >> 6) & 0x3f);
  buffer[at + 2] = 0x80 | (unit & 0x3f);
  return at + 3;
}
