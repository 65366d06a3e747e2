import type { RoleSample } from './roleSample.ts';
import { HARD_SAMPLES } from './roleSamplesHard.ts';
import { MORE_SAMPLES } from './roleSamplesMore.ts';
import { PLAIN_SAMPLES } from './roleSamplesPlain.ts';
import { UNSEEN_SAMPLES } from './roleSamplesUnseen.ts';
import { WIDE_SAMPLES } from './roleSamplesWide.ts';

/** All sample paragraphs: what `roleWords.ts` learns from, and what its tests leave out in turn. */
export const ROLE_SAMPLES: readonly RoleSample[] = [
  ...PLAIN_SAMPLES,
  ...HARD_SAMPLES,
  ...MORE_SAMPLES,
  ...WIDE_SAMPLES,
  ...UNSEEN_SAMPLES,
];
