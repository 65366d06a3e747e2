import { isNameStart } from '../slots/properName.ts';
import { areConfusable } from '../text/homophones.ts';
import type { Words } from '../text/segment.ts';
import type { Span } from '../text/span.ts';
import { IDIOMS, OFFICIAL_PHRASES } from './setPhraseList.ts';

/** A set phrase with one character typed for another that sounds or looks like it: 众志成成 for 众志成城. */
export interface Slip extends Span {
  readonly right: string;
}

const IDIOM_LENGTH = 4;

interface Index {
  readonly phrases: ReadonlySet<string>;
  readonly official: ReadonlySet<string>;
  /** Phrases by their first and by their last two characters: one wrong character leaves one of them whole. */
  readonly byHead: ReadonlyMap<number, readonly string[]>;
  readonly byTail: ReadonlyMap<number, readonly string[]>;
  /** Whether two letters may be a head or a tail, by `slotOf` them: a cheap look before the maps. */
  readonly mayBe: Uint8Array;
}

const SLOTS = 0x1ffff;
const slotOf = (text: string, at: number): number =>
  (Math.imul(text.charCodeAt(at), 0x9e35) ^ text.charCodeAt(at + 1)) & SLOTS;

let index: Index | null = null;

const pairOf = (text: string, at: number): number => text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);

function built(): Index {
  if (index !== null) return index;
  const idioms = Array.from({ length: IDIOMS.length / IDIOM_LENGTH }, (_, at) =>
    IDIOMS.slice(at * IDIOM_LENGTH, (at + 1) * IDIOM_LENGTH),
  );
  const official = new Set(OFFICIAL_PHRASES);
  const phrases = new Set([...idioms, ...official]);
  const byHead = new Map<number, string[]>();
  const byTail = new Map<number, string[]>();
  const mayBe = new Uint8Array(SLOTS + 1);
  const put = (map: Map<number, string[]>, key: number, phrase: string): void => {
    const list = map.get(key);
    if (list === undefined) map.set(key, [phrase]);
    else list.push(phrase);
  };
  for (const phrase of phrases) {
    if (phrase.length < IDIOM_LENGTH) continue;
    put(byHead, pairOf(phrase, 0), phrase);
    put(byTail, pairOf(phrase, phrase.length - 2), phrase);
    mayBe[slotOf(phrase, 0)] = 1;
    mayBe[slotOf(phrase, phrase.length - 2)] = 1;
  }
  index = { phrases, official, byHead, byTail, mayBe };
  return index;
}

/** Where the two differ, if in just one character that is easily typed for the other; else −1. */
function slipAt(seen: string, phrase: string): number {
  let found = -1;
  for (let at = 0; at < phrase.length; at += 1) {
    if (seen.charAt(at) === phrase.charAt(at)) continue;
    if (found >= 0) return -1;
    found = at;
  }
  return found >= 0 && areConfusable(seen.charAt(found), phrase.charAt(found)) ? found : -1;
}

/** The slips of a text, in order and without overlap. `words` is that text cut into words. */
export function slipsOf(text: string, words: Words): Slip[] {
  const { phrases, official, byHead, byTail, mayBe } = built();
  const slips: Slip[] = [];
  let reached = 0;
  const look = (start: number, phrase: string): void => {
    const end = start + phrase.length;
    if (start < reached || end > text.length) return;
    const seen = text.slice(start, end);
    const at = slipAt(seen, phrase);
    if (at < 0 || phrases.has(seen) || isSense(text, words, start, start + at, end, official.has(phrase)))
      return;
    if (insidePhrase(text, start, end, phrases)) return;
    slips.push({ start, end, right: phrase });
    reached = end;
  };
  for (let at = 0; at + 2 <= text.length; at += 1) {
    if (mayBe[slotOf(text, at)] !== 1) continue;
    const pair = pairOf(text, at);
    for (const phrase of byHead.get(pair) ?? []) look(at, phrase);
    for (const phrase of byTail.get(pair) ?? []) {
      const start = at + 2 - phrase.length;
      if (start >= 0) look(start, phrase);
    }
  }
  return slips.sort((a, b) => a.start - b.start);
}

/** A phrase begins after a mark, a particle or a whole word; 向 in 向|心 is none of them. */
function beginsWord(text: string, start: number, words: Words): boolean {
  if (!isNameStart(text, start, words)) return false;
  const before = text.charAt(start - 1);
  return (
    !/[\u4e00-\u9fff]/.test(before) ||
    /[的了在和与及把是要能]/.test(before) ||
    start - words.startOf(start - 1) >= 2
  );
}

/** A word so common that it is meant. */
const MEANT = 7;

/** True where the odd character belongs to a common word of the text, or the phrase is no phrase there. */
function isSense(
  text: string,
  words: Words,
  start: number,
  odd: number,
  end: number,
  official: boolean,
): boolean {
  const from = words.startOf(odd);
  const to = words.endOf(from);
  // 向|心发展格局: the odd character goes with what stands before the phrase.
  if (odd === start && start > 0 && !beginsWord(text, start, words)) return true;
  // A word that runs on beyond the phrase is not its part: 一视同|人物.
  if (to - from >= 2 && (from < start || to > end)) return true;
  if (official) return to - from >= 2 && words.classOf(from, to) >= MEANT + 3;
  if (to - from >= 2 && words.classOf(from, to) >= MEANT) return true;
  return !/[\u4e00-\u9fff]/.test(text.charAt(odd));
}

/** True where the seen characters are the middle of another set phrase. */
function insidePhrase(text: string, start: number, end: number, phrases: ReadonlySet<string>): boolean {
  for (let from = Math.max(0, start - 3); from <= start; from += 1) {
    for (let to = end; to <= Math.min(text.length, end + 3); to += 1) {
      if (to - from > end - start && phrases.has(text.slice(from, to))) return true;
    }
  }
  return false;
}
