import { diffLists } from './diff.ts';

/** A piece of a text compared with another one. */
export interface DiffPiece {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

const SENTENCE = /[^。！？；]*[。！？；]+[”’』」）)]*|[^。！？；]+$/g;
const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });

/** The sentences of a text with their closing signs; joined they give the text. ； ends one as 。 does. */
export function sentences(text: string): string[] {
  return text.match(SENTENCE) ?? [];
}

/** The words of a text in order; joined they give the text. */
export function words(text: string): string[] {
  return Array.from(WORDS.segment(text), ({ segment }) => segment);
}

/** How alike two texts are, 0 to 1: the share of neighbouring letters they have in common. */
export function likeness(one: string, other: string): number {
  if (one === other) return 1;
  const bigrams = new Map<string, number>();
  for (let at = 0; at + 1 < one.length; at += 1) {
    const pair = one.slice(at, at + 2);
    bigrams.set(pair, (bigrams.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let at = 0; at + 1 < other.length; at += 1) {
    const pair = other.slice(at, at + 2);
    const left = bigrams.get(pair) ?? 0;
    if (left === 0) continue;
    shared += 1;
    bigrams.set(pair, left - 1);
  }
  const all = Math.max(1, one.length - 1) + Math.max(1, other.length - 1);
  return (2 * shared) / all;
}

/** Sentences less alike are not the same one reworded. */
const REWORDED = 0.35;

/**
 * What changed between two texts, first by sentence and, in a sentence that was reworded, by word. The pieces that
 * are the same or removed give `before`, those that are the same or added give `after`.
 */
export function diffText(before: string, after: string): DiffPiece[] {
  const old = sentences(before);
  const fresh = sentences(after);
  const pieces: DiffPiece[] = [];
  for (const hunk of diffLists(old, fresh)) {
    const gone = old.slice(hunk.beforeStart, hunk.beforeEnd);
    const come = fresh.slice(hunk.afterStart, hunk.afterEnd);
    if (hunk.same) put(pieces, 'same', gone.join(''));
    else reworded(pieces, gone, come);
  }
  return pieces;
}

function reworded(pieces: DiffPiece[], gone: readonly string[], come: readonly string[]): void {
  let next = 0;
  for (const sentence of gone) {
    const found = come.findIndex((other, at) => at >= next && likeness(sentence, other) >= REWORDED);
    if (found < 0) {
      put(pieces, 'removed', sentence);
      continue;
    }
    put(pieces, 'added', come.slice(next, found).join(''));
    byWord(pieces, sentence, come[found] ?? '');
    next = found + 1;
  }
  put(pieces, 'added', come.slice(next).join(''));
}

function byWord(pieces: DiffPiece[], before: string, after: string): void {
  const old = words(before);
  const fresh = words(after);
  for (const hunk of diffLists(old, fresh)) {
    const gone = old.slice(hunk.beforeStart, hunk.beforeEnd).join('');
    if (hunk.same) put(pieces, 'same', gone);
    else {
      put(pieces, 'removed', gone);
      put(pieces, 'added', fresh.slice(hunk.afterStart, hunk.afterEnd).join(''));
    }
  }
}

function put(pieces: DiffPiece[], kind: DiffPiece['kind'], text: string): void {
  if (text === '') return;
  const last = pieces.at(-1);
  if (last?.kind === kind) pieces[pieces.length - 1] = { kind, text: last.text + text };
  else pieces.push({ kind, text });
}
