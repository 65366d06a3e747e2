import type { Block, NodeId, OrdinalStyle, Paragraph, Point, Series, Speech } from '../speech.ts';

/** One step down a tree: the point `point` of the series `block`. */
interface Step {
  readonly block: number;
  readonly point: number;
}

/** Where a node stands: `owners` lead from the body to the list that holds it, `block` is its place there. */
export type Location =
  | {
      readonly kind: 'paragraph';
      readonly owners: readonly Step[];
      readonly block: number;
      readonly node: Paragraph;
    }
  | {
      readonly kind: 'series';
      readonly owners: readonly Step[];
      readonly block: number;
      readonly node: Series;
    }
  | {
      readonly kind: 'point';
      readonly owners: readonly Step[];
      readonly block: number;
      readonly series: Series;
      readonly point: number;
      readonly node: Point;
    };

/** Finds a paragraph, series or point by its id; null where the draft has none such. */
export function locate(speech: Speech, id: NodeId): Location | null {
  const search = (blocks: readonly Block[], owners: readonly Step[]): Location | null => {
    for (const [block, each] of blocks.entries()) {
      if (each.kind === 'paragraph') {
        if (each.id === id) return { kind: 'paragraph', owners, block, node: each };
        continue;
      }
      if (each.id === id) return { kind: 'series', owners, block, node: each };
      for (const [point, node] of each.points.entries()) {
        if (node.id === id) return { kind: 'point', owners, block, series: each, point, node };
        const found = search(node.body, [...owners, { block, point }]);
        if (found !== null) return found;
      }
    }
    return null;
  };
  return search(speech.body, []);
}

/** The message for an id that the draft does not have. */
export const NOT_FOUND = '找不到这一段，文稿可能已经改动。';

/** The list of blocks at the end of `owners`; empty where the way does not exist. */
export function blocksAt(speech: Speech, owners: readonly Step[]): readonly Block[] {
  let blocks = speech.body;
  for (const { block, point } of owners) {
    const series = blocks[block];
    blocks = series?.kind === 'series' ? (series.points[point]?.body ?? []) : [];
  }
  return blocks;
}

/** The styles of the series around a place, from the body inwards. */
export function stylesAround(speech: Speech, at: Location): OrdinalStyle[] {
  return at.owners.flatMap((step, depth) => {
    const block = blocksAt(speech, at.owners.slice(0, depth))[step.block];
    return block?.kind === 'series' ? [block.style] : [];
  });
}

/** Drops empty series and joins neighbours of one style, so that equal-looking drafts are equal trees. */
function tidy(blocks: readonly Block[]): Block[] {
  const out: Block[] = [];
  for (const block of blocks) {
    const last = out.at(-1);
    if (block.kind === 'series' && block.points.length === 0) continue;
    if (block.kind === 'series' && last?.kind === 'series' && last.style === block.style) {
      out[out.length - 1] = { ...last, points: [...last.points, ...block.points] };
    } else out.push(block);
  }
  return out;
}

/** The draft with the list of blocks at the end of `owners` changed; everything off that way stays the same object. */
export function changeBlocks(
  speech: Speech,
  owners: readonly Step[],
  change: (blocks: readonly Block[]) => readonly Block[],
): Speech {
  const descend = (blocks: readonly Block[], depth: number): Block[] => {
    const step = owners[depth];
    if (step === undefined) return tidy(change(blocks));
    return blocks.map((block, b) =>
      b !== step.block || block.kind !== 'series'
        ? block
        : {
            ...block,
            points: block.points.map((point, p) =>
              p === step.point ? { ...point, body: descend(point.body, depth + 1) } : point,
            ),
          },
    );
  };
  return { ...speech, body: descend(speech.body, 0) };
}

/** The draft with one paragraph or point replaced. */
export function changeNode<K extends 'paragraph' | 'point'>(
  speech: Speech,
  at: Location & { kind: K },
  node: K extends 'paragraph' ? Paragraph : Point,
): Speech;
export function changeNode(speech: Speech, at: Location, node: Paragraph | Point): Speech {
  return changeBlocks(speech, at.owners, (blocks) =>
    blocks.map((block, b): Block => {
      if (b !== at.block) return block;
      if (node.kind === 'paragraph') return node;
      if (block.kind !== 'series' || at.kind !== 'point') return block;
      return { ...block, points: block.points.map((point, p) => (p === at.point ? node : point)) };
    }),
  );
}
