import { readFile } from 'node:fs/promises';
import { type FactCard, readFacts } from '../api/words.ts';
import { CommandError } from './output.ts';

/**
 * The fact card of a command: the JSON object of `--facts FILE` with each `--set 槽位=值` laid over it.
 * Throws FACTS_INVALID naming the file or the argument and what is wrong with it.
 */
export async function factsOf(file: string | undefined, set: readonly string[]): Promise<FactCard> {
  const facts: Record<string, string | readonly string[]> =
    file === undefined ? {} : { ...(await readFactsFile(file)) };
  for (const pair of set) {
    const at = pair.indexOf('=');
    if (at < 1) throw new CommandError('FACTS_INVALID', `--set 的写法是 槽位=值，收到的是“${pair}”`);
    facts[pair.slice(0, at)] = pair.slice(at + 1);
  }
  return facts;
}

async function readFactsFile(file: string): Promise<FactCard> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    throw new CommandError('FACTS_INVALID', `读不到要素文件“${file}”，请检查路径和权限`);
  }
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const why = error instanceof Error ? error.message : '';
    throw new CommandError('FACTS_INVALID', `要素文件“${file}”不是有效的 JSON：${why}`);
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw new CommandError(
      'FACTS_INVALID',
      `要素文件“${file}”应是一个对象，如 {"地区":"青禾县","上级":["明川市"]}`,
    );
  }
  return readFacts(json);
}
