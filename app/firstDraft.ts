import type { FactCard } from '../core/slots/facts.ts';
import { countIds } from '../core/speech/ids.ts';
import { parse } from '../core/speech/parse.ts';
import type { Speech } from '../core/speech/speech.ts';
import type { ReadableDb } from '../library/database.ts';
import { offerBlocks } from './offerBlocks.ts';
import { assemble } from './template/assemble.ts';
import { renderTemplate } from './template/renderTemplate.ts';
import type { Template } from './template/template.ts';

/** How long the draft is to be. */
export interface DraftSize {
  readonly points?: number | undefined;
  readonly minutes?: number | undefined;
}

/**
 * The first draft of a skeleton with a fact card: the skeleton as it renders or, where minutes are asked for,
 * filled up from the library to about that length. Slots stay slots wherever the skeleton prints a fact as it is, so
 * that a later change of the card (see `cardOf`) reaches every place. The same library and card give the same
 * draft.
 */
export function firstDraft(db: ReadableDb, template: Template, facts: FactCard, size: DraftSize): Speech {
  if (size.minutes === undefined)
    return parse(renderTemplate(template, facts, { ...given(size), keepSlots: true }), countIds()).value;
  return assemble(template, facts, given(size), (query) => offerBlocks(db, query));
}

/** The card a draft of this skeleton begins with: what it is given, and the skeleton's defaults for the rest. */
export function cardOf(template: Template, facts: FactCard): FactCard {
  const presets = template.slots.flatMap(({ name, default: preset, each }) =>
    preset === null || each ? [] : [[name, preset] as const],
  );
  return { ...Object.fromEntries(presets), ...facts };
}

/** The sizes that were given; an absent one is the template's to choose. */
export function given({ points, minutes }: DraftSize): { points?: number; minutes?: number } {
  return { ...(points === undefined ? {} : { points }), ...(minutes === undefined ? {} : { minutes }) };
}
