import { decompose } from '../../core/decompose.ts';
import { serialise } from '../../core/speech/serialise.ts';
import { fillSlots } from '../../core/speech/slots.ts';
import { compareStyle, type StyleSource, styleCard } from '../../core/style/card.ts';
import { getDraft } from '../../library/drafts/draft.ts';
import { getSource } from '../../library/sources.ts';
import type { AppParts } from '../parts.ts';
import { procedures } from '../procedures.ts';

/** The usual bones of a speaker 风格卡, and a draft held against them. */
export function styleProcedures(parts: AppParts) {
  const os = procedures.style;
  const speechesOf = (sourceIds: readonly number[]): StyleSource[] =>
    sourceIds.flatMap((id) => {
      const { text, decomposition } = getSource(parts.library().db, id);
      return decomposition.documents.map((speech) => ({ speech, text }));
    });
  const cardOf = (sourceIds: readonly number[]) => {
    const { openings, closings, ordinals, phrases, ...means } = styleCard(speechesOf(sourceIds));
    const lists = {
      openings: [...openings],
      closings: [...closings],
      ordinals: [...ordinals],
      phrases: [...phrases],
    };
    return { ...means, ...lists };
  };
  return {
    card: os.card.handler(({ input }) => cardOf(input.sourceIds)),
    compare: os.compare.handler(({ input }) => {
      const { speech, facts } = getDraft(parts.library().db, input.draft);
      const text = serialise(fillSlots(speech, facts));
      const [first] = decompose(text).documents;
      const card = cardOf(input.sourceIds);
      return { card, remarks: first === undefined ? [] : compareStyle(card, { speech: first, text }) };
    }),
  };
}
