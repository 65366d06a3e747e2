import { withHost } from '../host.ts';
import { say, sayJson } from '../output.ts';
import { drawProgress } from '../progress.ts';

/** Options of `batch`. */
export interface BatchOptions {
  readonly dataDir?: string;
  readonly template: string;
  readonly points?: number;
  readonly minutes?: number;
  readonly json?: boolean;
}

/** `batch FACTS.xlsx`: one draft for each row of a sheet; says false when any row gave none. */
export async function batch(path: string, options: BatchOptions): Promise<boolean> {
  return withHost(options.dataDir, 'write', async ({ app }) => {
    const events = await app.client.draft.batch({
      template: options.template,
      file: { kind: 'path', path },
      ...(options.points === undefined ? {} : { points: options.points }),
      ...(options.minutes === undefined ? {} : { minutes: options.minutes }),
    });
    const { rows, unknownSlots } = await drawProgress('批量起草', events);
    if (options.json) sayJson({ rows, unknownSlots });
    else {
      say(`已起草 ${rows.filter(({ draft }) => draft !== null).length} 篇`);
      for (const { row, title, chars, unfilled, errors, draft, problem } of rows) {
        if (draft === null) say(`第 ${row} 行没有起草：${problem ?? ''}`);
        else
          say(
            `第 ${row} 行《${title ?? ''}》：${chars} 字，待填 ${unfilled.length} 处，要查 ${errors} 处，编号 ${draft}`,
          );
      }
      if (unknownSlots.length > 0) say(`骨架里没有这些槽位：${unknownSlots.join('、')}`);
    }
    return rows.every(({ draft }) => draft !== null);
  });
}
