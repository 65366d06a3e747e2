import type { NodeId, Speech } from '../speech.ts';
import { accepted, type Edit, refused } from './edit.ts';
import { changeBlocks, type Location, locate, NOT_FOUND } from './locate.ts';

/** The draft without the node at a place; a series that loses its last point goes too. */
export function without(speech: Speech, at: Location): Speech {
  return changeBlocks(speech, at.owners, (blocks) =>
    blocks.flatMap((block, b) => {
      if (b !== at.block) return [block];
      if (at.kind !== 'point' || block.kind !== 'series') return [];
      return [{ ...block, points: block.points.toSpliced(at.point, 1) }];
    }),
  );
}

/** Removes a paragraph, a series, or a point with all that stands below it. Refused for an unknown node. */
export function maybeRemove(speech: Speech, id: NodeId): Edit {
  const at = locate(speech, id);
  return at === null ? refused(NOT_FOUND) : { ok: true, speech: without(speech, at) };
}

/** As `maybeRemove`; throws EditRefused instead of giving a reason. */
export function remove(...args: Parameters<typeof maybeRemove>): Speech {
  return accepted(maybeRemove(...args));
}
