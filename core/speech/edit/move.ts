import type { Block, NodeId, Speech } from '../speech.ts';
import { accepted, type Edit, refused } from './edit.ts';
import { blocksAt, changeBlocks, type Location, locate, NOT_FOUND, stylesAround } from './locate.ts';
import { relevelled } from './relevel.ts';
import { without } from './remove.ts';

function swapped<T>(all: readonly T[], first: number): T[] {
  const [a, b] = [all[first], all[first + 1]];
  return a === undefined || b === undefined ? [...all] : all.toSpliced(first, 2, b, a);
}

/** Exchanges a node with its neighbour: points within their series, paragraphs and series within their list. */
function maybeShift(speech: Speech, id: NodeId, by: -1 | 1): Edit {
  const at = locate(speech, id);
  if (at === null) return refused(NOT_FOUND);
  const place = at.kind === 'point' ? at.point : at.block;
  const count = at.kind === 'point' ? at.series.points.length : blocksAt(speech, at.owners).length;
  if (place + by < 0) return refused('已经在最前面了。');
  if (place + by >= count) return refused('已经在最后面了。');
  const first = Math.min(place, place + by);
  const change = (blocks: readonly Block[]): Block[] => {
    if (at.kind !== 'point') return swapped(blocks, first);
    return blocks.map((block, b) =>
      b === at.block && block.kind === 'series' ? { ...block, points: swapped(block.points, first) } : block,
    );
  };
  return { ok: true, speech: changeBlocks(speech, at.owners, change) };
}

/** Moves a node with its subtree before its previous sibling. Refused where it is the first. */
export function maybeMoveUp(speech: Speech, id: NodeId): Edit {
  return maybeShift(speech, id, -1);
}

/** As `maybeMoveUp`; throws EditRefused instead of giving a reason. */
export function moveUp(...args: Parameters<typeof maybeMoveUp>): Speech {
  return accepted(maybeMoveUp(...args));
}

/** Moves a node with its subtree behind its next sibling. Refused where it is the last. */
export function maybeMoveDown(speech: Speech, id: NodeId): Edit {
  return maybeShift(speech, id, 1);
}

/** As `maybeMoveDown`; throws EditRefused instead of giving a reason. */
export function moveDown(...args: Parameters<typeof maybeMoveDown>): Speech {
  return accepted(maybeMoveDown(...args));
}

function placed(
  speech: Speech,
  node: Location & { kind: 'paragraph' | 'point' },
  target: Location,
  side: 'before' | 'after',
): Edit {
  const shift = side === 'after' ? 1 : 0;
  const moving = node.node;
  if (moving.kind === 'point') {
    if (target.kind !== 'point') return refused('要点只能移到另一个要点的前后。');
    const from = node.kind === 'point' ? node.series.style : target.series.style;
    const fitted = relevelled(moving, from, target.series.style, stylesAround(speech, target));
    const change = (blocks: readonly Block[]): Block[] =>
      blocks.map((block, b) =>
        b === target.block && block.kind === 'series'
          ? { ...block, points: block.points.toSpliced(target.point + shift, 0, fitted) }
          : block,
      );
    return { ok: true, speech: changeBlocks(speech, target.owners, change) };
  }
  if (target.kind !== 'point') {
    return {
      ok: true,
      speech: changeBlocks(speech, target.owners, (blocks) =>
        blocks.toSpliced(target.block + shift, 0, moving),
      ),
    };
  }
  if (side === 'before' && target.point === 0) {
    return {
      ok: true,
      speech: changeBlocks(speech, target.owners, (blocks) => blocks.toSpliced(target.block, 0, moving)),
    };
  }
  const point = side === 'after' ? target.point : target.point - 1;
  const owners = [...target.owners, { block: target.block, point }];
  return {
    ok: true,
    speech: changeBlocks(speech, owners, (blocks) =>
      side === 'after' ? [moving, ...blocks] : [...blocks, moving],
    ),
  };
}

/**
 * Moves a paragraph or a point with its subtree next to another node (drag and drop). A point goes beside
 * another point, into that one's series; a paragraph beside a paragraph, or to a point: `after` its own line,
 * `before` it at the end of what stands there. Refused for unknown nodes, a target inside the moved subtree, or
 * a point dropped beside a paragraph.
 */
export function maybeMoveTo(speech: Speech, id: NodeId, target: NodeId, side: 'before' | 'after'): Edit {
  const from = locate(speech, id);
  if (from === null || locate(speech, target) === null) return refused(NOT_FOUND);
  if (from.kind === 'series') return refused('请移动序列里的要点。');
  const rest = without(speech, from);
  const to = locate(rest, target);
  return to === null ? refused('不能移到它自己里面。') : placed(rest, from, to, side);
}

/** As `maybeMoveTo`; throws EditRefused instead of giving a reason. */
export function moveTo(...args: Parameters<typeof maybeMoveTo>): Speech {
  return accepted(maybeMoveTo(...args));
}
