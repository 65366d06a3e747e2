import { join } from 'node:path';
import type { ReadableDb } from '../../library/database.ts';
import { openLibrary } from '../../library/open.ts';
import { searchBlocks } from '../../library/search/search.ts';
import { lay } from './lay.ts';
import { blockTexts, seeded } from './texts.ts';

const BLOCKS = 10_000;
const LONGEST = 8;
const EACH = 25;
const PAGE = 200;

/**
 * Whether search finds every block that LIKE says contains a query, and no other: for queries of one to eight
 * characters cut from the texts, all hits turned through page by page.
 */
export function recall(root: string): void {
  const library = openLibrary({ dataDir: join(root, 'recall'), mode: 'write' });
  const texts = [...blockTexts(BLOCKS)];
  lay(library.db, texts);
  const random = seeded(3);
  const cut = (length: number): string => {
    const text = texts[Math.floor(random() * texts.length)] ?? '';
    const from = Math.floor(random() * (text.length - length));
    return text.slice(from, from + length);
  };
  let held = 0;
  let found = 0;
  let wrong = 0;
  for (let length = 1; length <= LONGEST; length += 1) {
    for (let each = 0; each < EACH; each += 1) {
      const query = cut(length);
      const expected = new Set(
        library.db.values<number>("SELECT id FROM blocks WHERE text LIKE '%' || ? || '%'", [query]),
      );
      const hits = allHits(library.db, query);
      const right = [...hits].filter((id) => expected.has(id)).length;
      held += expected.size;
      found += right;
      wrong += hits.size - right;
    }
  }
  library.close();
  console.log(
    `recall, ${BLOCKS} blocks, ${EACH} queries each of 1 to ${LONGEST} characters, beside LIKE\n` +
      `  recall                   ${(found / held).toFixed(4)} of ${held} blocks; ${wrong} found that LIKE does not`,
  );
}

function allHits(db: ReadableDb, query: string): Set<number> {
  const ids = new Set<number>();
  for (let offset = 0; ; offset += PAGE) {
    const { hits } = searchBlocks(db, { query, limit: PAGE, offset });
    for (const { id } of hits) ids.add(id);
    if (hits.length < PAGE) return ids;
  }
}
