import type { ReadSource } from '../../api/decomposition.ts';
import type { TextElements } from '../../api/elements.ts';
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
      const values: object[] = [];
      for (const result of results) {
        if ('ok' in result)
          values.push(toJson(result.ok, await app.client.text.entities({ text: result.ok.text })));
        else values.push(result);
      }
      sayJson(files.length === 1 ? values[0] : values);
    } else {
      for (const result of results)
        say(...('ok' in result ? summarise(result.ok) : [`${result.file}：${result.error.message}`]));
    }
    return results.every((result) => 'ok' in result);
  });
}

/** The shape that design.md section 3 promises for `decompose --json`, with the holes and names of the speeches. */
function toJson(source: ReadSource, elements: TextElements): object {
  const { documents, noise, warnings } = source.decomposition;
  const { file, charset, chars } = source;
  const slots = spokenOnly(elements.placeholders, source);
  const entities = spokenOnly(elements.entities, source);
  return { file, charset, chars, documents, noise, warnings, slots, entities };
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Those that stand in a speech: ×× in an advert or a menu is nothing to fill in. */
function spokenOnly<T extends Place>(found: readonly T[], { decomposition }: ReadSource): T[] {
  const within = (outer: Place, inner: Place): boolean =>
    outer.start <= inner.start && inner.end <= outer.end;
  const spoken = decomposition.documents.flatMap((speech) => speech.spans);
  let at = 0;
  return found.filter((each) => {
    while ((spoken[at]?.end ?? Number.POSITIVE_INFINITY) <= each.start) at += 1;
    const leaf = spoken[at];
    return leaf !== undefined && within(leaf, each);
  });
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
