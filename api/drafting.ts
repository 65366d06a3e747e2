import { z } from 'zod';
import { speech } from './speech.ts';
import { blob, factCard, finding, genre, slotKind } from './words.ts';

/** A slot 槽位 as a template declares it. */
export const templateSlot = z.object({
  name: z.string(),
  kind: slotKind,
  label: z.string(),
  hint: z.string(),
  example: z.string(),
  default: z.string().nullable(),
  required: z.boolean(),
});

/** A skeleton 骨架 in lists. */
export const templateInfo = z.object({
  name: z.string(),
  genre,
  occasion: z.string(),
  minutes: z.number(),
  points: z.int(),
  origin: z.enum(['built-in', 'personal']),
  slots: z.array(templateSlot),
  /** The part headings of the skeleton rendered without facts, for the choice list. */
  outline: z.array(z.string()),
});

/** A draft 文稿 in lists. */
export const draftInfo = z.object({
  id: z.string(),
  title: z.string(),
  genre,
  template: z.string().nullable(),
  chars: z.int(),
  minutes: z.number(),
  createdAt: z.string(),
  updatedAt: z.string(),
});

/** A draft as the editor works on it. `version` changes with every save and means nothing else; a save based on an older one is refused. */
export const draft = draftInfo.extend({
  speech,
  facts: factCard,
  version: z.string(),
  unfilled: z.array(z.string()),
});

/** What `draft.create` starts from. */
export const draftCreateInput = z.object({
  template: z.string(),
  facts: factCard.default({}),
  points: z.int().min(1).max(20).optional(),
  minutes: z.number().min(1).max(180).optional(),
  /** Words of the draft's topic, beside those of its fact card; they count where minutes are asked for. */
  topics: z.array(z.string().max(40)).max(10).optional(),
  /** 0 the first draft, 1 the next 换一批: each uses none of the blocks of those before it. */
  batch: z.int().min(0).max(9).optional(),
});

/** What a draft starts from that has no skeleton: nothing, pasted text, or an old speech of the library. */
export const draftBeginInput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('blank'), genre, title: z.string().max(200).default('') }),
  z.object({ kind: z.literal('text'), text: z.string().min(1).max(2_000_000) }),
  z.object({ kind: z.literal('speech'), sourceId: z.int(), position: z.int().min(0) }),
]);

/** A kept state 版本 of a draft in lists; `name` is null for one kept by itself. */
export const revisionInfo = z.object({ number: z.int(), name: z.string().nullable(), at: z.string() });

/** What `draft.create` made: with the findings a clerk should see before sending it on. */
export const draftCreated = z.object({ draft, findings: z.array(finding) });

export const exportFormat = z.enum(['docx', 'txt', 'md']);
export const exportPreset = z.enum(['gbt9704', 'podium']);

/** How a draft goes out. Unfilled slots stop the export unless they may go out as 【名】, plain or highlighted. */
export const draftExportInput = z.object({
  id: z.string(),
  format: exportFormat,
  preset: exportPreset.default('gbt9704'),
  unfilled: z.enum(['refuse', 'bracket', 'highlight']).default('refuse'),
});

/** A finished file, for the host to save where the user says. */
export const exportedFile = z.object({
  fileName: z.string(),
  mime: z.string(),
  content: blob,
});

export type TemplateInfo = z.infer<typeof templateInfo>;
export type TemplateSlot = z.infer<typeof templateSlot>;
export type DraftInfo = z.infer<typeof draftInfo>;
export type Draft = z.infer<typeof draft>;
export type ExportedFile = z.infer<typeof exportedFile>;
