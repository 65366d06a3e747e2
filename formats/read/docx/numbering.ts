import { formatNumber } from './numerals.ts';
import { type ParagraphProperties, readParagraphProperties } from './properties.ts';
import { symbolText } from './symbols.ts';
import { childOf, childrenOf, toggleOf, valOf, type XmlNode } from './xml.ts';

/** One level of a list as the file describes it. */
interface Level {
  readonly start: number;
  readonly format: string;
  /** "（%1）": the counters of the levels stand for %1 to %9. */
  readonly text: string;
  /** The level from which on a higher point starts this one again; 0 never. */
  readonly restart: number | null;
  /** 正规形式编号: all counters in Arabic digits. */
  readonly legal: boolean;
  readonly styleId: string | null;
  readonly font: string | null;
  readonly paragraph: ParagraphProperties;
}

interface List {
  /** Lists of one abstract definition count on from each other. */
  readonly counters: Counters;
  readonly levels: ReadonlyMap<number, Level>;
  /** Levels that begin anew with the first point of this list. */
  readonly overrides: Map<number, number>;
}

/** What the lists of one abstract definition share. */
type Definition = Pick<List, 'counters' | 'levels'>;

type Counters = Map<number, number>;

const MAX_LEVEL = 8;
/** "第%1章第%2节" is 8 characters; a longer text would be printed before every paragraph of a file made to do harm. */
const MAX_TEXT = 80;

/** What a paragraph in a list gets from it. */
export interface ListMark {
  /** "一、", "（二）", "1.1": as Word prints it, '' for a list without signs. */
  readonly text: string;
  readonly paragraph: ParagraphProperties;
}

/**
 * The automatic numbering 自动编号 of a document: what Word prints before a paragraph is nowhere in its text and
 * has to be counted. Ask once for each paragraph in printing order.
 */
export class Numbering {
  readonly #lists = new Map<string, List>();

  /** Reads word/numbering.xml; null for a document without lists. */
  constructor(root: XmlNode | null) {
    const definitions = new Map<string, XmlNode>();
    const byStyle = new Map<string, XmlNode>();
    for (const node of childrenOf(root, 'w:abstractNum')) {
      definitions.set(node.attributes['w:abstractNumId'] ?? '', node);
      const style = valOf(node, 'w:styleLink');
      if (style !== null) byStyle.set(style, node);
    }
    const shared = new Map<XmlNode, Definition>();
    for (const node of childrenOf(root, 'w:num')) {
      const named = definitions.get(valOf(node, 'w:abstractNumId') ?? '');
      if (named === undefined) continue;
      // A list may borrow its levels from a list style, which another definition describes.
      const definition = byStyle.get(valOf(named, 'w:numStyleLink') ?? '') ?? named;
      const known = shared.get(definition) ?? {
        counters: new Map<number, number>(),
        levels: readLevels(definition),
      };
      shared.set(definition, known);
      const id = node.attributes['w:numId'] ?? '';
      if (!this.#lists.has(id)) this.#lists.set(id, readList(node, known));
    }
  }

  /**
   * Counts the next point of a list. `level` is null where the paragraph does not say; then the level that is
   * linked to its style `styleId` counts, else the first. Null for a list that does not exist.
   */
  next(numId: string, level: number | null, styleId: string | null): ListMark | null {
    const list = this.#lists.get(numId);
    if (list === undefined) return null;
    const linked = [...list.levels].find(([, { styleId: id }]) => id !== null && id === styleId);
    const index = Math.min(level ?? linked?.[0] ?? 0, MAX_LEVEL);
    const own = list.levels.get(index);
    if (own === undefined) return null;
    count(list, index);
    return { text: markOf(list, index, own), paragraph: own.paragraph };
  }
}

function readList(node: XmlNode, shared: Definition): List {
  const levels = new Map(shared.levels);
  const overrides = new Map<number, number>();
  for (const override of childrenOf(node, 'w:lvlOverride')) {
    const index = Number(override.attributes['w:ilvl'] ?? 0);
    const level = childOf(override, 'w:lvl');
    if (level !== null) levels.set(index, readLevel(level)[1]);
    const start = valOf(override, 'w:startOverride');
    if (start !== null) overrides.set(index, Number(start) || 0);
    else if (level !== null) overrides.set(index, readLevel(level)[1].start);
  }
  return { counters: shared.counters, levels, overrides };
}

function readLevels(definition: XmlNode): Map<number, Level> {
  return new Map(
    childrenOf(definition, 'w:lvl')
      .slice(0, MAX_LEVEL + 1)
      .map(readLevel),
  );
}

function readLevel(node: XmlNode): [number, Level] {
  // Some writers leave the number of the level out and mean the first.
  const index = Number(node.attributes['w:ilvl'] ?? 0);
  const restart = valOf(node, 'w:lvlRestart');
  const start = Number(valOf(node, 'w:start') ?? 1);
  const fonts = childOf(childOf(node, 'w:rPr'), 'w:rFonts')?.attributes ?? {};
  return [
    index,
    {
      start: Number.isInteger(start) ? start : 1,
      format: numberFormat(node),
      text: (valOf(node, 'w:lvlText') ?? '').slice(0, MAX_TEXT),
      restart: restart === null ? null : Number(restart),
      legal: toggleOf(node, 'w:isLgl') ?? false,
      styleId: valOf(node, 'w:pStyle'),
      font: fonts['w:ascii'] ?? fonts['w:hAnsi'] ?? null,
      paragraph: { ...readParagraphProperties(childOf(node, 'w:pPr')), numId: null, level: null },
    },
  ];
}

/** Newer formats stand in an mc:AlternateContent, whose Fallback older programs read. */
function numberFormat(node: XmlNode): string {
  const alternate = childOf(node, 'mc:AlternateContent');
  return (
    valOf(node, 'w:numFmt') ??
    valOf(childOf(alternate, 'mc:Fallback'), 'w:numFmt') ??
    valOf(childOf(alternate, 'mc:Choice'), 'w:numFmt') ??
    'decimal'
  );
}

function count(list: List, index: number): void {
  const { counters, levels, overrides } = list;
  const override = overrides.get(index);
  const last = counters.get(index);
  if (override !== undefined) {
    overrides.delete(index);
    counters.set(index, override);
  } else {
    counters.set(index, last === undefined ? (levels.get(index)?.start ?? 1) : last + 1);
  }
  // A level that was skipped counts as begun.
  for (let upper = 0; upper < index; upper += 1) {
    if (!counters.has(upper)) counters.set(upper, overrides.get(upper) ?? levels.get(upper)?.start ?? 1);
  }
  for (let lower = index + 1; lower <= MAX_LEVEL; lower += 1) {
    const restart = levels.get(lower)?.restart ?? lower;
    if (restart !== 0 && index < restart) counters.delete(lower);
  }
}

function markOf(list: List, index: number, own: Level): string {
  if (own.format === 'bullet') return symbolText(own.text, own.font);
  return own.text.replace(/%([1-9])/g, (_, digit: string) => {
    const level = Number(digit) - 1;
    if (level > index) return '';
    const format = own.legal ? 'decimal' : (list.levels.get(level)?.format ?? 'decimal');
    return formatNumber(list.counters.get(level) ?? list.levels.get(level)?.start ?? 1, format);
  });
}
