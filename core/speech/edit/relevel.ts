import type { OrdinalStyle, Point } from '../speech.ts';

/** What a series below one of each style is numbered with; null where speeches go no deeper. */
function styleBelow(style: OrdinalStyle): OrdinalStyle | null {
  switch (style) {
    case '无':
      return '一、';
    case '一、':
      return '（一）';
    case '（一）':
      return '1.';
    case '1.':
    case '一是':
    case '一要':
    case '——':
      return '（1）';
    case '（1）':
      return '①';
    case '①':
      return null;
    case '第一，':
    case '首先，':
    case '首先…最后，':
    case '其一，':
    case '一方面，':
      return '一是';
  }
}

/** The style for a new series below a point of a series in `style`; never one that already stands around it. */
export function childStyle(style: OrdinalStyle, around: readonly OrdinalStyle[]): OrdinalStyle | null {
  let below = styleBelow(style);
  while (below !== null && around.includes(below)) below = styleBelow(below);
  return below;
}

/**
 * A point that went from a series in style `from` to one in style `to`, with the series below it renumbered
 * as its new level asks: under 一、 stands （一）, under （一） stands 1. A series that had a style of its own keeps
 * it unless that style already stands around it.
 */
export function relevelled(
  point: Point,
  from: OrdinalStyle,
  to: OrdinalStyle,
  around: readonly OrdinalStyle[],
): Point {
  const above = [...around, to];
  const body = point.body.map((block) => {
    if (block.kind === 'paragraph') return block;
    const usual = block.style === styleBelow(from) ? (styleBelow(to) ?? block.style) : block.style;
    const style = above.includes(usual) ? (childStyle(to, above) ?? usual) : usual;
    return {
      ...block,
      style,
      points: block.points.map((each) => relevelled(each, block.style, style, above)),
    };
  });
  return { ...point, body };
}
