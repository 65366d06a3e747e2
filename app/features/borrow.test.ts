import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openApp } from '../openApp.ts';

function open() {
  const dataDir = mkdtempSync(join(tmpdir(), 'gaojiang-borrow-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const app = openApp({ dataDir, sharing: 'exclusive', readsPaths: false });
  onTestFinished(() => app.close());
  return app.client;
}

const SAVED =
  '治水先治源，治源先治人。要把河长的牌子立在河边，把河长的责任扛在肩上，月月巡河、件件销号，让一河清水重新流进村庄。';
const OWN = '今天的会议开得很短，因为该说的话去年都说过了，缺的是办完的事。';

it('tells which source a text has come from and which sentences', async () => {
  const client = open();
  await client.block.save({ text: SAVED, role: 'measure', genre: '领导讲话', from: '河长制讲话' });
  const text = `${OWN}\n${SAVED}`;
  const ledger = await client.borrow.text({ text });
  expect(ledger.sources).toHaveLength(1);
  expect(ledger.share).toBeGreaterThan(0.5);
  const [sentence] = ledger.sentences;
  expect(sentence?.share).toBe(1);
  expect(text.slice(sentence?.start, sentence?.end)).toBe(sentence?.text);
  expect(ledger.sentences.some((one) => one.text.includes('开得很短'))).toBe(false);
});

it('knows what was added to the library since the last question', async () => {
  const client = open();
  expect((await client.borrow.text({ text: SAVED })).share).toBe(0);
  await client.block.save({ text: SAVED, role: 'measure', genre: '领导讲话' });
  expect((await client.borrow.text({ text: SAVED })).share).toBe(1);
});

it('reads a pasted file as well', async () => {
  const client = open();
  await client.block.save({ text: SAVED, role: 'measure', genre: '领导讲话' });
  const content = new Blob([SAVED]);
  const { file, ledger } = await client.borrow.file({ file: { kind: 'bytes', name: '稿.txt', content } });
  expect([file, ledger.share]).toEqual(['稿.txt', 1]);
});

it('remembers what an earlier draft said to the same audience', async () => {
  const client = open();
  const facts = { 会议: '全县河长制工作会议' };
  const [template] = await client.template.list({});
  if (template === undefined) throw new Error('no template');
  const { draft } = await client.draft.create({ template: template.name, facts });
  const { text, ledger } = await client.borrow.draft({ id: draft.id });
  // A draft has borrowed nothing from itself.
  expect(ledger.sources.filter(({ kind }) => kind === 'draft')).toEqual([]);
  const again = await client.borrow.text({ text, facts: { 会议: '2027年全县河长制工作会议' } });
  expect(again.sources.some(({ kind, id }) => kind === 'draft' && id === draft.id)).toBe(true);
  expect(again.saidBefore.length).toBeGreaterThan(0);
  const elsewhere = await client.borrow.text({ text, facts: { 会议: '全县教育工作会议' } });
  expect(elsewhere.saidBefore).toEqual([]);
});
