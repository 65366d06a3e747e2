import { checkText } from '../core/check/checkText.ts';
import type { FactCard } from '../core/slots/facts.ts';
import type { Gazetteer } from '../core/slots/gazetteer.ts';
import { countIds } from '../core/speech/ids.ts';
import { parse } from '../core/speech/parse.ts';
import { fillText } from '../core/speech/slots.ts';
import type { Speech } from '../core/speech/speech.ts';
import type { ReadableDb } from '../library/database.ts';
import { findLibrary } from '../library/libraries.ts';
import { assemble } from './assembly/assemble.ts';
import { openPool } from './assembly/pool.ts';
import { subjectOf } from './assembly/words.ts';
import { STARTER_LIBRARY } from './starter.ts';
import { renderTemplate } from './template/renderTemplate.ts';
import type { Template } from './template/template.ts';

/** How long the draft is to be, what it is about, and which of the drafts that could be. */
export interface DraftWish {
  readonly points?: number | undefined;
  readonly minutes?: number | undefined;
  /** Words of the draft's topic, beside those of its fact card. */
  readonly topics?: readonly string[] | undefined;
  /** 0 the first draft, 1 the next 换一批. */
  readonly batch?: number | undefined;
}

/** What a first draft is made from. */
export interface DraftSources {
  readonly db: ReadableDb;
  readonly gazetteer: () => Gazetteer;
}

/** The slots of blocks that mean the same in every speech; a block with another one, such as a date, is of its own occasion. */
const LENT = ['地区', '单位', '层级', '上级'];

/**
 * The first draft of a skeleton with a fact card: the skeleton as it renders or, where minutes are asked for,
 * filled up from the library to about that length. Slots stay slots wherever the skeleton prints a fact as it is, so
 * that a later change of the card (see `cardOf`) reaches every place. The same library and card give the same
 * draft.
 */
export function firstDraft(
  sources: DraftSources,
  template: Template,
  facts: FactCard,
  wish: DraftWish,
): Speech {
  const { points, minutes, topics = [], batch = 0 } = wish;
  if (minutes === undefined) {
    const render = { ...given({ points }), keepSlots: true, variant: batch };
    return parse(renderTemplate(template, facts, render), countIds()).value;
  }
  const subject = subjectOf(template, facts, topics);
  const known = new Set([...Object.keys(facts), ...template.slots.map(({ name }) => name)]);
  const slots = new Set(LENT.filter((name) => known.has(name)));
  const isSound = (text: string): boolean =>
    checkText(fillText(text, facts), facts, sources.gazetteer()).every(
      ({ rule, severity }) => severity === 'info' || rule === 'unfilled-slot',
    );
  const starter = findLibrary(sources.db, STARTER_LIBRARY)?.id ?? null;
  const pool = openPool(sources.db, { genre: template.genre, subject, slots, starter, isSound });
  return assemble(template, facts, { minutes, batch, ...given({ points }) }, { pool, subject });
}

/** The card a draft of this skeleton begins with: what it is given, and the skeleton's defaults for the rest. */
export function cardOf(template: Template, facts: FactCard): FactCard {
  const presets = template.slots.flatMap(({ name, default: preset, each }) =>
    preset === null || each ? [] : [[name, preset] as const],
  );
  return { ...Object.fromEntries(presets), ...facts };
}

/** The sizes that were given; an absent one is the template's to choose. */
export function given(size: Pick<DraftWish, 'points' | 'minutes'>): { points?: number; minutes?: number } {
  const { points, minutes } = size;
  return { ...(points === undefined ? {} : { points }), ...(minutes === undefined ? {} : { minutes }) };
}
