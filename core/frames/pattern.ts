/** Marks that part the clauses of a heading; no hole reaches across one. */
const CLAUSE_MARK = /[，、；：。！？,;]/;
const QUOTE = /[“”‘’《》]/;

/**
 * Words that make a frame on their own: 做“{}”, 大{}, 靠{}. Any other single character that headings happen to share
 * is chance, not build.
 */
const BUILDING = new Set('以为要在上把让做抓大靠变比从向当有更先再重实严强促保学守见到不敢讲');

/** Of those, the ones that carry a frame quite alone, without quotation marks around its hole. */
const CARRYING = new Set('做抓大靠讲敢');

/** The longest filler a hole takes. */
const LONGEST_FILLER = 12;

/** A pattern 句架 as its fixed pieces: ["坚持以", "为"] with holes where `holes` says so. */
export interface Pattern {
  /** The pattern as text, {} for each hole. */
  readonly text: string;
  /** How many characters of words it fixes, marks aside. */
  readonly fixed: number;
}

/** The longest stretch all texts share, with its place in each; null where they share none. */
function sharedStretch(texts: readonly string[]): { readonly length: number; readonly at: number[] } | null {
  const [first = '', ...others] = texts;
  for (let length = first.length; length > 0; length -= 1) {
    let single: number[] | null = null;
    for (let start = 0; start + length <= first.length; start += 1) {
      const piece = first.slice(start, start + length);
      const at = [start, ...others.map((text) => text.indexOf(piece))];
      if (at.some((place) => place < 0)) continue;
      if (length > 1) return { length, at };
      if (isBuilding(texts, piece, at)) single ??= at;
    }
    if (single !== null) return { length, at: single };
  }
  return null;
}

/** A single character counts where it builds, or is a mark, or stands at the same edge of every text. */
function isBuilding(texts: readonly string[], piece: string, at: readonly number[]): boolean {
  if (BUILDING.has(piece) || CLAUSE_MARK.test(piece) || QUOTE.test(piece)) return true;
  return at.every((place, i) => place === (texts[i] ?? '').length - 1);
}

/** The pieces all texts share in order, with holes between: 坚持以|为. Null for a gap that only some texts have. */
function align(texts: readonly string[]): string | null {
  if (texts.every((text) => text === '')) return '';
  if (texts.some((text) => text === '')) return null;
  const shared = sharedStretch(texts);
  if (shared === null) {
    const inside = texts.every((text) => text.length <= LONGEST_FILLER && !CLAUSE_MARK.test(text));
    return inside ? '{}' : null;
  }
  const { length, at } = shared;
  const left = align(texts.map((text, i) => text.slice(0, at[i])));
  const right = align(texts.map((text, i) => text.slice((at[i] ?? 0) + length)));
  if (left === null || right === null) return null;
  const [first = ''] = texts;
  const start = at[0] ?? 0;
  return `${left}${first.slice(start, start + length)}${right}`;
}

const HOLE = '{}';

/**
 * The pattern of bare headings that belong together, null where they share no build: 坚持以红色为魂 and 坚持以设施为桥
 * give 坚持以{}为{}. Two headings must share three characters, or a word at one edge; more of them a
 * word, or building words that headings of nearly the same length have at the same place.
 */
export function patternOf(headings: readonly string[]): Pattern | null {
  if (headings.length < 2 || new Set(headings).size < 2) return null;
  const text = align(headings);
  if (text === null || !text.includes(HOLE)) return null;
  const pieces = text.split(HOLE);
  const words = pieces.map((piece) => piece.replace(/[，、；：。！？,;“”‘’《》\s]/g, ''));
  const pattern = { text, fixed: words.join('').length };
  const lengths = headings.map((heading) => heading.length);
  const even = Math.max(...lengths) - Math.min(...lengths) <= 2;
  const longest = Math.max(...words.map((word) => word.length));
  if (headings.length === 2) {
    const atEdge = (words[0] ?? '').length >= 2 || (words.at(-1) ?? '').length >= 2;
    return pattern.fixed >= 3 || (atEdge && even) ? pattern : null;
  }
  if (longest >= 2) return pattern;
  const builders = words
    .join('')
    .split('')
    .filter((char) => BUILDING.has(char));
  if (builders.length === 0 || !even) return null;
  const quoted = pieces.some((piece) => QUOTE.test(piece));
  const carried = builders.some((char) => CARRYING.has(char));
  return quoted || carried || builders.length >= 2 ? pattern : null;
}

/** Whether more than two headings share any build at all; see `patternOf`. */
export function sharesBuild(headings: readonly string[]): boolean {
  return patternOf(headings) !== null;
}

/** What fills the holes of a pattern in a bare heading; null where the heading does not fit. */
export function fillersIn(pattern: string, heading: string): string[] | null {
  const escaped = pattern
    .split(HOLE)
    .map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join(`([^，；：。！？,;]{1,${LONGEST_FILLER}}?)`);
  const match = new RegExp(`^${escaped}$`).exec(heading);
  return match === null ? null : match.slice(1);
}
