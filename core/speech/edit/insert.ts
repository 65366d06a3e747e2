import type { Role } from '../../classify/role.ts';
import { readInlines } from '../inlineRuns.ts';
import { plainText } from '../inlines.ts';
import { splitLead } from '../lead.ts';
import { pointText } from '../serialise.ts';
import type { Block, NodeId, Origin, Paragraph, Point, Series, Speech } from '../speech.ts';
import { accepted, type Edit, refused } from './edit.ts';
import { blocksAt, changeBlocks, locate, NOT_FOUND } from './locate.ts';

/** Text to put into a draft: typed (no origin) or taken from a block of the library. Each line is a paragraph. */
export interface NewText {
  readonly text: string;
  readonly role: Role;
  readonly origin: Pick<Origin, 'blockId' | 'sourceId' | 'sourceName'> | null;
}

const CN = '[一二三四五六七八九十]{1,3}';
const NUMBER = new RegExp(
  `^(?:${CN}、|[（(](?:${CN}|\\d{1,2})[）)][、，]?|\\d{1,2}[.．、](?!\\d)|[①-⑳]|第${CN}[，、,]|${CN}[是要])\\s*`,
);
const SPOKEN = /^(?:首先|其次|再次|最后|其[一二三四五六七八九十]|另?一方面)[，,]/;

/** The text without the ordinal it had at its old place; a line that counts on by itself keeps its run. */
function withoutOrdinal(line: string): string {
  return readInlines(line)[0]?.kind === 'ordinal' ? line : line.replace(NUMBER, '');
}

function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function originsOf(length: number, origin: NewText['origin']): Origin[] {
  return origin === null ? [] : [{ start: 0, end: length, ...origin, verbatim: true }];
}

function paragraphOf(line: string, text: NewText, newId: () => NodeId): Paragraph {
  const content = readInlines(withoutOrdinal(line));
  return {
    kind: 'paragraph',
    id: newId(),
    role: text.role,
    content,
    origins: originsOf(plainText(content).length, text.origin),
  };
}

function pointOf(lines: readonly string[], text: NewText, newId: () => NodeId): Point {
  const point: Point = {
    kind: 'point',
    id: newId(),
    role: text.role,
    ...splitLead((lines[0] ?? '').replace(NUMBER, '').replace(SPOKEN, '')),
    body: lines.slice(1).map((line) => paragraphOf(line, text, newId)),
    origins: [],
  };
  return { ...point, origins: originsOf(pointText(point).length, text.origin) };
}

const NOTHING = '没有可以插入的文字。';

/**
 * Puts text as paragraphs right behind a node: behind a paragraph or series in the same list, behind a point's
 * own line as the first of its body; null puts it at the head of the body. An ordinal that the text
 * brings along is dropped. Refused for an empty text or an unknown node.
 */
export function maybeInsertParagraph(
  speech: Speech,
  after: NodeId | null,
  text: NewText,
  newId: () => NodeId,
): Edit {
  const lines = linesOf(text.text);
  if (lines.length === 0) return refused(NOTHING);
  const at = after === null ? null : locate(speech, after);
  if (after !== null && at === null) return refused(NOT_FOUND);
  const added = lines.map((line) => paragraphOf(line, text, newId));
  if (at === null) return { ok: true, speech: { ...speech, body: [...added, ...speech.body] } };
  const inside = at.kind === 'point';
  const owners = inside ? [...at.owners, { block: at.block, point: at.point }] : at.owners;
  const index = inside ? 0 : at.block + 1;
  return { ok: true, speech: changeBlocks(speech, owners, (blocks) => blocks.toSpliced(index, 0, ...added)) };
}

/** As `maybeInsertParagraph`; throws EditRefused instead of giving a reason. */
export function insertParagraph(...args: Parameters<typeof maybeInsertParagraph>): Speech {
  return accepted(maybeInsertParagraph(...args));
}

function intoSeries(series: Series, index: number, point: Point): Series {
  return { ...series, points: series.points.toSpliced(index, 0, point) };
}

function replaced(blocks: readonly Block[], index: number, block: Block): Block[] {
  return blocks.map((each, i) => (i === index ? block : each));
}

/**
 * Puts text as a new point: its first line is the point's own, the others its body. Behind a point it becomes
 * the next of that series; behind a paragraph inside a point, the next of the series that point is in; behind a
 * paragraph of the body, the first of the series that follows, else of a new series 一、; null adds it to the
 * body's first series. Refused for an empty text or an unknown node.
 */
export function maybeInsertPoint(
  speech: Speech,
  after: NodeId | null,
  text: NewText,
  newId: () => NodeId,
): Edit {
  const lines = linesOf(text.text);
  if (lines.length === 0) return refused(NOTHING);
  const at = after === null ? null : locate(speech, after);
  if (after !== null && at === null) return refused(NOT_FOUND);
  const point = pointOf(lines, text, newId);
  const done = (
    owners: Parameters<typeof changeBlocks>[1],
    change: (blocks: readonly Block[]) => Block[],
  ): Edit => ({
    ok: true,
    speech: changeBlocks(speech, owners, change),
  });
  const begin = (index: number) => (blocks: readonly Block[]) =>
    blocks.toSpliced(index, 0, { kind: 'series', id: newId(), style: '一、', points: [point] });
  if (at === null) {
    const index = speech.body.findIndex((block) => block.kind === 'series');
    const series = speech.body[index];
    if (series?.kind !== 'series') return done([], begin(speech.body.length));
    return done([], (blocks) => replaced(blocks, index, intoSeries(series, series.points.length, point)));
  }
  switch (at.kind) {
    case 'point':
      return done(at.owners, (blocks) =>
        replaced(blocks, at.block, intoSeries(at.series, at.point + 1, point)),
      );
    case 'series':
      return done(at.owners, (blocks) =>
        replaced(blocks, at.block, intoSeries(at.node, at.node.points.length, point)),
      );
    case 'paragraph': {
      const owner = at.owners.at(-1);
      const owners = at.owners.slice(0, -1);
      const around = owner === undefined ? undefined : blocksAt(speech, owners)[owner.block];
      if (owner !== undefined && around?.kind === 'series') {
        return done(owners, (blocks) =>
          replaced(blocks, owner.block, intoSeries(around, owner.point + 1, point)),
        );
      }
      const next = speech.body[at.block + 1];
      if (next?.kind !== 'series') return done([], begin(at.block + 1));
      return done([], (blocks) => replaced(blocks, at.block + 1, intoSeries(next, 0, point)));
    }
  }
}

/** As `maybeInsertPoint`; throws EditRefused instead of giving a reason. */
export function insertPoint(...args: Parameters<typeof maybeInsertPoint>): Speech {
  return accepted(maybeInsertPoint(...args));
}
