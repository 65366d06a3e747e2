import type { z } from 'zod';
import type { batchReport } from '../../api/skeletons.ts';
import { readSheets } from '../../formats/xlsxSheets.ts';
import type { Progress } from '../importFiles.ts';
import type { InputFile } from '../input/readInput.ts';
import { makeDraft } from '../makeDraft.ts';
import { type AppParts, writable } from '../parts.ts';
import { codedFailure } from '../procedures.ts';
import { templateByName } from '../template/shelf.ts';
import { factRows } from './rows.ts';

/** What a batch became. */
export type BatchReport = z.infer<typeof batchReport>;

/** What a batch is made with. */
export interface BatchWish {
  readonly template: string;
  readonly points?: number | undefined;
  readonly minutes?: number | undefined;
  readonly topics?: readonly string[] | undefined;
}

/**
 * One draft for each row of facts of a .xlsx, all from one skeleton. A row that fails is reported and the rest go on;
 * drafts made before a cancellation stay. Throws FormatError for a sheet that cannot be read, TEMPLATE_UNKNOWN.
 */
export async function* draftBatch(
  parts: AppParts,
  file: InputFile,
  wish: BatchWish,
  signal: AbortSignal | undefined,
): AsyncGenerator<Progress<BatchReport>, void> {
  const { db } = writable(parts);
  const template = templateByName(parts.templates(), db, wish.template);
  const rows = factRows((await readSheets(file.bytes, file.name))[0] ?? [], file.name);
  const slots = new Set(template.slots.map(({ name }) => name));
  const strange = new Set(rows.flatMap(({ facts }) => Object.keys(facts)).filter((name) => !slots.has(name)));
  const made: BatchReport['rows'] = [];
  for (const [index, { row, facts }] of rows.entries()) {
    if (signal?.aborted) break;
    yield { kind: 'progress', done: index, total: rows.length, label: `第 ${row} 行` };
    try {
      const { draft, findings } = makeDraft(parts, template, facts, wish);
      const errors = findings.filter(({ severity }) => severity === 'error').length;
      const { id, title, chars, unfilled } = draft;
      made.push({ row, draft: id, title, chars, unfilled, errors, problem: null });
    } catch (error) {
      const failure = codedFailure(error);
      if (failure === null) throw error;
      made.push({
        row,
        draft: null,
        title: null,
        chars: 0,
        unfilled: [],
        errors: 0,
        problem: failure.message,
      });
    }
  }
  yield { kind: 'done', result: { rows: made, unknownSlots: [...strange] } };
}
