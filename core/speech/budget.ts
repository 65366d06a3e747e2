import type { Block, NodeId, Point, Speech } from './speech.ts';

/** What opening and closing together take of a speech that has points. */
const FRAME_SHARE = 0.15;
/** How much heavier a point weighs for each point under it: 三层意思 take longer to say than one. */
const CHILD_WEIGHT = 0.35;
/** What a point with points under it leaves to them; the rest is its own lead and opening words. */
const CHILDREN_SHARE = 0.85;

function pointsOf(blocks: readonly Block[]): readonly Point[] {
  return blocks.flatMap((block) => (block.kind === 'series' ? block.points : []));
}

function spread(points: readonly Point[], characters: number, into: Map<NodeId, number>): void {
  const weights = points.map((point) => 1 + CHILD_WEIGHT * pointsOf(point.body).length);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  for (const [i, point] of points.entries()) {
    const own = (characters * (weights[i] ?? 1)) / total;
    into.set(point.id, Math.round(own));
    spread(pointsOf(point.body), own * CHILDREN_SHARE, into);
  }
}

/**
 * The characters 篇幅 each point of a draft may take, with all that stands under it, so that the whole comes to
 * `characters`: opening and closing take 15 %, the points share the rest by how many points they hold. A draft
 * without points has no budget. Sums differ from the whole by rounding only.
 */
export function budgetOf(speech: Speech, characters: number): ReadonlyMap<NodeId, number> {
  const budget = new Map<NodeId, number>();
  const framed = speech.body.some((block) => block.kind === 'paragraph');
  spread(pointsOf(speech.body), characters * (framed ? 1 - FRAME_SHARE : 1), budget);
  return budget;
}

/** How a length stands to its budget: within a quarter of it, short of that, or beyond. */
export function fitOf(characters: number, budget: number): 'short' | 'fitting' | 'long' {
  if (characters < budget * 0.75) return 'short';
  return characters > budget * 1.25 ? 'long' : 'fitting';
}
