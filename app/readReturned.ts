import type { ReturnedFile } from '../api/returning.ts';
import { notYetAdopted } from '../core/compare/adopted.ts';
import { compare } from '../core/compare/compare.ts';
import { matchUnits } from '../core/compare/match.ts';
import { readReturned } from '../core/compare/returned.ts';
import { unitsOf } from '../core/compare/units.ts';
import { countIds } from '../core/speech/ids.ts';
import { fillSlots } from '../core/speech/slots.ts';
import type { Speech } from '../core/speech/speech.ts';
import { type ReturnedFile as ReadFile, readReturnedDocx } from '../formats/read/docx/returned.ts';
import { readFile } from '../formats/read/index.ts';
import { sniff } from '../formats/read/sniff.ts';
import type { ReadableDb } from '../library/database.ts';
import type { Draft } from '../library/drafts/draft.ts';
import { getRevision, listRevisions } from '../library/drafts/revisions.ts';
import { AppFailure } from './failure.ts';
import type { InputFile } from './input/readInput.ts';

/** Ids of new paragraphs in a returned file must meet none of the draft's. */
const NEW_IDS_FROM = 900_001;
/** A file of which fewer of the draft's paragraphs came back is another text. */
const LEAST_SHARED = 0.15;

/** A returned file compared with what was sent out. Throws FormatError, or AppFailure for a file of another draft. */
export async function compareReturned(db: ReadableDb, draft: Draft, input: InputFile): Promise<ReturnedFile> {
  const file = await paragraphsOf(input);
  if (file.sent !== null && file.sent.draft !== draft.id)
    throw stranger(input.name, '它是从另一篇文稿导出的');
  const revision = revisionSent(db, draft, file.sent?.revision ?? null);
  const base = sentSpeech(db, draft, revision);
  const { speech, editors } = readReturned(base, file.paragraphs, countIds(NEW_IDS_FROM));
  const units = unitsOf(base);
  if (matchUnits(units, unitsOf(speech)).size < units.length * LEAST_SHARED) {
    throw stranger(input.name, '里面几乎没有本稿的段落');
  }
  const all = compare(base, speech, new Map([...file.struckBy, ...editors]));
  const changes = notYetAdopted(base, fillSlots(draft.speech, draft.facts), all);
  return {
    file: input.name,
    revision,
    speech,
    changes,
    adopted: all.length - changes.length,
    comments: file.comments.map(({ author, date, text, about }) => ({ author, date, text, about })),
    warnings: [...file.warnings],
  };
}

/** The speech of a revision as it went out, slots filled; the present draft for null. */
export function sentSpeech(db: ReadableDb, draft: Draft, revision: number | null): Speech {
  const { speech, facts } = revision === null ? draft : getRevision(db, draft.id, revision);
  return fillSlots(speech, facts);
}

function revisionSent(db: ReadableDb, draft: Draft, revision: number | null): number | null {
  return listRevisions(db, draft.id).some(({ number }) => number === revision) ? revision : null;
}

async function paragraphsOf({ name, bytes }: InputFile): Promise<ReadFile> {
  if (sniff(bytes) === 'zip' || /\.docx$/i.test(name)) return readReturnedDocx(bytes, name);
  const { text, warnings } = await readFile(bytes, name);
  const paragraphs = text
    .split(/\r\n?|\n/)
    .map((line) => ({ text: line, ids: [], outlineLevel: null, by: [] }));
  return { sent: null, paragraphs, struckBy: new Map(), comments: [], warnings };
}

function stranger(name: string, why: string): AppFailure {
  return new AppFailure(
    'FILE_UNSUPPORTED',
    name,
    `《${name}》不像是本稿的回稿：${why}。请确认选对了文件；要当作新材料用的，请在“导入”里打开它。`,
  );
}
