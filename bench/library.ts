import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import { ROLES } from '../core/classify/role.ts';
import type { DecomposedSpeech } from '../core/decomposition.ts';
import { nearPairs } from '../core/similar/nearPairs.ts';
import { shingleHashes } from '../core/similar/shingles.ts';
import type { Speech } from '../core/speech/speech.ts';
import { insertBlocks } from '../library/blocks/insert.ts';
import { connect, type WritableDb } from '../library/database.ts';
import { createDraft, saveDraft } from '../library/drafts/draft.ts';
import { ensureLibrary } from '../library/libraries.ts';
import { libraryFile, openLibrary } from '../library/open.ts';
import { fold } from '../library/search/fold.ts';
import { searchBlocks } from '../library/search/search.ts';
import { storeSource } from '../library/store-source.ts';
import { pairFloor } from './library/floor.ts';
import { measureMeant, plantTerms } from './library/meant.ts';
import { interleaved, quantile, shown, timed } from './library/measure.ts';
import { blockTexts, queriesFrom, seeded } from './library/texts.ts';

/**
 * Speed of the library: search beside LIKE, import beside a trigram FTS5 table with triggers, autosave beside
 * appending to a file. Machines differ; compare the ratios.
 * usage: node bench/library.ts [--1m] [--misses] [--only meant|near|search|import|autosave]
 */

const flags = process.argv.slice(2);
const only = flags.includes('--only') ? flags[flags.indexOf('--only') + 1] : undefined;
const now = '2025-03-01T08:00:00.000Z';
const root = mkdtempSync(join(tmpdir(), 'gaojiang-bench-'));

/** Lays blocks into a new library as import does, a thousand a transaction; returns the seconds it took. */
function lay(db: WritableDb, texts: Iterable<string>): number {
  const { id: libraryId } = ensureLibrary(db, { name: '我的语料', kind: 'personal', now });
  const stored = storeSource(db, {
    libraryId,
    name: '范文',
    path: null,
    charset: 'utf-8',
    sha256: 'bench',
    text: '',
    decomposition: { documents: [emptySpeech()], noise: [], warnings: [] },
    now,
  });
  const place = {
    libraryId,
    sourceId: stored.sourceId,
    speechId: 1,
    genre: '领导讲话',
    asOf: 2025,
    now,
  } as const;
  let count = 0;
  let batch: string[] = [];
  let spent = 0;
  const flush = () => {
    spent += timed(() =>
      db.transaction(() => {
        const blocks = batch.map((text) => {
          count += 1;
          const role = ROLES[count % ROLES.length] ?? 'elaboration';
          return { role, node: null, path: [], heading: null, text, start: 0, end: 0 };
        });
        insertBlocks(db, blocks, place);
      }),
    );
    batch = [];
  };
  for (const text of texts) {
    batch.push(text);
    if (batch.length === 1000) flush();
  }
  flush();
  return spent / 1000;
}

function emptySpeech(): DecomposedSpeech {
  return {
    title: null,
    byline: null,
    salutation: null,
    genre: '领导讲话',
    opening: null,
    closing: null,
    nodes: [],
    spans: [],
    start: 0,
    end: 0,
  };
}

function search(count: number): void {
  const dataDir = join(root, `search-${count}`);
  const library = openLibrary({ dataDir, mode: 'write' });
  const { db } = library;
  const seconds = lay(db, blockTexts(count));
  const sample = [...blockTexts(2000)];
  const queries = queriesFrom(sample);
  const like = (query: string) => {
    const words = query.split(' ');
    const where = words.map(() => "text LIKE '%' || ? || '%'").join(' AND ');
    db.values(`SELECT id FROM blocks WHERE ${where}`, words);
  };
  const ours = (query: string) => void searchBlocks(db, { query, limit: 20, offset: 0 });
  const floor = pairFloor([...blockTexts(count)]);
  const peer = count <= 100_000 ? miniSearch([...blockTexts(count)]) : null;
  const filtered = (query: string) => void searchBlocks(db, { query, role: 'measure', limit: 20, offset: 0 });
  for (const query of queries.slice(0, 50)) ours(query);
  const [fast = [], role = [], least = []] = interleaved(
    queries,
    [ours, filtered, (query) => void floor.newest(query, 301)],
    5,
  );
  const [mini = []] = peer === null ? [] : interleaved(queries, [(query) => void peer(query)], 1);
  const few = count > 100_000 ? queries.filter((_, index) => index % 5 === 0) : queries;
  const [slow = []] = interleaved(few, [like], count > 10_000 ? 1 : 3);
  const [empty = []] = interleaved([''], [ours], 5);
  const worst = queries[fast.indexOf(Math.max(...fast))];
  const megabytes = statSync(libraryFile(dataDir)).size / 1e6;
  console.log(
    `search, ${count} blocks (laid in ${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB)\n` +
      `  searchBlocks p50/p95     ${shown(fast)} ms   slowest ${Math.max(...fast).toFixed(2)} ms: ${worst}\n` +
      `  with a role asked for    ${shown(role)} ms   empty query ${quantile(empty, 0.5).toFixed(2)} ms\n` +
      `  LIKE                     ${shown(slow)} ms\n` +
      `  floor A, pairs in memory ${shown(least)} ms   ours ÷ floor p95 ${ratio(fast, least)}×\n` +
      (mini.length > 0
        ? `  MiniSearch               ${shown(mini)} ms   MiniSearch ÷ ours p95 ${ratio(mini, fast)}×\n`
        : '') +
      `  LIKE ÷ ours              p50 ${(quantile(slow, 0.5) / quantile(fast, 0.5)).toFixed(0)}×, ` +
      `p95 ${(quantile(slow, 0.95) / quantile(fast, 0.95)).toFixed(0)}×\n` +
      `  recall                   ${recall(db, queries)}`,
  );
  library.close();
}

/** How many times as long one way takes as another, at the 95th percentile. */
function ratio(one: readonly number[], other: readonly number[]): string {
  return (quantile(one, 0.95) / quantile(other, 0.95)).toFixed(1);
}

/** The peer in memory: MiniSearch over single characters and pairs, all of which must match. */
function miniSearch(texts: readonly string[]): (query: string) => number {
  const cut = (text: string): string[] =>
    Array.from(text, (_, at) => [text.charAt(at), text.slice(at, at + 2)])
      .flat()
      .filter((token) => !/\s/.test(token));
  const index = new MiniSearch<{ id: number; text: string }>({ fields: ['text'], tokenize: cut });
  index.addAll(texts.map((text, id) => ({ id, text })));
  return (query) => index.search(query, { combineWith: 'AND', tokenize: cut }).length;
}

/** Near-duplicates: a fifth of the blocks are others with a word changed. */
function near(): void {
  const count = 100_000;
  const plain = [...blockTexts(count * 0.8)];
  const random = seeded(5);
  const planted = Array.from({ length: count - plain.length }, () => {
    const from = Math.floor(random() * plain.length);
    const text = plain[from] ?? '';
    const at = Math.floor(random() * (text.length - 4));
    return { from, text: `${text.slice(0, at)}某某${text.slice(at + 2)}` };
  });
  const texts = [...plain, ...planted.map(({ text }) => text)];
  const buffer = new Uint32Array(4096);
  const passes = [0, 1, 2].map(() => timed(() => texts.forEach((text) => void shingleHashes(text, buffer))));
  let pairs: ReturnType<typeof nearPairs> = [];
  const searches = [0, 1, 2].map(() =>
    timed(() => {
      pairs = nearPairs(texts);
    }),
  );
  const found = new Set(pairs.map(({ one, other }) => `${one} ${other}`));
  const hits = planted.filter(({ from }, index) => found.has(`${from} ${plain.length + index}`)).length;
  const floor = Math.min(...passes);
  const own = Math.min(...searches);
  console.log(
    `near-duplicates, ${count} blocks, ${planted.length} of them edited copies, best of 3\n` +
      `  shingle-hash pass        ${floor.toFixed(0)} ms\n` +
      `  nearPairs                ${own.toFixed(0)} ms   ${(own / floor).toFixed(1)}×\n` +
      `  recall                   ${(hits / planted.length).toFixed(4)}`,
  );
}

/** Of the blocks that hold a query literally, the share that is counted; over queries with few enough hits. */
function recall(db: WritableDb, queries: readonly string[]): string {
  let expected = 0;
  let found = 0;
  const all = db.all<{ id: number; text: string }>('SELECT id, text FROM blocks WHERE id <= 10000');
  const folded = all.map(({ id, text }) => ({ id, text: fold(text) }));
  for (const query of queries) {
    const words = fold(query).split(' ');
    const holding = folded.filter(({ text }) => words.every((word) => text.includes(word)));
    const { total, totalIsCapped } = searchBlocks(db, { query, limit: 0, offset: 0 });
    if (totalIsCapped || holding.length > total) continue;
    expected += holding.length;
    const ids = new Set(searchBlocks(db, { query, limit: total, offset: 0 }).hits.map((hit) => hit.id));
    found += holding.filter(({ id }) => ids.has(id)).length;
  }
  return `${(found / expected).toFixed(4)} of ${expected} literal hits`;
}

function importing(): void {
  const texts = [...blockTexts(30_000)];
  const rates: { ours: number[]; trigram: number[] } = { ours: [], trigram: [] };
  for (let round = 0; round < 3; round += 1) {
    rates.trigram.push(texts.length / trigram(texts, round));
    const library = openLibrary({ dataDir: join(root, `import-${round}`), mode: 'write' });
    rates.ours.push(texts.length / lay(library.db, texts));
    library.close();
  }
  const ours = quantile(rates.ours, 0.5);
  const theirs = quantile(rates.trigram, 0.5);
  console.log(
    `import, 30000 blocks, 1000 a transaction, WAL, synchronous=FULL, median of 3\n` +
      `  blocks with both indexes   ${(ours / 1000).toFixed(2)} k/s\n` +
      `  trigram FTS5 by triggers   ${(theirs / 1000).toFixed(2)} k/s\n` +
      `  ours ÷ trigram             ${(ours / theirs).toFixed(2)}×`,
  );
}

/** The peer: one table, FTS5 trigram over it, kept by a trigger. Returns seconds. */
function trigram(texts: readonly string[], round: number): number {
  const file = join(root, `trigram-${round}.db`);
  const { db, close } = connect({ kind: 'file', file, readonly: false, waitMs: 0 });
  db.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    CREATE TABLE blocks (id INTEGER PRIMARY KEY, text TEXT NOT NULL);
    CREATE VIRTUAL TABLE f USING fts5 (text, content = 'blocks', content_rowid = 'id', tokenize = 'trigram');
    CREATE TRIGGER t AFTER INSERT ON blocks BEGIN INSERT INTO f (rowid, text) VALUES (new.id, new.text); END;
  `);
  const spent = timed(() => {
    for (let from = 0; from < texts.length; from += 1000) {
      db.transaction(() => {
        for (const text of texts.slice(from, from + 1000))
          db.run('INSERT INTO blocks (text) VALUES (?)', [text]);
      });
    }
  });
  close();
  return spent / 1000;
}

function autosave(): void {
  const library = openLibrary({ dataDir: join(root, 'autosave'), mode: 'write' });
  const paragraphs = [...blockTexts(260)];
  const speech = (edit: number): Speech => ({
    title: [[{ kind: 'text', text: '在青禾县重点工作推进会上的讲话' }]],
    byline: [],
    salutation: null,
    body: paragraphs.map((text, index) => ({
      kind: 'paragraph',
      id: `p${index}`,
      role: 'elaboration',
      content: [
        { kind: 'text', text: index === edit % paragraphs.length ? `${text}第${edit}次修改。` : text },
      ],
      origins: [],
    })),
  });
  const { id } = createDraft(library.db, {
    title: '讲话',
    template: null,
    genre: '领导讲话',
    facts: {},
    speech: speech(0),
    now,
  });
  const bytes = Buffer.from(JSON.stringify(speech(0)));
  const file = openSync(join(root, 'append'), 'a');
  const edits = Array.from({ length: 400 }, (_, index) => index);
  const [saves = [], appends = []] = interleaved(
    edits,
    [
      (edit) => void saveDraft(library.db, id, { speech: speech(edit), now }),
      () => {
        writeSync(file, bytes);
        fdatasyncSync(file);
      },
    ],
    1,
  );
  closeSync(file);
  library.close();
  console.log(
    `autosave of one edit, ${(bytes.length / 1000).toFixed(0)} KB draft, durable, 400 times in turn\n` +
      `  saveDraft p50/p95          ${shown(saves)} ms\n` +
      `  append + fdatasync         ${shown(appends)} ms\n` +
      `  ours ÷ append              p50 ${(quantile(saves, 0.5) / quantile(appends, 0.5)).toFixed(2)}×, ` +
      `p95 ${(quantile(saves, 0.95) / quantile(appends, 0.95)).toFixed(2)}×`,
  );
}

/** Pinyin and typing errors, in ten thousand blocks among which the meant terms are scattered. */
function meant(): void {
  const library = openLibrary({ dataDir: join(root, 'meant'), mode: 'write' });
  lay(library.db, blockTexts(8000));
  plantTerms(library.db, { libraryId: 1, sourceId: 1, speechId: 1, genre: '领导讲话', asOf: 2025, now });
  console.log(`what a query was meant as\n${measureMeant(library.db, flags.includes('--misses'))}`);
  library.close();
}

try {
  if (only === undefined || only === 'meant') meant();
  if (only === undefined || only === 'near') near();
  if (only === undefined || only === 'import') importing();
  if (only === undefined || only === 'autosave') autosave();
  if (only === undefined || only === 'search') {
    for (const count of [
      10_000,
      100_000,
      ...(flags.includes('--1m') || flags.includes('--full') ? [1_000_000] : []),
    ])
      search(count);
  }
} finally {
  rmSync(root, { recursive: true, force: true });
}
