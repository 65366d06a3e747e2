import type { ReadableDb } from '../database.ts';
import { eachIndexedBlock } from './index-block.ts';
import { charTokens, pairTokens } from './tokens.ts';

/** What `checkSearch` found; `ok` when every list is empty. Lists hold at most twenty entries. */
export interface SearchCheck {
  readonly ok: boolean;
  /** Blocks that the index does not hold. */
  readonly missing: readonly number[];
  /** Entries of the index without a block. */
  readonly extra: readonly number[];
  /** Blocks whose index entry is not of the length their text asks for. */
  readonly changed: readonly number[];
  /** What SQLite says about the index's own structure, and totals that do not add up. */
  readonly problems: readonly string[];
}

const INDEXES = ['block_pairs', 'block_chars'] as const;
const MOST = 20;

/** Holds the search index against the blocks, reading everything: about a second for 100,000 blocks. */
export function checkSearch(db: ReadableDb): SearchCheck {
  const missing = new Set<number>();
  const extra = new Set<number>();
  const problems: string[] = [];
  for (const index of INDEXES) {
    const entries = `SELECT id FROM ${index}_docsize`;
    for (const id of db.values<number>(`SELECT id FROM blocks EXCEPT ${entries} LIMIT ${MOST}`))
      missing.add(id);
    for (const id of db.values<number>(`${entries} EXCEPT SELECT id FROM blocks LIMIT ${MOST}`))
      extra.add(id);
    problems.push(...db.values<string>(`PRAGMA integrity_check(${index})`).filter((line) => line !== 'ok'));
  }
  problems.push(...wrongTotals(db));
  const changed = changedBlocks(db);
  const ok = missing.size + extra.size + changed.length + problems.length === 0;
  return { ok, missing: [...missing].sort(ascending), extra: [...extra].sort(ascending), changed, problems };
}

function changedBlocks(db: ReadableDb): number[] {
  const changed: number[] = [];
  for (const block of eachIndexedBlock(db)) {
    const sound =
      isLength(db, 'block_pairs', block.id, countTokens(pairTokens(block.text, block))) &&
      isLength(db, 'block_chars', block.id, countTokens(charTokens(block.text, block)));
    if (!sound) changed.push(block.id);
    if (changed.length === MOST) break;
  }
  return changed;
}

/** FTS5 keeps how many tokens each entry has, as a variable-length number. */
function isLength(db: ReadableDb, index: (typeof INDEXES)[number], id: number, expected: number): boolean {
  const stored = db.value<Buffer>(`SELECT sz FROM ${index}_docsize WHERE id = ?`, [id]);
  if (!stored) return true;
  let length = 0;
  for (const byte of stored) length = length * 128 + (byte & 0x7f);
  return length === expected;
}

function countTokens(bytes: Buffer): number {
  let tokens = 0;
  let inToken = false;
  for (const byte of bytes) {
    const isSpace = byte === 0x20;
    if (!isSpace && !inToken) tokens += 1;
    inToken = !isSpace;
  }
  return tokens;
}

function wrongTotals(db: ReadableDb): string[] {
  const kept = 'SELECT library_id, role, genre, blocks FROM block_counts WHERE blocks <> 0';
  const counted = 'SELECT library_id, role, genre, count(*) FROM blocks GROUP BY 1, 2, 3';
  const wrong = db.value<number>(`
    SELECT (SELECT count(*) FROM (${kept} EXCEPT ${counted})) + (SELECT count(*) FROM (${counted} EXCEPT ${kept}))
  `);
  return wrong === 0 ? [] : ['各分类的语块数与实际不符'];
}

function ascending(a: number, b: number): number {
  return a - b;
}
