import type { Finding } from '../core/check/finding.ts';
import type { FactCard } from '../core/slots/facts.ts';
import { serialise } from '../core/speech/serialise.ts';
import { fillSlots } from '../core/speech/slots.ts';
import type { Speech } from '../core/speech/speech.ts';
import { createDraft } from '../library/drafts/draft.ts';
import { draftOf, titleOf } from './draftView.ts';
import { checkAsSet } from './features/check.ts';
import { readProfile } from './features/profile.ts';
import { cardOf, type DraftWish, firstDraft } from './firstDraft.ts';
import { type AppParts, writable } from './parts.ts';
import type { Template } from './template/template.ts';

/** The first draft of a skeleton with these facts over the profile's, and the card it begins with; stores nothing. */
export function wishedDraft(
  parts: AppParts,
  template: Template,
  given: FactCard,
  wish: DraftWish,
): { readonly speech: Speech; readonly facts: FactCard } {
  const facts = cardOf(template, { ...readProfile(parts), ...given });
  const { db } = parts.library();
  return { speech: firstDraft({ db, gazetteer: parts.gazetteer }, template, facts, wish), facts };
}

/** Makes and stores the first draft of a skeleton with these facts over the profile's, and checks it. */
export function makeDraft(
  parts: AppParts,
  template: Template,
  given: FactCard,
  wish: DraftWish,
): { readonly draft: ReturnType<typeof draftOf>; readonly findings: Finding[] } {
  const { db } = writable(parts);
  const { speech, facts } = wishedDraft(parts, template, given, wish);
  const filled = fillSlots(speech, facts);
  const { name, genre } = template;
  const now = parts.now().toISOString();
  const stored = createDraft(db, { title: titleOf(filled), template: name, genre, facts, speech, now });
  return { draft: draftOf(stored), findings: checkAsSet(parts, serialise(filled), facts) };
}
