import { plainText } from '../speech/inlines.ts';
import { seriesOrdinals } from '../speech/number.ts';
import { pointText } from '../speech/serialise.ts';
import type { Block, Inline, NodeId, OrdinalStyle, Paragraph, Point, Speech } from '../speech/speech.ts';

/** The lines above a speech's body. */
const HEAD_PARTS = ['title', 'byline', 'salutation'] as const;
export type HeadPart = (typeof HEAD_PARTS)[number];

/** A line of the head: of title, byline or salutation. */
export interface HeadUnit {
  readonly part: HeadPart;
  /** "title.0": the place serves as identity, as these lines have none. */
  readonly id: NodeId;
  readonly level: 0;
  readonly text: string;
  readonly ordinal: '';
  readonly content: readonly Inline[];
}

/** A paragraph of the body or a point, as one line with the number of points around it. */
export type BodyUnit = {
  readonly id: NodeId;
  readonly level: number;
  /** Its text without the ordinal. */
  readonly text: string;
  readonly ordinal: string;
} & (
  | { readonly part: 'paragraph'; readonly node: Paragraph }
  | {
      readonly part: 'point';
      /** Its own `body` is empty: what stands in it follows as units. */
      readonly node: Point;
      readonly style: OrdinalStyle;
      readonly seriesId: NodeId;
    }
);

/** One printed line of a speech: what a comparison compares, moves and puts in. */
export type Unit = HeadUnit | BodyUnit;

/** The lines of a speech in reading order; an empty paragraph is one as well. `speechOf` gives the speech back. */
export function unitsOf(speech: Speech): Unit[] {
  const units: Unit[] = [...headUnits('title', speech.title), ...headUnits('byline', speech.byline)];
  if (speech.salutation !== null) units.push(...headUnits('salutation', [speech.salutation]));
  const add = (block: Block, level: number): void => {
    if (block.kind === 'paragraph') {
      const text = plainText(block.content);
      units.push({ part: 'paragraph', id: block.id, level, text, ordinal: '', node: block });
      return;
    }
    const ordinals = seriesOrdinals(block);
    for (const [index, point] of block.points.entries()) {
      units.push({
        part: 'point',
        id: point.id,
        level,
        text: pointText(point),
        ordinal: ordinals[index] ?? '',
        node: { ...point, body: [] },
        style: block.style,
        seriesId: block.id,
      });
      for (const child of point.body) add(child, level + 1);
    }
  };
  for (const block of speech.body) add(block, 0);
  return units;
}

function headUnits(part: HeadPart, lines: readonly (readonly Inline[])[]): HeadUnit[] {
  return lines.map((content, index) => ({
    part,
    id: `${part}.${index}`,
    level: 0,
    text: plainText(content),
    ordinal: '',
    content,
  }));
}

export function isHead(unit: Unit): unit is HeadUnit {
  return unit.part === 'title' || unit.part === 'byline' || unit.part === 'salutation';
}

/**
 * The speech that units in reading order make. A unit deeper than its surroundings allow belongs to the point
 * before it; points of one style that come to stand side by side become one series.
 */
export function speechOf(units: readonly Unit[]): Speech {
  const head = (part: HeadPart): Inline[][] =>
    units.filter((unit) => unit.part === part).map((unit) => (isHead(unit) ? [...unit.content] : []));
  return {
    title: head('title'),
    byline: head('byline'),
    salutation: head('salutation')[0] ?? null,
    body: grown(units.filter((unit) => !isHead(unit))),
  };
}

function grown(units: readonly BodyUnit[]): Block[] {
  const seriesIds = new Set<NodeId>();
  const pointIds = new Set(units.map((unit) => unit.id));
  let at = 0;
  const blocksAt = (level: number): Block[] => {
    const blocks: Block[] = [];
    for (let unit = units[at]; unit !== undefined && unit.level >= level; unit = units[at]) {
      at += 1;
      if (unit.part === 'paragraph') {
        blocks.push(unit.node);
        continue;
      }
      const point: Point = { ...unit.node, body: blocksAt(level + 1) };
      const last = blocks.at(-1);
      if (last?.kind === 'series' && last.style === unit.style) {
        blocks[blocks.length - 1] = { ...last, points: [...last.points, point] };
      } else {
        blocks.push({ kind: 'series', id: ownId(unit.seriesId), style: unit.style, points: [point] });
      }
    }
    return blocks;
  };
  /** A series torn in two keeps its id in the first half. */
  const ownId = (wanted: NodeId): NodeId => {
    let id = wanted;
    for (let n = 2; seriesIds.has(id) || pointIds.has(id); n += 1) id = `${wanted}-${n}`;
    seriesIds.add(id);
    return id;
  };
  return blocksAt(0);
}

/** How many units from `at` on belong together: a point and everything in it. */
export function subtreeEnd(units: readonly Unit[], at: number): number {
  const top = units[at];
  if (top === undefined || top.part !== 'point') return at + 1;
  let end = at + 1;
  for (
    let unit = units[end];
    unit !== undefined && !isHead(unit) && unit.level > top.level;
    unit = units[end]
  ) {
    end += 1;
  }
  return end;
}
