import { writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { FactCard } from '../../api/words.ts';
import { expandInputs } from '../../app/input/expand.ts';
import type { AppClient } from '../../app/openApp.ts';
import { factsOf } from '../facts.ts';
import { withHost } from '../host.ts';
import { CommandError, failureOf, say, sayJson } from '../output.ts';

/** Options of `check`. */
export interface CheckOptions {
  readonly facts?: string;
  readonly json?: boolean;
  readonly report?: string;
  readonly own?: boolean;
  readonly dataDir?: string;
}

type Checked = Awaited<ReturnType<AppClient['text']['checkFile']>>;

const SEVERITY_NAMES = { error: '错误', warning: '疑问', info: '提示' } as const;

function sayFindings({ file, text, findings }: Checked): void {
  say(`${file}：${findings.length} 处`);
  for (const finding of findings) {
    const line = text.slice(0, finding.start).split('\n').length;
    const fix = finding.suggestion === undefined ? '' : `，建议：${finding.suggestion}`;
    say(`  第 ${line} 段 [${SEVERITY_NAMES[finding.severity]}] ${finding.message}：“${finding.text}”${fix}`);
  }
}

/** A table of many files: name, errors, doubts, hints. */
function sayTable(rows: readonly (Checked | { readonly file: string; readonly failure: string })[]): void {
  say('\n错误\t疑问\t提示\t文件');
  const sum = { error: 0, warning: 0, info: 0 };
  for (const row of rows) {
    if ('failure' in row) {
      say(`—\t—\t—\t${row.file}（${row.failure}）`);
      continue;
    }
    const count = { error: 0, warning: 0, info: 0 };
    for (const { severity } of row.findings) count[severity] += 1;
    for (const severity of ['error', 'warning', 'info'] as const) sum[severity] += count[severity];
    say(`${count.error}\t${count.warning}\t${count.info}\t${row.file}`);
  }
  say(`${sum.error}\t${sum.warning}\t${sum.info}\t合计 ${rows.length} 个文件`);
}

/**
 * `check PATH…`: findings on each file's text, folders file by file; a file that can't be read is reported and
 * the rest go on. Several files end with a table.
 */
export async function check(paths: readonly string[], options: CheckOptions): Promise<boolean> {
  const facts = options.facts === undefined ? null : await factsOf(options.facts, []);
  const own = options.own === true;
  return withHost(options.dataDir, 'none', async ({ app }) => {
    const { files, unreadable } = await expandInputs(paths.map((path) => ({ kind: 'path' as const, path })));
    const one = paths.length === 1 && files.length + unreadable.length === 1;
    const results: (Checked | { readonly file: string; readonly failure: string; readonly code: string })[] =
      [];
    const fail = (file: string, error: unknown): void => {
      if (one) throw error;
      const { code, message } = failureOf(error);
      results.push({ file, failure: message, code });
      if (!options.json) say(`${file}：${message}`);
    };
    for (const { path, error } of unreadable) fail(path, error);
    for (const file of files) {
      try {
        const checked = await app.client.text.checkFile({ file, facts, asSet: own });
        results.push(checked);
        if (!options.json) sayFindings(checked);
      } catch (error) {
        fail(file.kind === 'path' ? file.path : file.name, error);
      }
    }
    const checked = results.filter((result): result is Checked => 'findings' in result);
    if (options.report !== undefined) await writeReports(app.client, checked, facts, options.report);
    if (options.json) {
      const told = results.map((result) =>
        'findings' in result
          ? { file: result.file, findings: result.findings }
          : { file: result.file, error: { code: result.code, message: result.failure } },
      );
      sayJson(one ? { findings: [], ...told[0] } : told);
    } else if (!one) sayTable(results);
    return results.every((result) => 'findings' in result);
  });
}

/** One report on all files: their texts one after the other would mix their paragraphs, so each has its own. */
async function writeReports(
  client: AppClient,
  checked: readonly Checked[],
  facts: FactCard | null,
  path: string,
): Promise<void> {
  const format = extname(path).toLowerCase();
  if (format !== '.docx' && format !== '.html')
    throw new CommandError('REPORT_FORMAT', `报告只能写成 .docx 或 .html，不能写成“${path}”。`);
  for (const [at, { file, text }] of checked.entries()) {
    const report = await client.check.report({
      name: file,
      text,
      facts,
      format: format === '.docx' ? 'docx' : 'html',
    });
    const target = checked.length === 1 ? path : path.replace(/\.(docx|html)$/i, `-${at + 1}.$1`);
    await writeFile(target, new Uint8Array(await report.content.arrayBuffer()));
  }
}
