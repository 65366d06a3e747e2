import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openTestClient, storeText } from '../app.testkit.ts';

const SPEECH = `在全县作风建设大会上的讲话
同志们：
今天召开这次大会，主要任务是部署作风建设。下面，我讲两点意见。
一、提高认识，把思想统一起来
近年来，机关办事效率明显提高，群众来信越来越少。
二、突出重点，把责任落实下去
（一）抓窗口。要把办事指南印到纸上、贴到墙上，让群众一看就懂、一次办成。
（二）抓督查。要每半月到现场看一次，发现问题当场交办、限期整改。
同志们，让我们立即行动起来，以好作风迎接新任务！`;

/** A skeleton from elsewhere with this body; `more` stands in the head under its one slot. */
function hostile(body: string, more = ''): string {
  const head = 'name: 坏骨架\ngenre: 其他\noccasion: 测试\nminutes: 5\npoints: 2\nslots:';
  const slot = '  - name: 单位\n    kind: unit\n    label: 单位';
  return `---\n${head}\n${slot}\n${more}---\n题目\n${body}\n`;
}

describe("a skeleton of the user's own", () => {
  it('is a copy of a built-in one, saved, changed and removed', async () => {
    const { template } = openTestClient();
    const { source } = await template.get({ name: '致辞' });
    expect(await template.save({ source, replaces: null })).toEqual({ kind: 'taken', name: '致辞' });
    const own = source.replace('name: 致辞', 'name: 开工致辞');
    expect(await template.save({ source: own, replaces: null })).toEqual({ kind: 'saved', name: '开工致辞' });
    expect(await template.save({ source: own, replaces: null })).toEqual({ kind: 'taken', name: '开工致辞' });
    const changed = own.replace('大家好！', '早上好！');
    expect(await template.save({ source: changed, replaces: '开工致辞' })).toMatchObject({ kind: 'saved' });
    expect(await template.get({ name: '开工致辞' })).toEqual({
      name: '开工致辞',
      origin: 'personal',
      source: changed,
    });
    await template.remove({ name: '开工致辞' });
    expect((await template.list({})).map(({ name }) => name)).not.toContain('开工致辞');
    await expect(template.remove({ name: '致辞' })).rejects.toThrow('内置骨架不能删除');
  });

  it('is checked while it is written: what it gives, or the line and column of its first fault', async () => {
    const { template } = openTestClient();
    const { source } = await template.get({ name: '表态发言' });
    const whole = await template.check({ source, examples: true });
    expect(whole).toMatchObject({ ok: true, name: '表态发言', unfilled: [] });
    const fault = await template.check({
      source: source.replace('{{level "委政府"}}', '{{shout "委政府"}}'),
    });
    const line = source.split('\n').findIndex((each) => each.includes('{{level "委政府"}}')) + 1;
    expect(fault).toMatchObject({ ok: false, line, message: expect.stringContaining('没有“shout”这个指令') });
    await expect(template.save({ source: source.replace('---', ''), replaces: null })).rejects.toThrow(
      '第 1 行',
    );
  });

  it.each([
    ['constructor access', '{{constructor.constructor}}'],
    ['a prototype of a slot', '{{单位.__proto__}}'],
    ['a lookup', '{{lookup this "constructor"}}'],
    ['deep recursion', `${'{{#longer 1}}'.repeat(2_000)}${'{{/longer}}'.repeat(2_000)}`],
    ['a million rounds', '{{#points 1000000}}x{{/points}}'],
    ['rounds within rounds', `${'{{#points 20}}{{else}}'.repeat(9)}字${'{{/points}}'.repeat(9)}`],
    [
      'partials that call each other',
      '{{#*inline "a"}}{{> b}}{{/inline}}{{#*inline "b"}}{{> a}}{{/inline}}{{> a}}',
    ],
    ['a helper made a slot', '{{#with points}}{{/with}}'],
  ])('is refused or stopped with its place: %s', async (_, body) => {
    const { template } = openTestClient();
    const checked = await template.check({ source: hostile(body) });
    expect(checked).toMatchObject({
      ok: false,
      line: expect.any(Number),
      message: expect.stringMatching(/。$/),
    });
  });

  // What walks a text once for each of its signs would be at these for minutes: that they come back is the proof.
  it.each([
    ['signs', hostile('，'.repeat(95_000))],
    ['spaces between two words', hostile(`甲${' '.repeat(95_000)}乙`)],
    ['page numbers', hostile(`甲${'1\n'.repeat(47_000)}乙`)],
    ['facts without an end', hostile('{{单位}}', `    default: ${'，'.repeat(1_000)}\n`)],
  ])('is read to its end however long it is drawn out: %s', async (_, source) => {
    expect(await openTestClient().template.check({ source })).toMatchObject({ ok: true });
  });

  it.each([
    ['spaces in its head', hostile('', `hint:${' '.repeat(95_000)}\n`), {}, '不认识“hint”这一项'],
    [
      'a default of its own',
      hostile('', `    default: ${'长'.repeat(1_001)}\n`),
      {},
      '默认值不能超过 1000 字',
    ],
    ['one fact', hostile('{{单位}}'.repeat(900)), { 单位: '长'.repeat(1_000) }, '写出的文字太长'],
    ['the wordings of a choice', hostile(`{{choose ${'"甲" '.repeat(20)}}}`.repeat(900)), {}, '参数超过'],
  ])('is refused where it would write too much: %s', async (_, source, facts, words) => {
    const checked = await openTestClient().template.check({ source, facts });
    expect(checked).toMatchObject({ ok: false, message: expect.stringContaining(words) });
  });

  it('is not shadowed by a slot that takes the name of a command', async () => {
    const { template } = openTestClient();
    const { source } = await template.get({ name: '致辞' });
    const checked = await template.check({ source: source.replace('name: 来宾', 'name: choose') });
    expect(checked).toMatchObject({ ok: false, message: '这个名称是模板指令，不能用作槽位名。' });
  });
});

describe('a skeleton made of a stored speech', () => {
  it('keeps its leads and formulas, and has slots where its content stood', async () => {
    const client = openTestClient();
    const sourceId = await storeText(client, '讲话.txt', SPEECH);
    const { name, source } = await client.template.fromSpeech({ sourceId });
    expect(name).toContain('作风建设大会');
    expect(source).toContain('一、提高认识，把思想统一起来');
    expect(source).toContain('（一）抓窗口。{{举措1}}');
    expect(source).not.toContain('\n近年来，机关办事效率');
    expect(source).toContain('example: 近年来，机关办事效率明显提高');
    const again = await client.template.fromSpeech({ sourceId });
    expect(again.name).toBe(`${name}2`);
    const filled = await client.template.check({ source, examples: true });
    expect(filled).toMatchObject({ ok: true, unfilled: [] });
    const { draft } = await client.draft.create({ template: name });
    expect(draft.unfilled).toContain('举措1');
    await expect(client.template.fromSpeech({ sourceId, position: 7 })).rejects.toThrow('没有第 8 篇');
  });
});

describe('a skeleton shown before a draft is made of it', () => {
  it('reads as the draft will, profile and length included, and the next batch brings other passages', async () => {
    const client = openTestClient();
    const { draft, profile, template } = client;
    const seeds = join(import.meta.dirname, '../../seeds');
    for (const name of readdirSync(seeds).filter((file) => file.startsWith('动员讲话')))
      await storeText(client, name, readFileSync(join(seeds, name), 'utf8'));
    await profile.set({ facts: { 主讲人: '林某某' } });
    const wish = { template: '动员讲话', facts: { 主题: '作风建设' }, minutes: 8, topics: ['作风'] };
    const bare = await template.preview({ template: wish.template, facts: wish.facts });
    const added = (text: string): string[] =>
      text.split('\n').filter((line) => line.length > 30 && !bare.text.includes(line));
    const shown = await template.preview(wish);
    expect(shown.text).toContain('林某某');
    expect(added(shown.text).length).toBeGreaterThan(0);
    expect((await draft.create(wish)).draft.chars).toBe(shown.chars);
    const next = await template.preview({ ...wish, batch: 1 });
    expect(added(next.text).filter((line) => shown.text.includes(line))).toEqual([]);
  });
});

describe('the style of a speaker', () => {
  it('is told from his speeches, and a draft is held against it', async () => {
    const client = openTestClient();
    const ids = [
      await storeText(client, '一', SPEECH),
      await storeText(client, '二', SPEECH.replace('两点意见', '几点意见')),
    ];
    const card = await client.style.card({ sourceIds: ids });
    expect(card).toMatchObject({ speeches: 2, points: 2 });
    expect(card.ordinals[0]).toEqual({ text: '一、', times: 4 });
    expect(card.closings[0]?.text).toContain('立即行动起来');
    const draft = await client.draft.begin({ kind: 'text', text: SPEECH });
    const same = await client.style.compare({ sourceIds: ids, draft: draft.id });
    expect(same.remarks.filter(({ fits }) => !fits)).toEqual([]);
    const other = await client.draft.create({ template: '致辞', facts: {} });
    const { remarks } = await client.style.compare({ sourceIds: ids, draft: other.draft.id });
    expect(remarks.filter(({ fits }) => !fits).map(({ about }) => about)).toEqual(
      expect.arrayContaining(['篇幅', '序号', '结尾']),
    );
  });
});
