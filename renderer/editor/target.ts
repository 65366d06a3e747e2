import type { FactCard } from '../../core/slots/facts.ts';
import { factText } from '../../core/speech/slots.ts';

/** The fact that holds how long a speech is to be: it belongs to the occasion, like its date and place. */
const TARGET = '时长';

/** Characters on a full page of 22 lines of 28, less what headings and ends of paragraphs leave empty. */
const PAGE_CHARACTERS = 520;

/** The minutes a speech is to take, from its fact card ("8", "8分钟"); null where nobody said. */
export function targetMinutes(facts: FactCard): number | null {
  const given = /^\s*(\d+(?:\.\d+)?)/.exec(factText(facts, TARGET) ?? '')?.[1];
  const minutes = given === undefined ? Number.NaN : Number(given);
  return minutes > 0 ? minutes : null;
}

/** The fact card with another target, or none. */
export function withTarget(facts: FactCard, minutes: number | null): FactCard {
  const { [TARGET]: _, ...rest } = facts;
  return minutes === null ? rest : { ...rest, [TARGET]: String(minutes) };
}

/** About how many pages so many characters fill; the preview counts them exactly. */
export function pagesFor(characters: number): number {
  return Math.max(1, Math.ceil(characters / PAGE_CHARACTERS));
}
