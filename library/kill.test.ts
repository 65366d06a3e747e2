import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { afterwards, NOW, temporaryFolder } from './library.testkit.ts';
import { openLibrary } from './open.ts';
import { checkSearch } from './search/check.ts';
import { listSources } from './sources.ts';

const LINES = 12;

/** A process that stores sources as fast as it can and prints the number of each once it is stored. */
function script(dataDir: string): string {
  const from = (file: string) => JSON.stringify(join(import.meta.dirname, file));
  return `
    import { openLibrary } from ${from('open.ts')};
    import { ensureLibrary } from ${from('libraries.ts')};
    import { findSource } from ${from('sources.ts')};
    import { storeSource } from ${from('store-source.ts')};
    import { writeSync } from 'node:fs';
    const { db } = openLibrary({ dataDir: ${JSON.stringify(dataDir)}, mode: 'write' });
    const { id } = ensureLibrary(db, { name: '我的语料', kind: 'personal', now: '${NOW}' });
    for (let index = 0; ; index += 1) {
      const lines = Array.from({ length: ${LINES} }, (_, line) => '第' + index + '篇第' + line + '段，扎实推进项目建设。');
      const text = lines.join('\\n');
      let start = 0;
      const spans = lines.map((line) => {
        const span = { role: 'measure', node: null, start, end: start + line.length };
        start += line.length + 1;
        return span;
      });
      const speech = { title: null, byline: null, salutation: null, genre: '领导讲话', opening: null,
        closing: null, nodes: [], start: 0, end: text.length, spans };
      const decomposition = { documents: [speech], noise: [], warnings: [] };
      const stored = storeSource(db, { libraryId: id, name: index + '.txt', path: null, charset: 'utf-8',
        sha256: String(index), text, decomposition, now: '${NOW}' });
      if (stored.status === 'stored') writeSync(1, index + '\\n');
    }`;
}

/** Runs the process until it has stored some sources, kills it a little later, and returns how many it told of. */
async function storeUntilKilled(dataDir: string, afterMs: number): Promise<number> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', script(dataDir)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  let told = '';
  child.stdout.on('data', (bytes: Buffer) => {
    if (told === '') setTimeout(() => child.kill('SIGKILL'), afterMs);
    told += bytes.toString();
  });
  await ended;
  return told.split('\n').length - 1;
}

describe('a process killed while storing sources', () => {
  it('leaves a library that opens, holds every source it told of, each whole, and goes on', async () => {
    const dataDir = temporaryFolder();
    let known = 0;
    for (let round = 0; round < 6; round += 1) {
      known += await storeUntilKilled(dataDir, Math.random() * 150);
      const library = openLibrary({ dataDir, mode: 'write', now: NOW });
      afterwards(() => library.close());
      expect(library.recovery).toBeNull();
      expect(library.db.value('PRAGMA integrity_check')).toBe('ok');
      expect(library.db.values('PRAGMA foreign_key_check')).toEqual([]);
      expect(checkSearch(library.db)).toMatchObject({ ok: true });
      const sources = listSources(library.db, { limit: 1_000_000, offset: 0 });
      expect(sources.every(({ blocks, speeches }) => blocks === LINES && speeches === 1)).toBe(true);
      // The last source may have been stored without its number having been printed.
      expect(sources.length - known).toBeGreaterThanOrEqual(0);
      expect(sources.length - known).toBeLessThanOrEqual(1);
      known = sources.length;
      library.close();
    }
    expect(known).toBeGreaterThan(5);
  });
});
