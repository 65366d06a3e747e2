import { ROLES } from '../../core/classify/role.ts';
import type { DecomposedSpeech } from '../../core/decomposition.ts';
import { insertBlocks } from '../../library/blocks/insert.ts';
import type { WritableDb } from '../../library/database.ts';
import { ensureLibrary } from '../../library/libraries.ts';
import { storeSource } from '../../library/store-source.ts';
import { timed } from './measure.ts';

/** The moment at which everything measured happens. */
export const NOW = '2025-03-01T08:00:00.000Z';

/** Lays blocks into a new library as import does, a thousand a transaction; returns the seconds it took. */
export function lay(db: WritableDb, texts: Iterable<string>): number {
  const { id: libraryId } = ensureLibrary(db, { name: '我的语料', kind: 'personal', now: NOW });
  const stored = storeSource(db, {
    libraryId,
    name: '范文',
    path: null,
    charset: 'utf-8',
    sha256: 'bench',
    text: '',
    decomposition: { documents: [emptySpeech()], noise: [], warnings: [] },
    now: NOW,
  });
  const place = {
    libraryId,
    sourceId: stored.sourceId,
    speechId: 1,
    genre: '领导讲话',
    asOf: 2025,
    now: NOW,
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
