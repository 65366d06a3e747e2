import type { z } from 'zod';
import type { draft, draftInfo } from '../api/drafting.ts';
import { plainText } from '../core/speech/inlines.ts';
import { countCharacters, minutesFor } from '../core/speech/length.ts';
import { serialise } from '../core/speech/serialise.ts';
import { fillSlots, slotsOf } from '../core/speech/slots.ts';
import type { Speech } from '../core/speech/speech.ts';
import type { Draft } from '../library/drafts/draft.ts';

/** The title of a speech in one line; its slots show as they stand. */
export function titleOf(speech: Speech): string {
  return speech.title.map((line) => plainText(line)).join('') || '未命名文稿';
}

/** A draft as lists show it, its slots filled from its fact card. */
export function draftInfoOf(stored: Draft): z.infer<typeof draftInfo> {
  const { id, genre, template, createdAt, updatedAt } = stored;
  const speech = fillSlots(stored.speech, stored.facts);
  const chars = countCharacters(serialise(speech));
  return {
    id,
    title: titleOf(speech),
    genre,
    template,
    chars,
    minutes: minutesFor(chars),
    createdAt,
    updatedAt,
  };
}

/** A draft as the editor works on it. The moment of its last save serves as its version. */
export function draftOf(stored: Draft): z.infer<typeof draft> {
  return {
    ...draftInfoOf(stored),
    speech: stored.speech,
    facts: stored.facts,
    version: stored.updatedAt,
    unfilled: slotsOf(fillSlots(stored.speech, stored.facts)).map(({ name }) => name),
  };
}

/** The headings of the top-level points of a speech, as a choice list shows them. */
export function headingsOf(speech: Speech): string[] {
  return speech.body.flatMap((block) =>
    block.kind === 'series' ? block.points.map((point) => plainText(point.lead)) : [],
  );
}
