import { plainText } from '../../core/speech/inlines.ts';
import { pointText } from '../../core/speech/serialise.ts';
import type { Block, Origin } from '../../core/speech/speech.ts';
import { pairsOf, similarity } from './similarity.ts';

/** What one paragraph or point of a draft says, and where it came from. */
export interface Said {
  readonly text: string;
  readonly origins: readonly Origin[];
}

/** Everything a draft says below its salutation, in order. */
export function saidIn(blocks: readonly Block[]): Said[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [{ text: plainText(block.content), origins: block.origins }]
      : block.points.flatMap((point) => [
          { text: pointText(point), origins: point.origins },
          ...saidIn(point.body),
        ]),
  );
}

/** The characters each source gave. */
export function sharesOf(said: readonly Said[]): Map<number, number> {
  const shares = new Map<number, number>();
  for (const { sourceId, start, end } of said.flatMap(({ origins }) => origins)) {
    shares.set(sourceId, (shares.get(sourceId) ?? 0) + end - start);
  }
  return shares;
}

/** A text of fewer pairs of characters is too short to be alike another. */
const FEWEST_PAIRS = 20;

/** How alike the two most alike texts are, 0…1. */
export function mostAlike(said: readonly Said[]): number {
  const pairs = said.map(({ text }) => pairsOf(text)).filter((each) => each.size > FEWEST_PAIRS);
  return Math.max(0, ...pairs.flatMap((one, i) => pairs.slice(i + 1).map((other) => similarity(one, other))));
}
