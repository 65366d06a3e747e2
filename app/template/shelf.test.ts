import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openLibrary } from '../../library/open.ts';
import { addSkeleton } from '../../library/skeletons.ts';
import { allTemplates, faultyTemplates } from './shelf.ts';
import { builtIn } from './template.testkit.ts';

const NOW = '2026-01-01T00:00:00.000Z';
const shelf = new Map(builtIn().map((template) => [template.name, template]));

it("one skeleton of the user's own that can be read no more holds no other up and is told with its place", () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'gaojiang-shelf-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const { db, close } = openLibrary({ dataDir, mode: 'write', now: NOW });
  onTestFinished(close);
  const source = shelf.get('致辞')?.source ?? '';
  const own = (name: string, template: string) =>
    addSkeleton(db, { name, genre: '致辞', note: '', template }, NOW);
  own('开工致辞', source.replace('name: 致辞', 'name: 开工致辞'));
  own('旧致辞', source.replace('大家好！', '大家好，{{没有的槽位}}！'));
  expect(allTemplates(shelf, db).map(({ template }) => template.name)).toEqual(['开工致辞', ...shelf.keys()]);
  const line = source.split('\n').findIndex((each) => each.includes('大家好！')) + 1;
  expect(faultyTemplates(db)).toMatchObject([
    { template: '旧致辞', line, problem: expect.stringContaining('没有的槽位') },
  ]);
});
