import type { ReadBack, ReturnedFile } from '../../api/returning.ts';
import { applyChanges } from '../../core/compare/apply.ts';
import { conflictsOf } from '../../core/compare/conflicts.ts';
import { PAGE_STYLES } from '../../core/page/pageStyle.ts';
import { fillSlots } from '../../core/speech/slots.ts';
import { exportFileName } from '../../formats/fileName.ts';
import { writeOpinionTable } from '../../formats/write/opinionTable.ts';
import { writeRedline } from '../../formats/write/redline.ts';
import type { ReadableDb } from '../../library/database.ts';
import { type Draft, getDraft, saveDraft } from '../../library/drafts/draft.ts';
import { draftOf, titleOf } from '../draftView.ts';
import { MIME_TYPES } from '../exportSpeech.ts';
import { readInput } from '../input/readInput.ts';
import { keepState } from '../keepState.ts';
import { type AppParts, writable } from '../parts.ts';
import { codedFailure, procedures } from '../procedures.ts';
import { compareReturned, sentSpeech } from '../readReturned.ts';
import { readProfile } from './profile.ts';

/** There and back: returned files, what is taken over from them, and what is written about it. */
export function returnedProcedures(parts: AppParts) {
  const os = procedures.draft;
  return {
    readBack: os.readBack.handler(async ({ input }): Promise<ReadBack> => {
      const { db } = parts.library();
      const draft = getDraft(db, input.id);
      const returned: ReturnedFile[] = [];
      const failures: { file: string; message: string }[] = [];
      for (const file of input.files) {
        const name = file.kind === 'path' ? file.path : file.name;
        try {
          returned.push(await compareReturned(db, draft, await readInput(parts.allow(file))));
        } catch (error) {
          const failure = codedFailure(error);
          if (failure === null) throw error;
          failures.push({ file: name, message: failure.message });
        }
      }
      return { version: draft.updatedAt, returned, conflicts: conflicts(db, draft, returned), failures };
    }),
    applyChanges: os.applyChanges.handler(({ input }) => {
      const { db } = writable(parts);
      return db.transaction(() => {
        const draft = getDraft(db, input.id);
        if (draft.updatedAt !== input.version) return { kind: 'conflict' as const, current: draftOf(draft) };
        const now = new Date(Math.max(parts.now().getTime(), Date.parse(draft.updatedAt) + 1)).toISOString();
        // What was there before the changes can be had again.
        keepState(db, draft, now);
        let { speech } = draft;
        for (const { revision, speech: after, accepted } of input.returned) {
          const base = sentSpeech(db, draft, revision);
          speech = applyChanges(speech, draft.facts, { base, after, accepted: new Set(accepted) });
        }
        const saved = saveDraft(db, input.id, { speech, now, revision: { name: input.name } });
        return {
          kind: 'saved' as const,
          draft: draftOf(getDraft(db, input.id)),
          revision: saved.revision ?? 0,
        };
      });
    }),
    redline: os.redline.handler(async ({ input }) => {
      const { db } = parts.library();
      const draft = getDraft(db, input.id);
      const now = parts.now();
      const after = sentSpeech(db, draft, input.to);
      const bytes = await writeRedline(sentSpeech(db, draft, input.from), after, {
        preset: PAGE_STYLES.gbt9704,
        author: authorOf(parts),
        now,
      });
      return exported(titleOf(after), '花脸稿', now, bytes);
    }),
    opinionTable: os.opinionTable.handler(async ({ input }) => {
      const draft = getDraft(parts.library().db, input.id);
      const title = titleOf(fillSlots(draft.speech, draft.facts));
      const now = parts.now();
      return exported(title, '意见采纳情况表', now, await writeOpinionTable(input.opinions, { title, now }));
    }),
  };
}

/** Conflicts among the files that were sent out as the same revision, and with the draft as it is. */
function conflicts(db: ReadableDb, draft: Draft, returned: readonly ReturnedFile[]): ReadBack['conflicts'] {
  const present = fillSlots(draft.speech, draft.facts);
  return [...new Set(returned.map(({ revision }) => revision))].flatMap((revision) => {
    const places = [...returned.keys()].filter((index) => returned[index]?.revision === revision);
    const base = sentSpeech(db, draft, revision);
    const found = conflictsOf(
      base,
      present,
      places.map((index) => returned[index]?.changes ?? []),
    );
    return found
      .filter(({ sides }) => sides.some(({ file }) => file !== null))
      .map((conflict) => ({
        ...conflict,
        sides: conflict.sides.map((side) => ({
          ...side,
          file: side.file === null ? null : (places[side.file] ?? null),
        })),
      }));
  });
}

function authorOf(parts: AppParts): string {
  const unit = readProfile(parts)['单位'];
  return typeof unit === 'string' && unit !== '' ? unit : '稿匠';
}

function exported(title: string, stage: string, date: Date, bytes: Uint8Array) {
  return {
    fileName: exportFileName(title, { stage, date, extension: 'docx' }),
    mime: MIME_TYPES.docx,
    content: new Blob([new Uint8Array(bytes)], { type: MIME_TYPES.docx }),
  };
}
