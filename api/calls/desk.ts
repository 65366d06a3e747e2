import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { deskChange, deskSettings } from '../desk.ts';
import { progressEvent } from '../library.ts';
import { factCard } from '../words.ts';
import { call, nothing } from './call.ts';

/** The desk itself: what it is, how it is set, what its user always fills in. */
export const deskCalls = {
  app: {
    /** Version, data folder and what the library holds. */
    info: call.input(nothing).output(
      z.object({
        version: z.string(),
        dataDir: z.string(),
        mode: z.enum(['write', 'read']),
        starterReady: z.boolean(),
        /** What the start had to repair, in Chinese; empty when all was well. */
        notices: z.array(z.string()),
      }),
    ),
    /** Builds the starter library from the built-in model speeches where it is missing or of an older version. */
    prepare: call
      .input(nothing)
      .output(eventIterator(progressEvent(z.object({ sources: z.int(), blocks: z.int() })))),
  },
  profile: {
    /** The user's defaults for fact cards: 单位, 地区, 层级, 主讲人 … */
    get: call.input(nothing).output(factCard),
    set: call.input(z.object({ facts: factCard })).output(factCard),
  },
  desk: {
    /** How the desk is set: the speaker's pace, the size of the text, the drafts that stand open. */
    get: call.input(nothing).output(deskSettings),
    /** Changes some of it; the rest stays. */
    set: call.input(deskChange).output(deskSettings),
  },
};
