import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import {
  blockChange,
  blockDetail,
  blockIds,
  bulkChange,
  changedBlock,
  namedGroup,
  topicWords,
  trashItem,
} from './blocks.ts';
import {
  borrowInput,
  borrowLedger,
  checkSettings,
  ignoredFinding,
  reportInput,
  ruleInfo,
} from './checking.ts';
import { decomposition, readSource } from './decomposition.ts';
import { deskChange, deskSettings } from './desk.ts';
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
} from './drafting.ts';
import { textElements } from './elements.ts';
import { appErrors } from './errors.ts';
import { exchangeInput, tableImported, tableInput } from './exchange.ts';
import { frameAdvice, frameAdviseInput, frameSearchInput, frameSearchResult } from './frames.ts';
import {
  everywhereResult,
  importReport,
  indexCheck,
  libraryInfo,
  progressEvent,
  searchInput,
  searchResult,
  sourceInfo,
  suggestion,
} from './library.ts';
import {
  applyChangesInput,
  changesApplied,
  opinionTableInput,
  readBack,
  readBackInput,
  redlineInput,
} from './returning.ts';
import {
  importJob,
  jobEvent,
  jobFailure,
  mergeGroup,
  packContent,
  packImported,
  packImportInfo,
  packInput,
  packPreview,
  similarResult,
  statistics,
} from './sharing.ts';
import {
  batchInput,
  batchReport,
  levelShifted,
  levelShiftInput,
  speechPlace,
  styleCard,
  styleCompared,
  templateChecked,
  templateCheckInput,
  templateSaved,
  templateSaveInput,
  templateText,
} from './skeletons.ts';
import { speech } from './speech.ts';
import { factCard, fileInput, finding, genre, role } from './words.ts';

const call = oc.errors(appErrors);
const nothing = z.object({});

const procedures = {
  app: {
    /** Version, data folder and what the library holds. */
    info: call.input(nothing).output(
      z.object({
        version: z.string(),
        dataDir: z.string(),
        mode: z.enum(['write', 'read']),
        starterReady: z.boolean(),
        /** What the start had to repair, in Chinese; empty when all was well. */
        notices: z.array(z.string()),
      }),
    ),
    /** Builds the starter library from the built-in model speeches where it is missing or of an older version. */
    prepare: call
      .input(nothing)
      .output(eventIterator(progressEvent(z.object({ sources: z.int(), blocks: z.int() })))),
  },
  profile: {
    /** The user's defaults for fact cards: 单位, 地区, 层级, 主讲人 … */
    get: call.input(nothing).output(factCard),
    set: call.input(z.object({ facts: factCard })).output(factCard),
  },
  desk: {
    /** How the desk is set: the speaker's pace, the size of the text, the drafts that stand open. */
    get: call.input(nothing).output(deskSettings),
    /** Changes some of it; the rest stays. */
    set: call.input(deskChange).output(deskSettings),
  },
  source: {
    /** Reads one file and takes it apart; stores nothing. */
    read: call.input(z.object({ file: fileInput })).output(readSource),
    /** Takes a text apart, such as one pasted or corrected. */
    decompose: call.input(z.object({ text: z.string() })).output(decomposition),
    /** Imports files and folders into a library; a bad file is reported and the rest go on. */
    import: call
      .input(z.object({ files: z.array(fileInput).min(1), library: z.string().default('我的语料') }))
      .output(eventIterator(progressEvent(importReport))),
    /** Stores one source whose decomposition the user has reviewed. */
    store: call
      .input(
        z.object({
          name: z.string().min(1),
          charset: z.string(),
          /** Of the file's bytes, as source.read gave it; tells what is already there. Absent for pasted text. */
          sha256: z.string().optional(),
          text: z.string().min(1),
          decomposition,
          library: z.string().default('我的语料'),
        }),
      )
      .output(z.object({ sourceId: z.int(), speeches: z.int(), blocks: z.int(), duplicate: z.boolean() })),
    list: call
      .input(
        z.object({
          library: z.string().optional(),
          limit: z.int().max(500).default(100),
          offset: z.int().default(0),
        }),
      )
      .output(z.object({ sources: z.array(sourceInfo) })),
    get: call
      .input(z.object({ id: z.int() }))
      .output(sourceInfo.extend({ charset: z.string(), text: z.string(), decomposition })),
    /** Throws a source away with its blocks; `trash.restore` has it back. */
    remove: call.input(z.object({ id: z.int() })).output(nothing),
  },
  block: {
    search: call.input(searchInput).output(searchResult),
    get: call.input(z.object({ id: z.int() })).output(blockDetail),
    /** Saves a piece of text as a block of the user's own 存为语块. */
    save: call
      .input(
        z.object({
          text: z.string().min(1),
          role,
          genre,
          library: z.string().default('我的语料'),
          /** Where it comes from, in words: a source's or a draft's name. */
          from: z.string().optional(),
          tags: z.array(z.string()).default([]),
          note: z.string().max(2000).default(''),
        }),
      )
      .output(z.object({ ids: z.array(z.int()), duplicate: z.boolean() })),
    /** Changes one block. What a built-in block says or is changes in a copy of the user's own. */
    update: call.input(z.object({ id: z.int(), change: blockChange })).output(changedBlock),
    /** Changes many blocks, all or none. */
    updateMany: call
      .input(z.object({ ids: blockIds, change: bulkChange }))
      .output(z.object({ blocks: z.array(changedBlock) })),
    /** Copies blocks into another library; those it holds already are left as they are there. */
    copy: call
      .input(z.object({ ids: blockIds, library: z.string() }))
      .output(z.object({ ids: z.array(z.int()), kept: z.int() })),
    move: call
      .input(z.object({ ids: blockIds, library: z.string() }))
      .output(z.object({ ids: z.array(z.int()), kept: z.int() })),
    /** Throws blocks away; `trash.restore` has back what they became in the trash. */
    trash: call.input(z.object({ ids: blockIds })).output(z.object({ trashed: z.array(z.int()) })),
    /** Notes that a block went into a draft. */
    used: call.input(z.object({ id: z.int(), draftId: z.string().optional() })).output(nothing),
  },
  job: {
    /** Begins an import of files and folders in the background; `job.watch` follows it. */
    start: call
      .input(z.object({ files: z.array(fileInput).min(1), library: z.string().default('我的语料') }))
      .output(importJob),
    list: call.input(nothing).output(z.array(importJob)),
    get: call.input(z.object({ id: z.int() })).output(importJob),
    /** Follows an import until it stops: an event after every file. */
    watch: call.input(z.object({ id: z.int() })).output(eventIterator(jobEvent)),
    /** Stops an import after the file it is at; `job.resume` goes on there. */
    pause: call.input(z.object({ id: z.int() })).output(importJob),
    /** Goes on with an import that was paused, or cut short by the end of the program. */
    resume: call.input(z.object({ id: z.int() })).output(importJob),
    /** As `resume` (or `retry`), in the foreground: reports what became of every file. */
    run: call
      .input(z.object({ id: z.int(), retry: z.boolean().default(false) }))
      .output(eventIterator(progressEvent(importReport))),
    /** Gives an import up; what it stored stays. */
    cancel: call.input(z.object({ id: z.int() })).output(importJob),
    failures: call.input(z.object({ id: z.int() })).output(z.array(jobFailure)),
    /** The failures as a .csv file. */
    saveFailures: call.input(z.object({ id: z.int() })).output(exportedFile),
    /** Tries the failed files again, in the background. */
    retry: call.input(z.object({ id: z.int() })).output(importJob),
    /** Forgets an import; what it stored stays. */
    remove: call.input(z.object({ id: z.int() })).output(nothing),
  },
  pack: {
    /** What importing a pack would do; writes nothing. */
    preview: call.input(packInput).output(packPreview),
    /** Takes a pack over in one transaction. Never removes anything; `conflicts` says whose words stay. */
    import: call
      .input(packInput.extend({ conflicts: z.enum(['mine', 'theirs']).default('mine') }))
      .output(packImported),
    history: call.input(nothing).output(z.array(packImportInfo)),
    /** Takes an import back; what was changed here since stays. */
    undo: call
      .input(z.object({ id: z.int() }))
      .output(z.object({ removed: z.int(), restored: z.int(), kept: z.int() })),
    /** Writes a library, a collection or chosen blocks as a pack, with their sources' texts or without. */
    export: call
      .input(z.object({ content: packContent, withTexts: z.boolean().default(true) }))
      .output(exportedFile),
  },
  duplicate: {
    /** Finds blocks that say the same, in all libraries or one, or among those an import stored. */
    find: call
      .input(z.object({ library: z.string().optional(), job: z.int().optional() }))
      .output(eventIterator(progressEvent(similarResult))),
    /** Makes each group one block. The others go to the trash, their sources to the block that stays. */
    merge: call
      .input(z.object({ groups: z.array(mergeGroup).min(1).max(1000) }))
      .output(z.object({ removed: z.int() })),
  },
  tag: {
    list: call.input(nothing).output(z.array(namedGroup)),
    /** Renames a tag; where the new name is another tag's, the two become one. */
    rename: call.input(z.object({ name: z.string(), to: z.string().min(1).max(40) })).output(nothing),
    remove: call.input(z.object({ name: z.string() })).output(nothing),
  },
  exchange: {
    /** Writes blocks as a table or a document. */
    export: call.input(exchangeInput).output(exportedFile),
    /** Reads a .xlsx or .csv table of blocks; what cannot be taken is reported by its row and the rest go on. */
    importTable: call.input(tableInput).output(tableImported),
  },
  search: {
    /** Blocks, skeletons, sources (by name and title) and drafts that hold a query: at most `limit` of each. */
    everywhere: call
      .input(z.object({ query: z.string().max(200), limit: z.int().min(1).max(50).default(5) }))
      .output(everywhereResult),
    /** What a query may have been meant as: pinyin read, a typing error mended. */
    suggest: call.input(z.object({ query: z.string().max(200) })).output(z.array(suggestion)),
  },
  topic: {
    /** The table of topics in use, with how many blocks have each; `own` says whether the user has changed it. */
    list: call
      .input(nothing)
      .output(z.object({ own: z.boolean(), topics: z.array(topicWords.extend({ blocks: z.int() })) })),
    /** Changes the table (null: back to the built-in one) and files every block anew, but where the user chose. */
    set: call
      .input(z.object({ topics: z.array(topicWords).max(60).nullable() }))
      .output(eventIterator(progressEvent(z.object({ changed: z.int() })))),
  },
  collection: {
    list: call.input(nothing).output(z.array(namedGroup)),
    create: call.input(z.object({ name: z.string().min(1).max(40) })).output(namedGroup),
    rename: call.input(z.object({ name: z.string(), to: z.string().min(1).max(40) })).output(nothing),
    /** Removes a collection; its blocks stay. */
    remove: call.input(z.object({ name: z.string() })).output(nothing),
  },
  trash: {
    /** What was thrown away, the last first. */
    list: call
      .input(z.object({ limit: z.int().max(500).default(100), offset: z.int().default(0) }))
      .output(z.object({ total: z.int(), items: z.array(trashItem) })),
    restore: call.input(z.object({ ids: z.array(z.int()).min(1) })).output(nothing),
    /** Removes things for good: those named, or all. */
    empty: call.input(z.object({ ids: z.array(z.int()).optional() })).output(z.object({ removed: z.int() })),
  },
  library: {
    list: call.input(nothing).output(z.array(libraryInfo)),
    create: call.input(z.object({ name: z.string().min(1).max(60) })).output(libraryInfo),
    rename: call.input(z.object({ name: z.string(), to: z.string().min(1).max(60) })).output(libraryInfo),
    /** Throws a library away; its sources lie in the trash. */
    remove: call.input(z.object({ name: z.string() })).output(nothing),
    /** Writes a library as a pack 语料包. */
    export: call
      .input(z.object({ name: z.string(), withTexts: z.boolean().default(true) }))
      .output(exportedFile),
    /** Reads a pack into a library of its own or, with `into`, merges it there; what is already there is skipped. */
    import: call
      .input(z.object({ file: fileInput, into: z.string().optional() }))
      .output(z.object({ library: z.string(), sources: z.int(), blocks: z.int(), skipped: z.int() })),
    /** Copies everything of one library into another; what is already there is skipped. */
    merge: call
      .input(z.object({ from: z.string(), into: z.string() }))
      .output(z.object({ sources: z.int(), blocks: z.int(), skipped: z.int() })),
    /** What a library, or all of them, hold and use. */
    statistics: call.input(z.object({ library: z.string().optional() })).output(statistics),
    /** Holds the search index against the blocks, reading everything. */
    checkIndex: call.input(nothing).output(indexCheck),
    /** Makes the search index anew. */
    rebuildIndex: call.input(nothing).output(eventIterator(progressEvent(z.object({ blocks: z.int() })))),
  },
  frame: {
    /** The frames 句架 of the library, those with most headings first. */
    search: call.input(frameSearchInput).output(frameSearchResult),
    /** What the library says to the headings of a series: fillers, candidates, the odd one out and its repair. */
    advise: call.input(frameAdviseInput).output(frameAdvice),
  },
  template: {
    list: call.input(nothing).output(z.array(templateInfo)),
    /** What the skeleton looks like with these facts, before a draft is made. */
    preview: call
      .input(draftCreateInput)
      .output(z.object({ text: z.string(), unfilled: z.array(z.string()) })),
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
    save: call.input(z.object({ id: z.string(), base: z.string(), speech, facts: factCard })).output(
      z.discriminatedUnion('kind', [
        z.object({
          kind: z.literal('saved'),
          version: z.string(),
          updatedAt: z.string(),
          unfilled: z.array(z.string()),
        }),
        z.object({ kind: z.literal('conflict'), current: draft }),
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
  check: {
    /** Every rule with what it guards against and its examples. */
    rules: call.input(nothing).output(z.array(ruleInfo)),
    settings: call.input(nothing).output(checkSettings),
    /** Stores the settings whole. A pattern that could take too long is refused with RULE_INVALID. */
    saveSettings: call.input(checkSettings).output(checkSettings),
    /** The findings that were waved away. */
    ignored: call.input(nothing).output(z.array(ignoredFinding)),
    ignore: call.input(ignoredFinding).output(nothing),
    unignore: call.input(ignoredFinding).output(nothing),
    /** A check as a document to print or send on. */
    report: call.input(reportInput).output(exportedFile),
  },
  borrow: {
    /** What a text has from the library and from past drafts. */
    text: call.input(borrowInput).output(borrowLedger),
    draft: call
      .input(z.object({ id: z.string() }))
      .output(z.object({ text: z.string(), ledger: borrowLedger })),
    file: call
      .input(z.object({ file: fileInput, facts: factCard.nullable().default(null) }))
      .output(z.object({ file: z.string(), text: z.string(), ledger: borrowLedger })),
  },
  text: {
    /** Checks a text as its user has set the check; `draft` is the draft that it is, for what was ignored there. */
    check: call
      .input(z.object({ text: z.string(), facts: factCard.nullable(), draft: z.string().optional() }))
      .output(z.array(finding)),
    /** Reads a file and checks its text. */
    checkFile: call
      .input(
        z.object({
          file: fileInput,
          facts: factCard.nullable(),
          /** By the user's settings as well, not by the built-in rules alone. */
          asSet: z.boolean().default(false),
        }),
      )
      .output(z.object({ file: z.string(), text: z.string(), findings: z.array(finding) })),
    role: call
      .input(z.object({ texts: z.array(z.string()).min(1).max(10_000) }))
      .output(z.array(z.object({ role, score: z.number(), why: z.string() }))),
    /** The holes and the names of a text, with the slot each hole stands for. */
    entities: call.input(z.object({ text: z.string() })).output(textElements),
    /** A text shifted to another level 层级换算: 我市 becomes 我县; what is mixed is told and left alone. */
    shiftLevel: call.input(levelShiftInput).output(levelShifted),
    frames: call
      .input(z.object({ headings: z.array(z.string()).min(1), candidates: z.array(z.string()) }))
      .output(
        z.object({
          pattern: z.string(),
          score: z.number(),
          oddOneOut: z.string().nullable(),
          ranked: z.array(z.object({ heading: z.string(), score: z.number() })),
        }),
      ),
  },
};

/**
 * The contract of 稿匠: every procedure with its input, output and errors. Hosts (command line, browser,
 * desktop) serve it unchanged. Long work answers with a stream whose last event is `done`.
 */
export const contract: Contract = procedures;

/** The contract's type. An interface, so that compilers name it instead of spelling it out wherever it is used. */
export interface Contract extends Procedures {}
type Procedures = typeof procedures;
