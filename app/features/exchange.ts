import { genreOf } from '../../core/classify/genreOf.ts';
import { roleOf } from '../../core/classify/roleOf.ts';
import type { BlockRow, BlockTable } from '../../formats/blocks/blockRow.ts';
import { writeBlockCsv } from '../../formats/blocks/csv.ts';
import { writeDigestDocx, writeDigestTxt } from '../../formats/blocks/digest.ts';
import { readBlockTable } from '../../formats/blocks/readTable.ts';
import { writeBlockXlsx } from '../../formats/blocks/xlsx.ts';
import { getBlock } from '../../library/blocks/block.ts';
import { collectionsOf } from '../../library/blocks/collections.ts';
import { addRows, idsOfLibrary, textsOfLibrary, type WrittenRow } from '../../library/blocks/rows.ts';
import { tagsOf } from '../../library/blocks/tags.ts';
import type { ReadableDb } from '../../library/database.ts';
import { ensureLibrary, findLibrary, libraryByName, refuseReadOnly } from '../../library/libraries.ts';
import { MIME_TYPES } from '../exportSpeech.ts';
import { readInput } from '../input/readInput.ts';
import { type AppParts, writable } from '../parts.ts';
import { procedures } from '../procedures.ts';

const TABLE_MIMES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  docx: MIME_TYPES.docx,
  txt: MIME_TYPES.txt,
} as const;
const SHOWN_ISSUES = 500;
const SHOWN_SAMPLES = 8;

/** Blocks out to Excel, Word and plain text, and in from tables. */
export function exchangeProcedures(parts: AppParts) {
  const os = procedures.exchange;
  return {
    export: os.export.handler(async ({ input }) => {
      const { db } = parts.library();
      const { content, format, title } = input;
      const ids =
        content.kind === 'blocks' ? content.ids : idsOfLibrary(db, libraryByName(db, content.name).id);
      const blocks = ids.map((id) => rowOf(db, id));
      const bytes = await written(format, title, blocks, parts.now());
      return {
        fileName: `${title.replace(/[<>:"/\\|?*\p{Cc}]/gu, '')}.${format}`,
        mime: TABLE_MIMES[format],
        content: new Blob([new Uint8Array(bytes)], { type: TABLE_MIMES[format] }),
      };
    }),
    importTable: os.importTable.handler(async ({ input }) => {
      const file = await readInput(parts.allow(input.file));
      const table = await readBlockTable(file.bytes, file.name);
      const { db } = parts.library();
      const target = findLibrary(db, input.library);
      if (target !== undefined) refuseReadOnly(target);
      const fresh = newRows(table, textsOfLibrary(db, target?.id), file.name);
      const ids = input.write ? store(parts, input.library, fresh) : [];
      return {
        rows: table.rows.length,
        added: fresh.length,
        known: table.rows.length - fresh.length,
        ids,
        issues: table.issues.slice(0, SHOWN_ISSUES),
        unknownColumns: [...table.unknownColumns],
        samples: fresh.slice(0, SHOWN_SAMPLES).map(({ text }) => text.slice(0, 60)),
      };
    }),
  };
}

function store(parts: AppParts, name: string, rows: readonly WrittenRow[]): number[] {
  const { db } = writable(parts);
  const now = parts.now().toISOString();
  return db.transaction(() => addRows(db, ensureLibrary(db, { name, kind: 'personal', now }).id, rows, now));
}

/** The rows that are in neither the library nor an earlier row, with what the table leaves open judged. */
function newRows({ rows }: BlockTable, known: ReadonlySet<string>, fileName: string): WrittenRow[] {
  const seen = new Set(known);
  const handmade = fileName.replace(/\.[^.]*$/, '');
  return rows.flatMap(({ block }) => {
    if (seen.has(block.text)) return [];
    seen.add(block.text);
    const { year, source, role, genre, ...kept } = block;
    const title = source === '' ? null : source;
    return [
      {
        ...kept,
        role: role ?? roleOf(block.text).role,
        genre: genre ?? genreOf({ title, opening: '', closing: '', markers: [], text: block.text }),
        source: title ?? handmade,
        asOf: year,
      },
    ];
  });
}

function rowOf(db: ReadableDb, id: number): BlockRow {
  const { text, role, genre, topics, sourceName, asOf, note, favourite } = getBlock(db, id);
  return {
    text,
    role,
    genre,
    topics,
    tags: tagsOf(db, [id]).get(id) ?? [],
    collections: collectionsOf(db, id),
    source: sourceName,
    year: asOf,
    note,
    favourite,
  };
}

async function written(
  format: keyof typeof TABLE_MIMES,
  title: string,
  blocks: readonly BlockRow[],
  now: Date,
): Promise<Uint8Array> {
  switch (format) {
    case 'xlsx':
      return writeBlockXlsx(blocks);
    case 'csv':
      return writeBlockCsv(blocks);
    case 'docx':
      return writeDigestDocx({ title, blocks }, now);
    case 'txt':
      return writeDigestTxt({ title, blocks });
  }
}
