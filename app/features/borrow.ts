import { serialise } from '../../core/speech/serialise.ts';
import { fillSlots } from '../../core/speech/slots.ts';
import { readFile } from '../../formats/read/index.ts';
import { getDraft } from '../../library/drafts/draft.ts';
import { readInput } from '../input/readInput.ts';
import type { AppParts } from '../parts.ts';
import { procedures } from '../procedures.ts';

/** What a text, a file or a draft has borrowed 查重. */
export function borrowProcedures(parts: AppParts) {
  const os = procedures.borrow;
  const ledger = (question: Parameters<ReturnType<AppParts['borrowing']>['ledger']>[1]) =>
    parts.borrowing().ledger(parts.library().db, question);
  return {
    text: os.text.handler(({ input }) => ledger(input)),
    draft: os.draft.handler(({ input }) => {
      const { speech, facts } = getDraft(parts.library().db, input.id);
      const text = serialise(fillSlots(speech, facts));
      return { text, ledger: ledger({ text, draft: input.id, facts }) };
    }),
    file: os.file.handler(async ({ input }) => {
      const { name, bytes } = await readInput(parts.allow(input.file));
      const { text } = await readFile(bytes, name);
      return { file: name, text, ledger: ledger({ text, facts: input.facts }) };
    }),
  };
}
