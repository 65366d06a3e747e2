import { join } from 'node:path';
import { connect } from '../../library/database.ts';
import { openLibrary } from '../../library/open.ts';
import { lay } from './lay.ts';
import { quantile, timed } from './measure.ts';
import { blockTexts } from './texts.ts';

/** Import beside a trigram FTS5 table with triggers. */
export function importing(root: string): void {
  const texts = [...blockTexts(30_000)];
  const rates: { ours: number[]; trigram: number[] } = { ours: [], trigram: [] };
  for (let round = 0; round < 3; round += 1) {
    rates.trigram.push(texts.length / trigram(texts, join(root, `trigram-${round}.db`)));
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
function trigram(texts: readonly string[], file: string): number {
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
