import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openApp } from '../openApp.ts';

function openClient() {
  const dataDir = mkdtempSync(join(tmpdir(), 'gaojiang-draft-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const app = openApp({ dataDir, sharing: 'exclusive', readsPaths: false });
  onTestFinished(() => app.close());
  return app.client;
}

const open = () => openClient().draft;

describe('a draft whose meeting gets another name', () => {
  it('says the new name wherever its skeleton named the meeting: list, check and file', async () => {
    const drafts = open();
    const { draft } = await drafts.create({ template: '研讨发言', facts: { 会议: '全县推进会' } });
    const { id, speech, facts, version } = draft;
    await drafts.save({ id, base: version, speech, facts: { ...facts, 会议: '全县调度会' } });
    const [listed] = await drafts.list({});
    expect(listed?.title).toContain('全县调度会');
    const { text } = await drafts.check({ id });
    const file = await drafts.export({ id, format: 'txt', unfilled: 'bracket' });
    for (const printed of [text, await file.content.text()]) {
      expect(printed).toContain('全县调度会');
      expect(printed).not.toContain('全县推进会');
    }
  });

  it('counts a slot as unfilled only while the card has nothing for it', async () => {
    const drafts = open();
    const { draft } = await drafts.create({ template: '研讨发言', facts: { 会议: '全县推进会' } });
    expect(draft.unfilled).not.toContain('会议');
    expect(draft.unfilled).toContain('主讲人');
    const saved = await drafts.save({
      id: draft.id,
      base: draft.version,
      speech: draft.speech,
      facts: { ...draft.facts, 会议: '' },
    });
    expect(saved).toMatchObject({ kind: 'saved', unfilled: expect.arrayContaining(['会议', '主讲人']) });
  });
});

describe('a draft begun without a skeleton', () => {
  const SPEECH =
    '在青禾县水利工作会上的讲话\n同志们：\n今天的会议很重要。\n一、认清形势\n汛期将至，上游来水偏多。\n二、压实责任\n各乡镇要守土尽责，专人盯守每一座水库。\n谢谢大家！';

  it('is empty but for its title and the profile where it is blank', async () => {
    const drafts = open();
    const draft = await drafts.begin({ kind: 'blank', genre: '动员讲话', title: '在{{会议}}上的讲话' });
    expect(draft).toMatchObject({ genre: '动员讲话', template: null, unfilled: ['会议'] });
    expect(draft.speech.body).toEqual([]);
  });

  it('arrives as an outline where it is pasted text', async () => {
    const drafts = open();
    const { speech } = await drafts.begin({ kind: 'text', text: SPEECH });
    const points = speech.body.flatMap((block) => (block.kind === 'series' ? block.points : []));
    expect(points).toHaveLength(2);
    expect(speech.salutation).toEqual([{ kind: 'text', text: '同志们：' }]);
  });

  it('knows of every sentence of an old speech which block it is', async () => {
    const client = openClient();
    const file = { kind: 'bytes' as const, name: '水利讲话.txt', content: new Blob([SPEECH]) };
    for await (const _ of await client.source.import({ files: [file] }));
    const { sources } = await client.source.list({ library: '我的语料' });
    const sourceId = sources[0]?.id ?? 0;
    const { speech } = await client.draft.begin({ kind: 'speech', sourceId, position: 0 });
    const series = speech.body.find((block) => block.kind === 'series');
    const paragraph = series?.kind === 'series' ? series.points[1]?.body[0] : undefined;
    expect(paragraph?.kind === 'paragraph' && paragraph.origins).toEqual([
      expect.objectContaining({ start: 0, sourceId, sourceName: '水利讲话.txt', verbatim: true }),
    ]);
  });

  it('says so where the speech is not there', async () => {
    const drafts = open();
    await expect(drafts.begin({ kind: 'speech', sourceId: 99, position: 0 })).rejects.toThrow(/没有找到/);
  });
});

describe('revisions', () => {
  it('keep what was saved under a name, whatever is written later', async () => {
    const drafts = open();
    const { id, version, facts } = await drafts.begin({ kind: 'text', text: '发言提纲\n要抓落实。' });
    const kept = await drafts.keep({ id, name: '送审稿' });
    const later = await drafts.begin({ kind: 'text', text: '发言提纲\n要抓好落实。' });
    await drafts.save({ id, base: version, speech: later.speech, facts });
    expect(await drafts.revisions({ id })).toContainEqual(kept);
    const { speech } = await drafts.revision({ id, number: kept.number });
    expect(JSON.stringify(speech)).toContain('要抓落实。');
    await drafts.nameRevision({ id, number: kept.number, name: '一稿' });
    expect((await drafts.revision({ id, number: kept.number })).name).toBe('一稿');
  });

  it('are not those of a copy', async () => {
    const drafts = open();
    const { id } = await drafts.begin({ kind: 'text', text: '发言提纲\n要抓落实。' });
    await drafts.keep({ id, name: '送审稿' });
    const copy = await drafts.copy({ id });
    expect(copy.id).not.toBe(id);
    expect((await drafts.revisions({ id: copy.id })).map(({ name }) => name)).toEqual([null]);
  });
});

describe('the desk', () => {
  it('remembers what was set and keeps the rest', async () => {
    const { desk } = openClient();
    expect(await desk.get({})).toMatchObject({ pace: 190, openDrafts: [] });
    await desk.set({ pace: 220 });
    expect(await desk.set({ openDrafts: ['a'] })).toMatchObject({ pace: 220, openDrafts: ['a'] });
    await expect(desk.set({ pace: 0 })).rejects.toThrow();
  });
});

describe('a draft saved as what changed', () => {
  const begun = async () => {
    const drafts = open();
    const text =
      '在会上的讲话\n同志们：\n今天的会议很重要。\n一、认清形势\n汛期将至。\n二、压实责任\n守土尽责。';
    return { drafts, draft: await drafts.begin({ kind: 'text', text }) };
  };

  it('is stored whole', async () => {
    const { drafts, draft } = await begun();
    const { id, version, facts, speech } = draft;
    const next = { ...speech, body: speech.body.toReversed() };
    const delta = { ...speech, body: next.body.map((block) => block.id) };
    expect(await drafts.saveDelta({ id, base: version, delta, facts })).toMatchObject({ kind: 'saved' });
    expect((await drafts.get({ id })).speech).toEqual(next);
  });

  it('stays as it was where a named part is missing, or where it was saved elsewhere', async () => {
    const { drafts, draft } = await begun();
    const { id, version, facts, speech } = draft;
    const unknown = { ...speech, body: ['n-999'] };
    expect(await drafts.saveDelta({ id, base: version, delta: unknown, facts })).toEqual({
      kind: 'incomplete',
    });
    await drafts.save({ id, base: version, speech, facts: { ...facts, 会议: '全县调度会' } });
    const delta = { ...speech, body: [] };
    const late = await drafts.saveDelta({ id, base: version, delta, facts });
    expect(late).toMatchObject({ kind: 'conflict', current: { facts: { 会议: '全县调度会' } } });
    expect((await drafts.get({ id })).speech).toEqual(speech);
  });
});
