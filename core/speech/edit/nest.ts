import type { Block, NodeId, OrdinalStyle, Point, Series, Speech } from '../speech.ts';
import { accepted, type Edit, refused } from './edit.ts';
import { blocksAt, changeBlocks, type Location, locate, NOT_FOUND, stylesAround } from './locate.ts';
import { childStyle, relevelled } from './relevel.ts';

interface Adopted {
  readonly points: readonly Point[];
  /** The style the points come from. */
  readonly from: OrdinalStyle;
  /** The style of the series they get where the body ends with none. */
  readonly style: OrdinalStyle;
}

/** The body with points at its end: in the series it ends with, else in a new one. */
function adopt(
  body: readonly Block[],
  { points, from, style }: Adopted,
  around: readonly OrdinalStyle[],
  newId: () => NodeId,
): Block[] {
  if (points.length === 0) return [...body];
  const last = body.at(-1);
  const into: Series = last?.kind === 'series' ? last : { kind: 'series', id: newId(), style, points: [] };
  const moved = points.map((point) => relevelled(point, from, into.style, around));
  const rest = last?.kind === 'series' ? body.slice(0, -1) : body;
  return [...rest, { ...into, points: [...into.points, ...moved] }];
}

function notPoint(at: Location | null): Edit {
  return refused(at === null ? NOT_FOUND : '只有要点才有级别。');
}

/**
 * Takes a point one level down: it becomes the last child of the point before it, with its subtree; the text
 * keeps its order. Refused for the first point of a series and where no deeper ordinal is left.
 */
export function maybeDemote(speech: Speech, id: NodeId, newId: () => NodeId): Edit {
  const at = locate(speech, id);
  if (at?.kind !== 'point') return notPoint(at);
  const above = at.series.points[at.point - 1];
  if (above === undefined) return refused('前面没有同级的要点，不能降级。');
  const around = [...stylesAround(speech, at), at.series.style];
  const style = childStyle(at.series.style, around);
  if (style === null) return refused('已经是最低一级。');
  const parent: Point = {
    ...above,
    body: adopt(above.body, { points: [at.node], from: at.series.style, style }, around, newId),
  };
  const points = at.series.points.toSpliced(at.point - 1, 2, parent);
  return { ok: true, speech: withSeries(speech, at, { ...at.series, points }) };
}

/** As `maybeDemote`; throws EditRefused instead of giving a reason. */
export function demote(...args: Parameters<typeof maybeDemote>): Speech {
  return accepted(maybeDemote(...args));
}

function withSeries(speech: Speech, at: Location, series: Series): Speech {
  return changeBlocks(speech, at.owners, (blocks) =>
    blocks.map((block, b) => (b === at.block ? series : block)),
  );
}

/**
 * Takes a point one level up: it follows the point it stood in, with its subtree. What came after it there
 * becomes its own, so the text keeps its order and only levels change; right after `demote` it is the exact way
 * back. Refused for a point of the top level.
 */
export function maybePromote(speech: Speech, id: NodeId, newId: () => NodeId): Edit {
  const at = locate(speech, id);
  if (at?.kind !== 'point') return notPoint(at);
  const step = at.owners.at(-1);
  const owners = at.owners.slice(0, -1);
  const outer = step && blocksAt(speech, owners)[step.block];
  const parent = outer?.kind === 'series' ? outer.points[step?.point ?? 0] : undefined;
  if (step === undefined || outer?.kind !== 'series' || parent === undefined)
    return refused('已经是最高一级。');
  const before = at.series.points.slice(0, at.point);
  const following = at.series.points.slice(at.point + 1);
  const kept: Block[] = [
    ...parent.body.slice(0, at.block),
    ...(before.length > 0 ? [{ ...at.series, points: before }] : []),
  ];
  const around = stylesAround(speech, at);
  const raised = relevelled(at.node, at.series.style, outer.style, around.slice(0, -1));
  const { style } = at.series;
  const own = adopt(raised.body, { points: following, from: style, style }, around, newId);
  const promoted: Point = { ...raised, body: [...own, ...parent.body.slice(at.block + 1)] };
  const points = outer.points.toSpliced(step.point, 1, { ...parent, body: kept }, promoted);
  return {
    ok: true,
    speech: changeBlocks(speech, owners, (blocks) =>
      blocks.map((block, b) => (b === step.block ? { ...outer, points } : block)),
    ),
  };
}

/** As `maybePromote`; throws EditRefused instead of giving a reason. */
export function promote(...args: Parameters<typeof maybePromote>): Speech {
  return accepted(maybePromote(...args));
}
