import { eventIterator } from '@orpc/contract';
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
} from '../blocks.ts';
import { decomposition, readSource } from '../decomposition.ts';
import { exportedFile } from '../drafting.ts';
import { exchangeInput, tableImported, tableInput } from '../exchange.ts';
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
} from '../library.ts';
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
} from '../sharing.ts';
import { fileInput, genre, role } from '../words.ts';
import { call, nothing } from './call.ts';

/** The library 语料库: sources and blocks, finding, keeping, sharing and throwing away. */
export const libraryCalls = {
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
    /**
     * Begins an import of files and folders in the background; `job.watch` follows it. With `more` it rests until
     * `job.add` has brought the other files and `job.resume` sets it to work: a page hands a thousand files over in
     * parts.
     */
    start: call
      .input(
        z.object({
          files: z.array(fileInput).min(1),
          library: z.string().default('我的语料'),
          more: z.boolean().default(false),
        }),
      )
      .output(importJob),
    /** Gives an import more files; it rests afterwards. */
    add: call.input(z.object({ id: z.int(), files: z.array(fileInput).min(1) })).output(importJob),
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
};
