import { extname } from 'node:path';
import { factsOf } from '../facts.ts';
import { withHost } from '../host.ts';
import { CommandError, say, sayJson } from '../output.ts';
import { saveExport } from '../saveExport.ts';

/** Options of `draft`. */
export interface DraftOptions {
  readonly dataDir?: string;
  readonly template: string;
  readonly facts?: string;
  readonly set: readonly string[];
  readonly points?: number;
  readonly minutes?: number;
  readonly topics?: readonly string[];
  readonly batch?: number;
  readonly out?: string;
  readonly preset?: 'gbt9704' | 'podium';
  readonly json?: boolean;
}

const FORMATS = { '.docx': 'docx', '.txt': 'txt', '.md': 'md' } as const;

/** The export format a file name asks for. */
export function formatOf(file: string): 'docx' | 'txt' | 'md' {
  const extension = extname(file).toLowerCase();
  if (extension === '.docx' || extension === '.txt' || extension === '.md') return FORMATS[extension];
  throw new CommandError(
    'FILE_UNSUPPORTED',
    `不能写成“${extension || file}”，输出文件名请用 .docx、.txt 或 .md 结尾`,
  );
}

/** `draft`: a first draft from a skeleton and facts; unfilled slots are listed and go out as 【名】. */
export async function draft(options: DraftOptions): Promise<void> {
  const format = options.out === undefined ? null : formatOf(options.out);
  const facts = await factsOf(options.facts, options.set);
  await withHost(options.dataDir, 'write', async ({ app }) => {
    const { draft: made, findings } = await app.client.draft.create({
      template: options.template,
      facts,
      ...(options.points === undefined ? {} : { points: options.points }),
      ...(options.minutes === undefined ? {} : { minutes: options.minutes }),
      ...(options.topics === undefined ? {} : { topics: [...options.topics] }),
      ...(options.batch === undefined ? {} : { batch: options.batch }),
    });
    if (options.out !== undefined && format !== null) {
      const file = await app.client.draft.export({
        id: made.id,
        format,
        preset: options.preset ?? 'gbt9704',
        unfilled: 'bracket',
      });
      await saveExport(file, options.out);
    }
    if (options.json) {
      sayJson({
        draft: made.id,
        out: options.out ?? null,
        unfilled: made.unfilled,
        findings,
        chars: made.chars,
        minutes: made.minutes,
      });
      return;
    }
    say(`已起草《${made.title}》：${made.chars} 字，约 ${made.minutes} 分钟，编号 ${made.id}`);
    if (options.out !== undefined) say(`已写入 ${options.out}`);
    if (made.unfilled.length > 0) say(`还有 ${made.unfilled.length} 处要素未填：${made.unfilled.join('、')}`);
    for (const finding of findings.filter(({ rule }) => rule !== 'unfilled-slot'))
      say(`${finding.message}：${finding.text.slice(0, 30)}`);
  });
}
