import type { Block, NodeId, OrdinalStyle, Point, Speech } from '../speech.ts';
import { accepted, type Edit, refused } from './edit.ts';
import { changeBlocks, locate, NOT_FOUND, stylesAround } from './locate.ts';

/** 首先，…最后， reads like 首先，: nested in one another they could not be told apart. */
function family(style: OrdinalStyle): OrdinalStyle {
  return style === '首先…最后，' ? '首先，' : style;
}

function stylesBelow(points: readonly Point[]): OrdinalStyle[] {
  const inside = (block: Block): OrdinalStyle[] =>
    block.kind === 'paragraph' ? [] : [block.style, ...stylesBelow(block.points)];
  return points.flatMap((point) => point.body.flatMap(inside));
}

/**
 * Numbers a whole series in another style; `id` is the series or one of its points. Refused where a series
 * around it or below it already uses that style: a reader could not tell the levels apart.
 */
export function maybeRestyle(speech: Speech, id: NodeId, style: OrdinalStyle): Edit {
  const at = locate(speech, id);
  if (at === null) return refused(NOT_FOUND);
  if (at.kind === 'paragraph') return refused('段落没有序号。');
  const series = at.kind === 'series' ? at.node : at.series;
  const taken = [...stylesAround(speech, at), ...stylesBelow(series.points)].map(family);
  if (taken.includes(family(style))) return refused(`上级或下级已经用了“${style}”，请换一种序号。`);
  return {
    ok: true,
    speech: changeBlocks(speech, at.owners, (blocks) =>
      blocks.map((block, b) => (b === at.block ? { ...series, style } : block)),
    ),
  };
}

/** As `maybeRestyle`; throws EditRefused instead of giving a reason. */
export function restyle(...args: Parameters<typeof maybeRestyle>): Speech {
  return accepted(maybeRestyle(...args));
}
