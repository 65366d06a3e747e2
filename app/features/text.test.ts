import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openApp } from '../openApp.ts';

function open() {
  const dataDir = mkdtempSync(join(tmpdir(), 'gaojiang-text-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const app = openApp({ dataDir, sharing: 'exclusive', readsPaths: false });
  onTestFinished(() => app.close());
  return app.client.text;
}

describe('the names of a text', () => {
  it('are its holes with the slots they stand for, and its places, dates and figures, each at its place', async () => {
    const text = '×集团于2024年3月5日在洛阳市开工，投资3.2亿元。';
    const { placeholders, entities } = await open().entities({ text });
    expect(placeholders).toEqual([{ start: 0, end: 1, text: '×', slot: '单位', kind: 'unit' }]);
    expect(entities.map(({ kind, text: name }) => [kind, name])).toEqual([
      ['date', '2024年3月5日'],
      ['place', '洛阳市'],
      ['number', '3.2亿元'],
    ]);
    for (const { start, end, text: name } of entities) expect(text.slice(start, end)).toBe(name);
  });

  it('are none where a text names nothing', async () => {
    expect(await open().entities({ text: '同志们，干起来！' })).toEqual({ placeholders: [], entities: [] });
  });
});
