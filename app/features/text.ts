import { checkText } from '../../core/check/checkText.ts';
import { roleOf } from '../../core/classify/roleOf.ts';
import { analyseFrames } from '../../core/frames/frames.ts';
import { mainLevel, shiftLevel } from '../../core/levels/shift.ts';
import { findEntities } from '../../core/slots/entities.ts';
import { findPlaceholders } from '../../core/slots/placeholders.ts';
import { readFile } from '../../formats/read/index.ts';
import { readInput } from '../input/readInput.ts';
import type { AppParts } from '../parts.ts';
import { procedures } from '../procedures.ts';
import { checkAsSet } from './check.ts';

/** Judgements on a text that need no library: checks, roles, names, frames. */
export function textProcedures(parts: AppParts) {
  const { gazetteer, allow } = parts;
  const os = procedures.text;
  return {
    check: os.check.handler(({ input }) => checkAsSet(parts, input.text, input.facts, input.draft ?? null)),
    checkFile: os.checkFile.handler(async ({ input }) => {
      const { name, bytes } = await readInput(allow(input.file));
      const { text } = await readFile(bytes, name);
      return {
        file: name,
        text,
        findings: input.asSet
          ? checkAsSet(parts, text, input.facts)
          : checkText(text, input.facts, gazetteer()),
      };
    }),
    role: os.role.handler(({ input }) => input.texts.map((text) => roleOf(text))),
    entities: os.entities.handler(({ input }) => ({
      placeholders: findPlaceholders(input.text),
      entities: findEntities(input.text, gazetteer()),
    })),
    shiftLevel: os.shiftLevel.handler(({ input }) => {
      const from = input.from ?? mainLevel(input.text);
      if (from === null) return { from, text: input.text, changes: [], mixed: [] };
      const { text, changes, mixed } = shiftLevel(input.text, from, input.to);
      const words = mixed.map(({ start, end, text: word, level }) => ({ start, end, text: word, level }));
      return { from, text, changes: [...changes], mixed: words };
    }),
    frames: os.frames.handler(({ input }) => {
      const { pattern, score, oddOneOut, ranked } = analyseFrames(input.headings, input.candidates);
      return { pattern, score, oddOneOut, ranked: [...ranked] };
    }),
  };
}
