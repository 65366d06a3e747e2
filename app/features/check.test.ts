import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { aroundOf } from '../../core/check/ignores.ts';
import { readFile } from '../../formats/read/index.ts';
import { openApp } from '../openApp.ts';

function open() {
  const dataDir = mkdtempSync(join(tmpdir(), 'gaojiang-check-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const app = openApp({
    dataDir,
    sharing: 'exclusive',
    readsPaths: false,
    now: () => new Date('2026-03-05T08:00:00Z'),
  });
  onTestFinished(() => app.close());
  return app.client;
}

const TEXT = '研究布署工作，老百性的事要办好。';

it('a user teaches the check words and patterns of his own, and switches rules off', async () => {
  const client = open();
  await client.check.saveSettings({
    words: [{ wrong: '老百性', right: '老百姓' }],
    patterns: [{ pattern: '事要', message: '换个说法' }],
    off: ['wrong-word'],
  });
  const found = await client.text.check({ text: TEXT, facts: null });
  expect(found.map(({ rule, text, suggestion }) => [rule, text, suggestion])).toEqual([
    ['own-rule', '老百性', '老百姓'],
    ['own-rule', '事要', undefined],
  ]);
});

it('a pattern that might never end is refused, and nothing is stored', async () => {
  const client = open();
  const refused = client.check.saveSettings({ patterns: [{ pattern: '(a+)+b', message: '不行' }] });
  await expect(refused).rejects.toMatchObject({ code: 'RULE_INVALID' });
  expect((await client.check.settings({})).patterns).toEqual([]);
});

it('a name that the user allows is no leftover', async () => {
  const client = open();
  const facts = { 地区: '青禾县', 层级: '县' };
  const text = '近年来，洛阳市旅游工作再上台阶。';
  expect(await client.text.check({ text, facts })).toHaveLength(1);
  await client.check.saveSettings({ allowed: ['洛阳市'] });
  expect(await client.text.check({ text, facts })).toEqual([]);
});

it('what is waved away stays away until it is called back: once, here, always', async () => {
  const client = open();
  const check = (draft?: string) => client.text.check({ text: TEXT, facts: null, draft });
  const [found] = await check();
  if (found === undefined) throw new Error('nothing was found');
  const ignored = { rule: found.rule, text: found.text, draft: null, around: '' };

  const once = { ...ignored, scope: 'once' as const, around: aroundOf(TEXT, found) };
  await client.check.ignore(once);
  expect(await check()).toEqual([]);
  await client.check.unignore(once);
  expect(await check()).toHaveLength(1);

  await client.check.ignore({ ...ignored, scope: 'here', draft: 'a' });
  expect(await check('a')).toEqual([]);
  expect(await check('b')).toHaveLength(1);

  await client.check.ignore({ ...ignored, scope: 'always' });
  expect(await check('b')).toEqual([]);
  expect(await client.check.ignored({})).toHaveLength(2);
});

it('a report names every finding, as a page and as a Word file that can be read back', async () => {
  const client = open();
  const input = { name: '讲话<稿>', text: `${TEXT}\n会议定于2月30日召开。`, facts: null };
  const html = await client.check.report({ ...input, format: 'html', borrowed: true });
  const page = await html.content.text();
  expect(page).toContain('讲话&lt;稿&gt;');
  for (const told of ['布署', '部署', '2月30日', '2026年3月5日']) expect(page).toContain(told);
  const docx = await client.check.report({ ...input, format: 'docx' });
  expect(docx.fileName).toMatch(/^检查报告.*\.docx$/);
  const { text } = await readFile(new Uint8Array(await docx.content.arrayBuffer()), docx.fileName);
  for (const told of ['布署', '2月30日', '共2处']) expect(text).toContain(told);
});

it('every rule tells what it guards against, how grave it is, and shows examples', async () => {
  const rules = await open().check.rules({});
  expect(rules.length).toBeGreaterThan(30);
  for (const { about, wrong, right } of rules) {
    expect(about).toMatch(/。$/);
    expect(Math.min(wrong.length, right.length)).toBeGreaterThan(0);
  }
});
