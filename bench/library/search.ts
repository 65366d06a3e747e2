import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import { z } from 'zod';
import { openApp } from '../../app/openApp.ts';
import { libraryFile, openLibrary } from '../../library/open.ts';
import { refreshVocabulary } from '../../library/search/vocabulary.ts';
import { pairFloor } from './floor.ts';
import { lay } from './lay.ts';
import { interleaved, quantile, shown, times } from './measure.ts';
import { blockTexts, queriesFrom } from './texts.ts';

/** Peers that hold everything in memory are asked up to this size; at ten times they need hours. */
const MOST_FOR_PEERS = 100_000;

/** Search as a host asks for it, in a library of so many blocks, beside LIKE, MiniSearch and lists in memory. */
export async function search(root: string, count: number): Promise<void> {
  const dataDir = join(root, `search-${count}`);
  const library = openLibrary({ dataDir, mode: 'write' });
  const seconds = lay(library.db, blockTexts(count));
  refreshVocabulary(library.db);
  library.db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  library.close();
  const megabytes = statSync(libraryFile(dataDir)).size / 1e6;
  console.log(`search, ${count} blocks (laid in ${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB)`);
  const queries = queriesFrom([...blockTexts(2000)]);
  await speed(dataDir, count, queries);
  alone(dataDir, queries);
}

async function speed(dataDir: string, count: number, queries: readonly string[]): Promise<void> {
  const app = openApp({ dataDir, sharing: 'exclusive', readsPaths: false });
  const { block } = app.client;
  const ours = (query: string) => block.search({ query });
  const filtered = (query: string) => block.search({ query, role: 'measure' });
  const floor = pairFloor([...blockTexts(count)]);
  for (const query of queries.slice(0, 50)) await ours(query);
  const [fast = [], role = [], least = []] = await interleaved(
    queries,
    [ours, filtered, (query) => void floor.best(query, 301, 20)],
    count > MOST_FOR_PEERS ? 3 : 5,
  );
  const [empty = []] = await interleaved([''], [ours], 5);
  const worst = queries[fast.indexOf(Math.max(...fast))];
  console.log(
    `  block.search p50/p95     ${shown(fast)} ms   slowest ${Math.max(...fast).toFixed(2)} ms: ${worst}\n` +
      `  with a role asked for    ${shown(role)} ms   empty query ${quantile(empty, 0.5).toFixed(2)} ms\n` +
      `  floor A, pairs in memory ${shown(least)} ms   ours ÷ floor p50 ${times(fast, least, 0.5)}, p95 ${times(fast, least, 0.95)}`,
  );
  await app.close();

  const reading = openLibrary({ dataDir, mode: 'read' });
  const like = (query: string) => {
    const words = query.split(' ');
    const where = words.map(() => "text LIKE '%' || ? || '%'").join(' AND ');
    reading.db.values(`SELECT id FROM blocks WHERE ${where}`, words);
  };
  const few = count > MOST_FOR_PEERS ? queries.filter((_, index) => index % 5 === 0) : queries;
  const [slow = []] = await interleaved(few, [like], count > 10_000 ? 1 : 3);
  reading.close();
  console.log(
    `  LIKE                     ${shown(slow)} ms   LIKE ÷ ours p50 ${times(slow, fast, 0.5)}, p95 ${times(slow, fast, 0.95)}`,
  );
  if (count > MOST_FOR_PEERS) return;
  const peer = miniSearch(blockTexts(count));
  for (const query of queries.slice(0, 20)) peer(query);
  const [mini = []] = await interleaved(queries, [(query) => void peer(query)], 1);
  console.log(
    `  MiniSearch               ${shown(mini)} ms   MiniSearch ÷ ours p95 ${times(mini, fast, 0.95)}`,
  );
}

/** The peer in memory: MiniSearch over single characters and pairs, all of which must match. */
function miniSearch(texts: Iterable<string>): (query: string) => number {
  const cut = (text: string): string[] =>
    Array.from(text, (_, at) => [text.charAt(at), text.slice(at, at + 2)])
      .flat()
      .filter((token) => !/\s/.test(token));
  const index = new MiniSearch<{ id: number; text: string }>({ fields: ['text'], tokenize: cut });
  let id = 0;
  for (const text of texts) {
    index.add({ id, text });
    id += 1;
  }
  return (query) => index.search(query, { combineWith: 'AND', tokenize: cut }).length;
}

const aloneResult = z.object({
  firstMs: z.number(),
  restMs: z.array(z.number()),
  bareMb: z.number(),
  appMb: z.number(),
  searchedMb: z.number(),
});

/** A process that does nothing but search: its memory, and its first answer with the file in memory and without. */
function alone(dataDir: string, queries: readonly string[]): void {
  const run = (first: string, cold: boolean) => {
    const child = spawnSync(
      process.execPath,
      [join(import.meta.dirname, 'alone.ts'), dataDir, cold ? 'cold' : 'warm'],
      { input: JSON.stringify([first, ...queries]), encoding: 'utf8' },
    );
    if (child.status !== 0) throw new Error(child.stderr);
    return aloneResult.parse(JSON.parse(child.stdout));
  };
  // The first writer of a data folder checks the whole file; the others only read beside it.
  const holder = openLibrary({ dataDir, mode: 'write' });
  const firsts = queries.filter((_, index) => index % 28 === 3);
  const warm = firsts.map((query) => run(query, false));
  const cold = firsts.map((query) => run(query, true));
  holder.close();
  const { bareMb, appMb } = warm[0] ?? { bareMb: 0, appMb: 0 };
  const most = Math.max(...warm.map(({ searchedMb }) => searchedMb));
  console.log(
    `  first answer, new process, opening included, of ${firsts.length}\n` +
      `    file in memory         ${shown(warm.map(({ firstMs }) => firstMs))} ms\n` +
      `    file not in memory     ${shown(cold.map(({ firstMs }) => firstMs))} ms\n` +
      `  private memory           ${most.toFixed(0)} MB after ${queries.length} searches (${bareMb.toFixed(0)} MB Node alone, ${appMb.toFixed(0)} MB with the app)`,
  );
}
