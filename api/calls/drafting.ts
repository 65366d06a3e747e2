import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import {
  draft,
  draftBeginInput,
  draftCreated,
  draftCreateInput,
  draftExportInput,
  draftInfo,
  exportedFile,
  revisionInfo,
  templateInfo,
} from '../drafting.ts';
import { frameAdvice, frameAdviseInput, frameSearchInput, frameSearchResult } from '../frames.ts';
import { progressEvent } from '../library.ts';
import {
  applyChangesInput,
  changesApplied,
  opinionTableInput,
  readBack,
  readBackInput,
  redlineInput,
} from '../returning.ts';
import {
  batchInput,
  batchReport,
  speechPlace,
  styleCard,
  styleCompared,
  templateChecked,
  templateCheckInput,
  templateFault,
  templateSaved,
  templateSaveInput,
  templateText,
} from '../skeletons.ts';
import { speech, speechDelta } from '../speech.ts';
import { factCard, finding } from '../words.ts';
import { call, nothing } from './call.ts';

const draftSaved = z.object({
  kind: z.literal('saved'),
  version: z.string(),
  updatedAt: z.string(),
  unfilled: z.array(z.string()),
});
/** Somebody else saved in between; nothing was overwritten. */
const draftConflict = z.object({ kind: z.literal('conflict'), current: draft });

/** Drafts 文稿 and the bones they are made on: frames, skeletons, a speaker’s style. */
export const draftingCalls = {
  frame: {
    /** The frames 句架 of the library, those with most headings first. */
    search: call.input(frameSearchInput).output(frameSearchResult),
    /** What the library says to the headings of a series: fillers, candidates, the odd one out and its repair. */
    advise: call.input(frameAdviseInput).output(frameAdvice),
  },
  template: {
    list: call.input(nothing).output(z.array(templateInfo)),
    /** Stored skeletons of the user's own that can be used no more, with what is wrong and where; `list` leaves them out. */
    faults: call.input(nothing).output(z.array(templateFault)),
    /** The draft that `draft.create` would make of this input, with its length in characters; stores nothing. */
    preview: call
      .input(draftCreateInput)
      .output(z.object({ text: z.string(), chars: z.int(), unfilled: z.array(z.string()) })),
    /** The source of a skeleton, to read, copy or change. */
    get: call.input(z.object({ name: z.string() })).output(templateText),
    /** What a skeleton being written gives, or what is wrong with it and where; stores nothing. */
    check: call.input(templateCheckInput).output(templateChecked),
    /** Stores a skeleton of the user's own. TEMPLATE_INVALID says line and column. */
    save: call.input(templateSaveInput).output(templateSaved),
    /** Removes a skeleton of the user's own; drafts made from it stay. */
    remove: call.input(z.object({ name: z.string() })).output(nothing),
    /** Makes a skeleton of a stored speech 用这篇的骨架 and stores it. */
    fromSpeech: call.input(speechPlace).output(z.object({ name: z.string(), source: z.string() })),
  },
  style: {
    /** The usual bones 风格卡 of the speeches of some sources, those of one speaker. */
    card: call.input(z.object({ sourceIds: z.array(z.int()).min(1).max(200) })).output(styleCard),
    /** A draft held against them. */
    compare: call
      .input(z.object({ sourceIds: z.array(z.int()).min(1).max(200), draft: z.string() }))
      .output(styleCompared),
  },
  draft: {
    create: call.input(draftCreateInput).output(draftCreated),
    /** One draft for each row of a sheet of facts 批量起草; a row that fails is reported and the rest go on. */
    batch: call.input(batchInput).output(eventIterator(progressEvent(batchReport))),
    /** Begins a draft without a skeleton. */
    begin: call.input(draftBeginInput).output(draft),
    /** Copies a draft with its fact card 另存一份. */
    copy: call.input(z.object({ id: z.string() })).output(draft),
    list: call.input(z.object({ limit: z.int().max(200).default(30) })).output(z.array(draftInfo)),
    get: call.input(z.object({ id: z.string() })).output(draft),
    /** Saves the tree and the fact card. `base` is the version it was edited from. */
    save: call
      .input(z.object({ id: z.string(), base: z.string(), speech, facts: factCard }))
      .output(z.discriminatedUnion('kind', [draftSaved, draftConflict])),
    /**
     * Saves what changed since `base`, so that a key in a long draft costs no more than in a short one. 'incomplete'
     * where the delta names a part that the stored draft does not have: then the whole is to be saved.
     */
    saveDelta: call
      .input(z.object({ id: z.string(), base: z.string(), delta: speechDelta, facts: factCard }))
      .output(
        z.discriminatedUnion('kind', [
          draftSaved,
          draftConflict,
          z.object({ kind: z.literal('incomplete') }),
        ]),
      ),
    remove: call.input(z.object({ id: z.string() })).output(nothing),
    /** The kept states of a draft, newest first. */
    revisions: call.input(z.object({ id: z.string() })).output(z.array(revisionInfo)),
    /** One kept state with its text and fact card. */
    revision: call
      .input(z.object({ id: z.string(), number: z.int() }))
      .output(revisionInfo.extend({ speech, facts: factCard })),
    /** Keeps the draft as it is saved now, as a revision with a name (送审稿). */
    keep: call.input(z.object({ id: z.string(), name: z.string().min(1).max(60) })).output(revisionInfo),
    /** Names a revision, or takes its name away with null. */
    nameRevision: call
      .input(z.object({ id: z.string(), number: z.int(), name: z.string().min(1).max(60).nullable() }))
      .output(nothing),
    check: call
      .input(z.object({ id: z.string() }))
      .output(z.object({ text: z.string(), findings: z.array(finding) })),
    export: call.input(draftExportInput).output(exportedFile),
    /** Reads returned files 回稿 and compares each with what was sent out; stores nothing. */
    readBack: call.input(readBackInput).output(readBack),
    /** Takes accepted changes over into the draft and keeps the result as a revision. */
    applyChanges: call.input(applyChangesInput).output(changesApplied),
    /** Writes a redline 花脸稿: a .docx with the differences of two revisions as tracked changes. */
    redline: call.input(redlineInput).output(exportedFile),
    /** Writes the table of opinions taken 意见采纳情况表 as a .docx. */
    opinionTable: call.input(opinionTableInput).output(exportedFile),
  },
};
