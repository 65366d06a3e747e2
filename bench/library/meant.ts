import { insertBlocks } from '../../library/blocks/insert.ts';
import type { WritableDb } from '../../library/database.ts';
import { suggest } from '../../library/search/suggest.ts';
import { DISTRACTORS, fullPinyin, PINYIN_QUERIES, TYPO_QUERIES } from './meantQueries.ts';
import { quantile, timed } from './measure.ts';
import { seeded } from './texts.ts';

type Place = Parameters<typeof insertBlocks>[2];

/** Scatters the meant terms over some blocks, rare and common ones, among words that share their sounds. */
export function plantTerms(db: WritableDb, place: Place): void {
  const random = seeded(11);
  const pick = (words: readonly string[]): string => words[Math.floor(random() * words.length)] ?? '';
  const terms = [...new Set([...PINYIN_QUERIES, ...TYPO_QUERIES].map(([, meant]) => meant))];
  const texts = terms.flatMap((term) =>
    Array.from({ length: 2 + Math.floor(40 * random() ** 3) }, () => {
      const around = (): string => Array.from({ length: 6 }, () => pick(DISTRACTORS)).join('');
      return `${around()}，要抓好${term}，${around()}${pick(terms)}。`;
    }),
  );
  const blocks = texts.map((text) => {
    return { role: 'measure' as const, node: null, path: [], heading: null, text, start: 0, end: 0 };
  });
  db.transaction(() => insertBlocks(db, blocks, place));
}

/** How often the meant term is among the first five suggestions, and how long they take. */
export function measureMeant(db: WritableDb, told: boolean): string {
  const full = PINYIN_QUERIES.map(([, meant]) => [fullPinyin(meant), meant] as const);
  return [
    share(db, 'pinyin initials', PINYIN_QUERIES, told),
    share(db, 'full pinyin', full, told),
    share(db, 'one-character typos', TYPO_QUERIES, told),
  ].join('\n');
}

function share(
  db: WritableDb,
  name: string,
  queries: readonly (readonly [string, string])[],
  told: boolean,
): string {
  const times: number[] = [];
  let first = 0;
  let right = 0;
  for (const [typed, meant] of queries) {
    let found: string[] = [];
    times.push(
      timed(() => {
        found = suggest(db, typed).map(({ query }) => query);
      }),
    );
    if (found[0] === meant) first += 1;
    if (found.includes(meant)) right += 1;
    else if (told) console.log(`  missed ${typed} → ${meant}: ${found.join(' ')}`);
  }
  return (
    `  ${name.padEnd(24)} within five ${(right / queries.length).toFixed(3)}, first ${(first / queries.length).toFixed(3)} ` +
    `of ${queries.length}; p50/p95 ${quantile(times, 0.5).toFixed(2)} / ${quantile(times, 0.95).toFixed(2)} ms`
  );
}
