import { charWidth, isLatin } from './charWidths.ts';

/** The measures of a paragraph, in twentieths of a point. */
export interface Measure {
  readonly width: number;
  /** Taken from the first line. */
  readonly indent: number;
  /** The size of the type. */
  readonly size: number;
  /** Added to the width of every character. */
  readonly tracking: number;
}

/** What Chinese typesetting lets no line begin with, and end with 避头尾. */
const NO_START = new Set('!%),.:;>?]}¨·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞！＂％＇），．：；？］｀｜｝～￠');
const NO_END = new Set('$([{£¥‘“〈《「『【〔〖〝＄（．［｛￡￥');
/** What may hang over the edge 标点溢出边界 rather than be brought to the next line. */
const MAY_HANG = new Set(',.:;、。，．：；！？');
const HAN = /^[\u2e80-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/u;
/** Words of old typesetters: a fourth of a character between Chinese and Latin text. */
const GAP = 0.25;

/**
 * Where the lines of a paragraph end, as Word breaks it: after how many UTF-16 units of `text` each begins, without
 * the first. A line end in the text always ends a line.
 */
export function breakLines(text: string, measure: Measure): number[] {
  const breaks: number[] = [];
  let offset = 0;
  for (const [index, part] of text.split('\n').entries()) {
    if (index > 0) breaks.push(offset);
    // Only the first of them is indented.
    const own = index === 0 ? measure : { ...measure, indent: 0 };
    breaks.push(...breakPart(part, own).map((at) => offset + at));
    offset += part.length + 1;
  }
  return breaks;
}

function breakPart(text: string, measure: Measure): number[] {
  const characters = Array.from(text);
  const advances = advancesOf(characters, measure);
  const breaks: number[] = [];
  let start = 0;
  let room = measure.width - measure.indent;
  while (start < characters.length) {
    const full = fullLine(advances, start, room);
    if (full >= characters.length) break;
    const next = Math.max(breakPlace(characters, start, full), start + 1);
    start = next;
    if (start < characters.length) breaks.push(characters.slice(0, start).join('').length);
    room = measure.width;
  }
  return breaks;
}

function advancesOf(characters: readonly string[], { size, tracking }: Measure): number[] {
  return characters.map((character, index) => {
    const before = characters[index - 1];
    const meets =
      before !== undefined &&
      ((HAN.test(before) && isWordCharacter(character)) || (isWordCharacter(before) && HAN.test(character)));
    return (charWidth(character) * size) / 1000 + tracking + (meets ? GAP * size : 0);
  });
}

/** The first character from `start` that no longer fits. */
function fullLine(advances: readonly number[], start: number, room: number): number {
  let used = 0;
  for (let at = start; at < advances.length; at += 1) {
    used += advances[at] ?? 0;
    if (used > room + 0.01) return at;
  }
  return advances.length;
}

/** Where the line that is full at `full` is broken. */
function breakPlace(characters: readonly string[], start: number, full: number): number {
  let at = full;
  // Spaces at the end of a line take no room.
  while (characters[at] === ' ') at += 1;
  if (MAY_HANG.has(characters[at] ?? '')) at += 1;
  for (let place = at; place > start; place -= 1) {
    if (canBreak(characters[place - 1] ?? '', characters[place] ?? '')) return place;
  }
  return full;
}

function canBreak(before: string, after: string): boolean {
  if (after === '') return true;
  if (NO_START.has(after) || NO_END.has(before)) return false;
  if (after === ' ') return false;
  if (before === ' ' || before === '-') return true;
  // —— and …… are one mark.
  if (before === after && /[—…]/.test(after)) return false;
  return !(isLatin(before) && isLatin(after));
}

function isWordCharacter(character: string): boolean {
  return /^[0-9A-Za-z\u00c0-\u024f]/.test(character);
}
