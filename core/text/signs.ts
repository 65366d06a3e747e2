import { choicesOf, type Part } from './patternParts.ts';

/**
 * What tells that a pattern may match a text, read off the pattern. A table of many patterns is then asked in one walk over
 * a text: only a pattern whose signs turn up is tried at all.
 */
export interface Choice {
  /** One alternative of the pattern as it is written. */
  readonly source: string;
  /**
   * The very texts it matches, those it would rather take before the others; null where they are not to be listed. A
   * leading `EDGE` stands for the start of the text.
   */
  readonly texts: readonly string[] | null;
  /** Every match holds a text of each of these, the most telling first. Empty where nothing is sure. */
  readonly signs: readonly (readonly string[])[];
}

/** Stands for the start of the text, where a pattern says `^`; no text holds it. */
export const EDGE = '\uffff';

/** Longer signs tell no more; more of them would only fill the tree. */
const LONGEST_SIGN = 3;
const LONGEST_TEXT = 8;
const MOST = 2500;
/** A choice with a sign that is met about once in so many letters needs no other. */
const RARE = 0.0002;
/** A further sign met this often tells little, and looking for it costs more. */
const FREQUENT = 0.015;
const MOST_SIGNS = 3;

/** The choices of a pattern with their signs. `edges` tells whether the start of the text is where a `^` matches. */
export function signedChoices(pattern: RegExp, edges: boolean): Choice[] {
  return choicesOf(pattern).map(({ source, part }) => {
    const heads = headsOf(part);
    const listed = heads.every(({ text, whole }) => whole && text.replace(EDGE, '') !== '');
    const allowed = edges || heads.every(({ text }) => !text.includes(EDGE));
    return {
      source,
      texts: listed && allowed ? [...new Set(heads.map(({ text }) => text))] : null,
      signs: signsOf(part, edges),
    };
  });
}

/** One beginning of a match of a part; `whole` where nothing may follow. */
interface Head {
  readonly text: string;
  readonly whole: boolean;
}

const NOTHING: Head = { text: '', whole: true };
const ANYTHING: Head = { text: '', whole: false };
const isVague = ({ text, whole }: Head): boolean => text === '' && !whole;
const cut = (head: Head): Head => (head.whole ? { text: head.text, whole: false } : head);

function headsOf(part: Part): readonly Head[] {
  switch (part.kind) {
    case 'chars':
      return [...new Set(part.chars)].map((text) => ({ text, whole: true }));
    case 'any':
    case 'look':
      return [ANYTHING];
    case 'edge':
      return [{ text: EDGE, whole: true }];
    case 'either':
      return part.parts.flatMap(headsOf);
    case 'repeat':
      return headsOfRepeat(part.part, part.min, part.max);
    case 'seq':
      return headsFrom(part.parts, 0);
    default:
      return part satisfies never;
  }
}

function headsOfRepeat(part: Part, min: number, max: number): readonly Head[] {
  const own = headsOf(part);
  if (max <= 1) return min === 0 ? [...own, NOTHING] : own;
  if (min === 0) return [...own.map(cut), NOTHING];
  return joined(own, { kind: 'repeat', part, min: min - 1, max: max - 1 });
}

/** What a match of the parts from `from` on begins with. */
function headsFrom(parts: readonly Part[], from: number): readonly Head[] {
  let heads: readonly Head[] = [NOTHING];
  for (let i = from; i < parts.length; i += 1) {
    const part = parts[i];
    if (part === undefined || !heads.some(({ whole }) => whole)) break;
    heads = joined(heads, part);
  }
  return heads;
}

function joined(heads: readonly Head[], next: Part): readonly Head[] {
  const growing = heads.filter(({ whole }) => whole);
  if (growing.length === 0) return heads;
  const tails = headsOf(next);
  // Where anything may follow, the longer beginnings tell no more than the shorter.
  if (tails.some(isVague)) return heads.map(cut);
  if (growing.length * tails.length > MOST) {
    const shorter = firstLetters(tails);
    return growing.length * shorter.length > MOST ? heads.map(cut) : grown(heads, shorter);
  }
  return grown(heads, tails);
}

/** Heads of which the longer are cut behind their first letter. */
function firstLetters(heads: readonly Head[]): readonly Head[] {
  const short = heads.filter(({ text }) => text.length < 2);
  const letters = new Set(heads.filter(({ text }) => text.length > 1).map(({ text }) => text.charAt(0)));
  return [...short, ...Array.from(letters, (text) => ({ text, whole: false }))];
}

function grown(heads: readonly Head[], tails: readonly Head[]): readonly Head[] {
  return heads.flatMap((head) => {
    if (!head.whole) return [head];
    return tails.map((tail) => {
      const text = head.text + tail.text;
      return text.length > LONGEST_TEXT
        ? { text: text.slice(0, LONGEST_TEXT), whole: false }
        : { text, whole: tail.whole };
    });
  });
}

/** Flattens groups that every match goes through. */
function stepsOf(part: Part): readonly Part[] {
  if (part.kind === 'seq') return part.parts.flatMap(stepsOf);
  // What is repeated stands there at least once; behind it comes more of it, or what follows.
  if (part.kind === 'repeat' && part.min > 0 && part.part.kind === 'seq')
    return [...stepsOf(part.part), ANYONE];
  return [part];
}

const ANYONE: Part = { kind: 'any' };

interface Sign {
  readonly texts: readonly string[];
  readonly often: number;
  readonly at: number;
}

function signsOf(part: Part, edges: boolean): (readonly string[])[] {
  const steps = stepsOf(part);
  const found: Sign[] = [];
  steps.forEach((_, at) => {
    const heads = headsFrom(steps, at);
    const usable = heads.every(
      ({ text }) => text.replace(EDGE, '') !== '' && (edges || !text.includes(EDGE)),
    );
    if (!usable) return;
    const texts = shortest(heads.map(({ text }) => text.slice(0, LONGEST_SIGN)));
    found.push({ texts, often: texts.reduce((sum, text) => sum + oftenOf(text), 0), at });
  });
  found.sort((a, b) => a.often - b.often);
  const [first, ...others] = found;
  if (first === undefined) return [];
  const signs = [first];
  for (const sign of others) {
    const enough = signs.length === MOST_SIGNS || first.often < RARE || sign.often > FREQUENT;
    // What stands right before or behind is most likely the same word.
    if (enough || signs.some(({ at }) => Math.abs(at - sign.at) < 2)) continue;
    signs.push(sign);
  }
  return signs.map(({ texts }) => texts);
}

/** Without the texts that begin with another. */
function shortest(texts: readonly string[]): string[] {
  const kept: string[] = [];
  for (const text of [...new Set(texts)].sort()) {
    const last = kept.at(-1);
    if (last === undefined || !text.startsWith(last)) kept.push(text);
  }
  return kept;
}

/** Every tenth letter or so is one of these, and every third one of those. */
const MOST_COMMON = '，。、的';
const COMMON = '一是展工发在不大实人有为要全作业会生建设力新和要中国上以民学我们这年了心地就：“”；';

/** About how often a text is met, by its letters: a guess, which orders signs and decides nothing else. */
function oftenOf(text: string): number {
  let often = 1;
  let isWord = text.length > 1;
  for (const letter of text) {
    if (letter === EDGE) often *= 0.05;
    else often *= MOST_COMMON.includes(letter) ? 0.03 : COMMON.includes(letter) ? 0.01 : 0.001;
    if (letter < '\u4e00' || letter > '\u9fff') isWord = false;
  }
  // Letters of one word go together.
  return isWord ? often * 15 : often;
}
