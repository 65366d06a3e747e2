import type { FactCard } from '../core/slots/facts.ts';
import { countIds } from '../core/speech/ids.ts';
import { parse } from '../core/speech/parse.ts';
import type { Speech } from '../core/speech/speech.ts';
import type { ReadableDb } from '../library/database.ts';
import { renderTemplate } from './template/renderTemplate.ts';
import type { Template } from './template/template.ts';

/** How long the draft is to be. */
export interface DraftSize {
  readonly points?: number | undefined;
  readonly minutes?: number | undefined;
}

/** The first draft of a skeleton with a fact card. */
export function firstDraft(_db: ReadableDb, template: Template, facts: FactCard, size: DraftSize): Speech {
  return parse(renderTemplate(template, facts, given(size)), countIds()).value;
}

/** The sizes that were given; an absent one is the template's to choose. */
export function given({ points, minutes }: DraftSize): { points?: number; minutes?: number } {
  return { ...(points === undefined ? {} : { points }), ...(minutes === undefined ? {} : { minutes }) };
}
