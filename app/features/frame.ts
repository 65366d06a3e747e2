import { parallelismOf } from '../../core/frames/parallelism.ts';
import { fillersOfFrame, shapeOfFrame } from '../../core/frames/shape.ts';
import { headingsOfFrame, searchFrames } from '../../library/headings/frames.ts';
import { adviseFrame } from '../frames/advise.ts';
import { loadTones } from '../frames/tones.ts';
import type { AppParts } from '../parts.ts';
import { procedures } from '../procedures.ts';

/** A frame shows so many of its headings and fillers. */
const SHOWN = 12;
const READ = 500;

/** The frames 句架 of the library, and advice on the headings of a series. */
export function frameProcedures(parts: AppParts) {
  const os = procedures.frame;
  return {
    search: os.search.handler(({ input }) => {
      const { db } = parts.library();
      const { total, frames } = searchFrames(db, input);
      return {
        total,
        frames: frames.map((frame) => {
          const headings = headingsOfFrame(db, frame.pattern, READ).map(({ heading }) => heading);
          const { words, ...shape } = shapeOfFrame(frame.pattern, headings);
          return {
            ...frame,
            ...shape,
            words: [...words],
            fillers: fillersOfFrame(frame.pattern, headings).map((each) => each.slice(0, SHOWN)),
            examples: headings.slice(0, SHOWN),
          };
        }),
      };
    }),
    advise: os.advise.handler(async ({ input }) => {
      const { fillers, candidates, ...advice } = adviseFrame(parts.library().db, input.headings, input.limit);
      const parallelism = parallelismOf(input.headings, await loadTones());
      return {
        ...advice,
        parallelism: { score: parallelism.score, sides: [...parallelism.sides] },
        fillers: fillers.map((each) => [...each]),
        candidates: [...candidates],
      };
    }),
  };
}
