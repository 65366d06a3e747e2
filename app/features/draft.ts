import type { z } from 'zod';
import type { draftBeginInput } from '../../api/drafting.ts';
import { PAGE_STYLES } from '../../core/page/pageStyle.ts';
import type { FactCard } from '../../core/slots/facts.ts';
import { withDelta } from '../../core/speech/delta.ts';
import { readSlots } from '../../core/speech/inlines.ts';
import { serialise } from '../../core/speech/serialise.ts';
import { fillSlots } from '../../core/speech/slots.ts';
import type { Speech } from '../../core/speech/speech.ts';
import { exportFileName } from '../../formats/fileName.ts';
import type { WritableDb } from '../../library/database.ts';
import {
  createDraft,
  type Draft,
  getDraft,
  listDrafts,
  removeDraft,
  saveDraft,
} from '../../library/drafts/draft.ts';
import { addRevision, getRevision, listRevisions, nameRevision } from '../../library/drafts/revisions.ts';
import { draftBatch } from '../batch/draftBatch.ts';
import { type Beginning, draftFromSpeech, draftFromText } from '../draftFromText.ts';
import { draftInfoOf, draftOf, titleOf } from '../draftView.ts';
import { exportSpeech, MIME_TYPES } from '../exportSpeech.ts';
import { readInput } from '../input/readInput.ts';
import { keepState } from '../keepState.ts';
import { makeDraft } from '../makeDraft.ts';
import { type AppParts, writable } from '../parts.ts';
import { procedures, streaming } from '../procedures.ts';
import { templateByName } from '../template/shelf.ts';
import { checkAsSet } from './check.ts';
import { readProfile } from './profile.ts';

function beginningOf(parts: AppParts, input: z.infer<typeof draftBeginInput>): Beginning {
  switch (input.kind) {
    case 'blank': {
      const title = input.title === '' ? [] : [readSlots(input.title)];
      return { speech: { title, byline: [], salutation: null, body: [] }, genre: input.genre };
    }
    case 'text':
      return draftFromText(input.text);
    case 'speech':
      return draftFromSpeech(parts.library().db, input.sourceId, input.position);
  }
}

/** Making, keeping, checking and exporting drafts 文稿. */
export function draftProcedures(parts: AppParts) {
  const os = procedures.draft;
  const conflict = (current: Draft) => ({ kind: 'conflict' as const, current: draftOf(current) });
  const saved = (db: WritableDb, current: Draft, speech: Speech, facts: FactCard) => {
    const now = after(current.updatedAt, parts.now());
    saveDraft(db, current.id, { speech, facts, now });
    const { version, updatedAt, unfilled } = draftOf(getDraft(db, current.id));
    return { kind: 'saved' as const, version, updatedAt, unfilled };
  };
  return {
    create: os.create.handler(({ input }) => {
      const template = templateByName(parts.templates(), parts.library().db, input.template);
      return makeDraft(parts, template, input.facts, input);
    }),
    batch: os.batch.handler(async ({ input, signal }) => {
      const file = await readInput(parts.allow(input.file));
      return streaming(draftBatch(parts, file, input, signal));
    }),
    begin: os.begin.handler(({ input }) => {
      const { db } = writable(parts);
      const { speech, genre } = beginningOf(parts, input);
      const facts = readProfile(parts);
      const stored = createDraft(db, {
        title: titleOf(fillSlots(speech, facts)),
        template: null,
        genre,
        facts,
        speech,
        now: parts.now().toISOString(),
      });
      return draftOf(stored);
    }),
    copy: os.copy.handler(({ input }) => {
      const { db } = writable(parts);
      const { title, template, genre, facts, speech } = getDraft(db, input.id);
      return draftOf(
        createDraft(db, { title, template, genre, facts, speech, now: parts.now().toISOString() }),
      );
    }),
    list: os.list.handler(({ input }) => {
      const { db } = parts.library();
      return listDrafts(db, { limit: input.limit, offset: 0 }).map(({ id }) => draftInfoOf(getDraft(db, id)));
    }),
    get: os.get.handler(({ input }) => draftOf(getDraft(parts.library().db, input.id))),
    save: os.save.handler(({ input }) => {
      const { db } = writable(parts);
      return db.transaction(() => {
        const current = getDraft(db, input.id);
        if (current.updatedAt !== input.base) return conflict(current);
        return saved(db, current, input.speech, input.facts);
      });
    }),
    saveDelta: os.saveDelta.handler(({ input }) => {
      const { db } = writable(parts);
      return db.transaction(() => {
        const current = getDraft(db, input.id);
        if (current.updatedAt !== input.base) return conflict(current);
        const speech = withDelta(current.speech, input.delta);
        return speech === null ? { kind: 'incomplete' as const } : saved(db, current, speech, input.facts);
      });
    }),
    remove: os.remove.handler(({ input }) => {
      removeDraft(writable(parts).db, input.id);
      return {};
    }),
    revisions: os.revisions.handler(({ input }) => {
      const { db } = parts.library();
      getDraft(db, input.id);
      return listRevisions(db, input.id);
    }),
    revision: os.revision.handler(({ input }) => getRevision(parts.library().db, input.id, input.number)),
    keep: os.keep.handler(({ input }) => {
      const { db } = writable(parts);
      return db.transaction(() => {
        const { facts, speech } = getDraft(db, input.id);
        const kept = { name: input.name, at: parts.now().toISOString() };
        return { ...kept, number: addRevision(db, input.id, { ...kept, facts, speech }) };
      });
    }),
    nameRevision: os.nameRevision.handler(({ input }) => {
      nameRevision(writable(parts).db, input.id, input.number, input.name);
      return {};
    }),
    check: os.check.handler(({ input }) => {
      const { speech, facts } = getDraft(parts.library().db, input.id);
      const text = serialise(fillSlots(speech, facts));
      return { text, findings: checkAsSet(parts, text, facts, input.id) };
    }),
    export: os.export.handler(async ({ input }) => {
      const library = parts.library();
      const draft = getDraft(library.db, input.id);
      const speech = fillSlots(draft.speech, draft.facts);
      const now = parts.now();
      // A returned file is compared with just what went out.
      const bytes = await exportSpeech(speech, {
        ...input,
        preset: PAGE_STYLES[input.preset],
        now,
        ...(input.format === 'docx' &&
          library.mode === 'write' && {
            sent: { draft: input.id, revision: keepState(library.db, draft, now.toISOString()) },
          }),
      });
      return {
        fileName: exportFileName(titleOf(speech), { date: now, extension: input.format }),
        mime: MIME_TYPES[input.format],
        content: new Blob([new Uint8Array(bytes)], { type: MIME_TYPES[input.format] }),
      };
    }),
  };
}

/** The present moment, but later than the last save: the moment of a save is its version. */
function after(previous: string, now: Date): string {
  const next = Math.max(now.getTime(), Date.parse(previous) + 1);
  return new Date(next).toISOString();
}
