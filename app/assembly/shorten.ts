import { remove } from '../../core/speech/edit/remove.ts';
import { lengthsByNode } from '../../core/speech/length.ts';
import type { NodeId, Speech } from '../../core/speech/speech.ts';
import { topPoints } from './places.ts';

/** A point keeps so many points of its own at least. */
const KEPT = 2;

/** The node whose loss hurts least: the last own point of the longest top-level point that has more than two. */
function leastMissed(speech: Speech): NodeId | null {
  const lengths = lengthsByNode(speech);
  const longest = topPoints(speech).toSorted((a, b) => (lengths.get(b.id) ?? 0) - (lengths.get(a.id) ?? 0));
  for (const point of longest) {
    const series = point.body.find((block) => block.kind === 'series');
    if (series?.kind === 'series' && series.points.length > KEPT) return series.points.at(-1)?.id ?? null;
  }
  return null;
}

/** The draft cut down to a length by leaving out last own points of its longest points, as far as that goes. */
export function shorten(speech: Speech, tooLong: (speech: Speech) => boolean): Speech {
  let short = speech;
  while (tooLong(short)) {
    const id = leastMissed(short);
    if (id === null) return short;
    short = remove(short, id);
  }
  return short;
}
