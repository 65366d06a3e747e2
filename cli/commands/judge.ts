import { ROLE_NAMES } from '../../api/words.ts';
import { withHost } from '../host.ts';
import { say, sayJson } from '../output.ts';

/** `role TEXT…`: what each paragraph does in a speech, and why. */
export async function role(texts: string[], options: { json?: boolean }): Promise<void> {
  await withHost(undefined, 'none', async ({ app }) => {
    const roles = await app.client.text.role({ texts });
    if (options.json) sayJson(roles);
    else for (const { role: name, why } of roles) say(`${ROLE_NAMES[name]}（${name}）：${why}`);
  });
}

/** `frames HEADING…`: the pattern the headings share, the odd one out, and the candidates ranked. */
export async function frames(
  headings: string[],
  options: { candidates?: string[]; found?: boolean; dataDir?: string; json?: boolean },
): Promise<void> {
  if (options.found) {
    await foundFrames(headings.join(' '), options);
    return;
  }
  await withHost(undefined, 'none', async ({ app }) => {
    const result = await app.client.text.frames({ headings, candidates: options.candidates ?? [] });
    if (options.json) {
      sayJson(result);
      return;
    }
    say(`句架：${result.pattern}（整齐度 ${result.score.toFixed(2)}）`);
    if (result.oddOneOut !== null) say(`不合群的一条：${result.oddOneOut}`);
    for (const { heading, score } of result.ranked) say(`  ${score.toFixed(2)}  ${heading}`);
  });
}

/** `frames --found [WORD…]`: the frames of the library, those with most headings first. */
async function foundFrames(query: string, options: { dataDir?: string; json?: boolean }): Promise<void> {
  await withHost(options.dataDir, 'read', async ({ app }) => {
    const { total, frames: found } = await app.client.frame.search({ query });
    if (options.json) {
      sayJson({ total, frames: found });
      return;
    }
    say(`共 ${total} 个句架`);
    for (const { pattern, headings, examples } of found) {
      say(`${String(headings).padStart(4)}  ${pattern}　如：${examples.slice(0, 2).join('、')}`);
    }
  });
}
