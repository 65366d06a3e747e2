import type { ReadSource } from '../../api/decomposition.ts';
import { withHost } from '../host.ts';
import { type Failure, failureOf, say, sayJson } from '../output.ts';

type Result = { readonly ok: ReadSource } | { readonly file: string; readonly error: Failure };

/**
 * `decompose FILE…`: takes files apart and stores nothing. With several files a bad one is reported in its
 * place and the rest go on; the answer says whether all went well.
 */
export async function decompose(files: readonly string[], options: { json?: boolean }): Promise<boolean> {
  return withHost(undefined, 'none', async ({ app }) => {
    const results: Result[] = [];
    for (const path of files) {
      try {
        results.push({ ok: await app.client.source.read({ file: { kind: 'path', path } }) });
      } catch (error) {
        if (files.length === 1) throw error;
        results.push({ file: path, error: failureOf(error) });
      }
    }
    if (options.json) {
      const values = results.map((result) => ('ok' in result ? toJson(result.ok) : result));
      sayJson(files.length === 1 ? values[0] : values);
    } else {
      for (const result of results)
        say(...('ok' in result ? summarise(result.ok) : [`${result.file}：${result.error.message}`]));
    }
    return results.every((result) => 'ok' in result);
  });
}

/** The shape that design.md section 3 promises for `decompose --json`. */
function toJson(source: ReadSource): object {
  const { documents, noise, warnings } = source.decomposition;
  return { file: source.file, charset: source.charset, chars: source.chars, documents, noise, warnings };
}

function summarise(source: ReadSource): string[] {
  const { documents, noise, warnings } = source.decomposition;
  const lines = [
    `${source.file}（${source.charset}，${source.chars} 字）：${documents.length} 篇讲稿，${noise.length} 处杂质`,
  ];
  for (const speech of documents) {
    lines.push('', `【${speech.genre}】${speech.title ?? '（无标题）'}`);
    if (speech.salutation !== null) lines.push(speech.salutation);
    for (const node of speech.nodes) {
      lines.push(`${'  '.repeat(node.depth)}${node.marker}${node.heading.slice(0, 40)}`);
    }
  }
  if (warnings.length > 0) lines.push('', ...warnings.map((warning) => `提示：${warning.message}`));
  return lines;
}
