import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLibrary } from '../library/open.ts';
import { autosave } from './library/autosave.ts';
import { importing } from './library/import.ts';
import { kill } from './library/kill.ts';
import { lay, NOW } from './library/lay.ts';
import { measureMeant, plantTerms } from './library/meant.ts';
import { near } from './library/near.ts';
import { recall } from './library/recall.ts';
import { search } from './library/search.ts';
import { blockTexts } from './library/texts.ts';

/**
 * The library: what search finds and how fast, beside LIKE, MiniSearch and lists in memory; import beside a trigram
 * FTS5 table with triggers; near-duplicates beside one pass over their stretches; autosave beside appending to a
 * file; how it stands after kills. Machines differ; compare the ratios.
 * usage: node bench/library.ts [--1m] [--kills] [--misses] [--only meant|recall|near|import|autosave|kill|10k|100k|1m]
 */

const flags = process.argv.slice(2);
const only = flags.includes('--only') ? flags[flags.indexOf('--only') + 1] : undefined;
const root = mkdtempSync(join(tmpdir(), 'gaojiang-bench-'));

/** Pinyin and typing errors, in ten thousand blocks among which the meant terms are scattered. */
function meant(): void {
  const library = openLibrary({ dataDir: join(root, 'meant'), mode: 'write' });
  lay(library.db, blockTexts(8000));
  const place = { libraryId: 1, sourceId: 1, speechId: 1, genre: '领导讲话', asOf: 2025, now: NOW } as const;
  plantTerms(library.db, place);
  console.log(`what a query was meant as\n${measureMeant(library.db, flags.includes('--misses'))}`);
  library.close();
}

const PARTS: Readonly<Record<string, () => void | Promise<void>>> = {
  meant,
  recall: () => recall(root),
  near,
  import: () => importing(root),
  autosave: () => autosave(root),
  kill: () => kill(flags.includes('--kills') ? 200 : 10),
  '10k': () => search(root, 10_000),
  '100k': () => search(root, 100_000),
  '1m': () => search(root, 1_000_000),
};

const large = flags.includes('--1m') || flags.includes('--full');
try {
  for (const [name, run] of Object.entries(PARTS)) {
    if (only === undefined ? name !== '1m' || large : name === only) await run();
  }
} finally {
  rmSync(root, { recursive: true, force: true });
}
