import { factsOf } from '../facts.ts';
import { withHost } from '../host.ts';
import { failureOf, say, sayJson } from '../output.ts';

/** Options of `check`. */
export interface CheckOptions {
  readonly facts?: string;
  readonly json?: boolean;
}

const SEVERITY_NAMES = { error: '错误', warning: '疑问', info: '提示' } as const;

/** `check FILE…`: findings on each file's text; a file that can't be read is reported and the rest go on. */
export async function check(files: readonly string[], options: CheckOptions): Promise<boolean> {
  const facts = options.facts === undefined ? null : await factsOf(options.facts, []);
  return withHost(undefined, 'none', async ({ app }) => {
    const results: object[] = [];
    let ok = true;
    for (const path of files) {
      try {
        const checked = await app.client.text.checkFile({ file: { kind: 'path', path }, facts });
        results.push({ file: checked.file, findings: checked.findings });
        if (!options.json) {
          say(`${checked.file}：${checked.findings.length} 处`);
          for (const finding of checked.findings) {
            const line = checked.text.slice(0, finding.start).split('\n').length;
            const fix = finding.suggestion === undefined ? '' : `，建议：${finding.suggestion}`;
            say(
              `  第 ${line} 段 [${SEVERITY_NAMES[finding.severity]}] ${finding.message}：“${finding.text}”${fix}`,
            );
          }
        }
      } catch (error) {
        if (files.length === 1) throw error;
        ok = false;
        const failure = failureOf(error);
        results.push({ file: path, error: failure });
        if (!options.json) say(`${path}：${failure.message}`);
      }
    }
    if (options.json) sayJson(files.length === 1 ? { findings: [], ...results[0] } : results);
    return ok;
  });
}
