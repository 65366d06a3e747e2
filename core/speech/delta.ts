import type { Block, NodeId, Paragraph, Point, Series, Speech } from './speech.ts';

/** A part of a body in a delta: the id of one that stayed as it was, or what it is now. */
export type BlockNow = NodeId | Paragraph | SeriesNow;
export type SeriesNow = Omit<Series, 'points'> & { readonly points: readonly PointNow[] };
export type PointNow = NodeId | (Omit<Point, 'body'> & { readonly body: readonly BlockNow[] });

/**
 * What changed in a draft since a state that both sides have 改动: what stayed is named by its id. A key in a draft
 * of 100,000 characters makes a delta of one paragraph.
 */
export type SpeechDelta = Omit<Speech, 'body'> & { readonly body: readonly BlockNow[] };

interface Parts {
  readonly blocks: ReadonlyMap<NodeId, Block>;
  readonly points: ReadonlyMap<NodeId, Point>;
}

function partsOf(speech: Speech): Parts {
  const blocks = new Map<NodeId, Block>();
  const points = new Map<NodeId, Point>();
  const visit = (block: Block): void => {
    blocks.set(block.id, block);
    if (block.kind === 'paragraph') return;
    for (const point of block.points) {
      points.set(point.id, point);
      point.body.forEach(visit);
    }
  };
  speech.body.forEach(visit);
  return { blocks, points };
}

/** What to say of `next` to somebody who has `base`. Parts that are the same object in both count as unchanged. */
export function deltaBetween(base: Speech, next: Speech): SpeechDelta {
  const { blocks, points } = partsOf(base);
  const pointNow = (point: Point): PointNow =>
    points.get(point.id) === point ? point.id : { ...point, body: point.body.map(blockNow) };
  const blockNow = (block: Block): BlockNow => {
    if (blocks.get(block.id) === block) return block.id;
    return block.kind === 'paragraph' ? block : { ...block, points: block.points.map(pointNow) };
  };
  return { ...next, body: next.body.map(blockNow) };
}

/** The draft that a delta makes of `base`; null where it names a part that `base` does not have. */
export function withDelta(base: Speech, delta: SpeechDelta): Speech | null {
  const { blocks, points } = partsOf(base);
  let complete = true;
  const named = <T>(part: T | undefined): T[] => {
    if (part === undefined) complete = false;
    return part === undefined ? [] : [part];
  };
  const pointThen = (now: PointNow): Point[] =>
    typeof now === 'string' ? named(points.get(now)) : [{ ...now, body: now.body.flatMap(blockThen) }];
  const blockThen = (now: BlockNow): Block[] => {
    if (typeof now === 'string') return named(blocks.get(now));
    return [now.kind === 'paragraph' ? now : { ...now, points: now.points.flatMap(pointThen) }];
  };
  const speech = { ...delta, body: delta.body.flatMap(blockThen) };
  return complete ? speech : null;
}
