import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gaojiang, temporaryFolder } from './run.testkit.ts';

const shared = join(import.meta.dirname, '..', '..', 'shared');
const seeds = join(shared, 'seeds');
const hasShared = existsSync(seeds);
if (!hasShared) console.error('skipped: the specimens of ../shared are absent');

interface Spanned {
  readonly start: number;
  readonly end: number;
}

/** The characters of a text that lie in no span, and those that lie in several; white space is nobody's. */
function misfits(text: string, spans: readonly Spanned[]): { uncovered: string; doubled: string } {
  const covers = new Uint8Array(text.length);
  for (const { start, end } of spans)
    for (let at = start; at < end; at += 1) covers[at] = (covers[at] ?? 0) + 1;
  const pick = (wrong: (count: number) => boolean): string =>
    [...covers.keys()]
      .filter((at) => wrong(covers[at] ?? 0) && /\S/.test(text.charAt(at)))
      .map((at) => text.charAt(at))
      .join('');
  return { uncovered: pick((count) => count === 0), doubled: pick((count) => count > 1) };
}

describe.skipIf(!hasShared)('the five specimens', () => {
  it('give nine speeches with blocks, and a search finds blocks of several of them', () => {
    const dataDir = temporaryFolder();
    const report = JSON.parse(gaojiang(dataDir, 'import', seeds, '--json').stdout);
    expect(report.failed).toEqual([]);
    expect(report.imported.reduce((sum: number, file: { speeches: number }) => sum + file.speeches, 0)).toBe(
      9,
    );
    for (const file of report.imported) expect(file.blocks, file.file).toBeGreaterThan(10);

    const found = JSON.parse(
      gaojiang(dataDir, 'search', '文旅融合', '--library', '我的语料', '--json').stdout,
    );
    expect(new Set(found.hits.map((hit: { source: string }) => hit.source)).size).toBeGreaterThan(1);
    for (const hit of found.hits) expect(hit.text).toContain('文旅融合');
  });

  it('are tiled by spans without gap or overlap', () => {
    const files = readdirSync(seeds).map((file) => join(seeds, file));
    const outputs = JSON.parse(gaojiang(temporaryFolder(), 'decompose', ...files, '--json').stdout);
    expect(outputs).toHaveLength(5);
    files.forEach((file, index) => {
      const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
      const spans = [
        ...outputs[index].noise,
        ...outputs[index].documents.flatMap((speech: { spans: Spanned[] }) => speech.spans),
      ];
      expect(misfits(text, spans), file).toEqual({ uncovered: '', doubled: '' });
    });
  });
});

describe('a draft from the command line', () => {
  it('is a Word file that holds the facts, lists what is unfilled, and passes the format check', () => {
    const folder = temporaryFolder();
    const out = join(folder, '发言.docx');
    const run = gaojiang(
      folder,
      'draft',
      '--template',
      '研讨发言',
      '--set',
      '会议=全县项目建设推进会',
      '--set',
      '单位=青禾县统计局',
      '-o',
      out,
      '--json',
    );
    const made = JSON.parse(run.stdout);
    expect(made).toMatchObject({
      out,
      draft: expect.any(String),
      chars: expect.any(Number),
      minutes: expect.any(Number),
    });
    expect(made.unfilled).toContain('主讲人');
    expect(made.unfilled).not.toContain('会议');

    const read = JSON.parse(gaojiang(folder, 'decompose', out, '--json').stdout);
    expect(read.documents[0].title).toContain('全县项目建设推进会');
    expect(read.documents[0].genre).toBe('研讨发言');

    const check = join(shared, 'tools', 'check_docx.py');
    if (!existsSync(check)) {
      console.error('skipped: check_docx.py of ../shared is absent');
      return;
    }
    const checked = spawnSync('python3', [check, out], { encoding: 'utf8' });
    expect(checked.stdout.split('\n').filter((line) => line.startsWith('FAIL'))).toEqual([]);
  });

  it('is found again by its number and exported with every slot filled', () => {
    const folder = temporaryFolder();
    const facts = join(folder, '要素.json');
    writeFileSync(facts, JSON.stringify({ 会议: '全县项目建设推进会' }));
    const made = JSON.parse(
      gaojiang(folder, 'draft', '--template', '表态发言', '--facts', facts, '--json').stdout,
    );
    const refused = gaojiang(folder, 'export', made.draft, '-o', join(folder, '发言.txt'));
    expect(refused.said).toContain('没有填写');
    expect(refused.status).toBe(1);
    expect(existsSync(join(folder, '发言.txt'))).toBe(false);

    const exported = gaojiang(folder, 'export', made.draft, '-o', join(folder, '发言.txt'), '--highlight');
    expect(exported.status).toBe(0);
    expect(readFileSync(join(folder, '发言.txt'), 'utf8')).toContain('全县项目建设推进会');
  });

  it('of a library travels to another data folder as a pack, once', () => {
    const here = temporaryFolder();
    const there = temporaryFolder();
    const speech = join(here, '发言.txt');
    writeFileSync(
      speech,
      '在青禾县项目推进会上的发言\n同志们：\n今天部署项目工作。\n一、抓开工\n早开一天工，早见一天效。\n二、抓服务\n一个项目一个专班，跟到底、管到底。\n谢谢大家！\n',
    );
    gaojiang(here, 'import', speech, '--library', '项目语料');
    const pack = join(here, '项目.gjpack');
    expect(gaojiang(here, 'library', 'export', '项目语料', '-o', pack).status).toBe(0);
    expect(JSON.parse(gaojiang(there, 'library', 'import', pack, '--json').stdout)).toMatchObject({
      library: '项目语料',
      sources: 1,
      skipped: 0,
    });
    expect(JSON.parse(gaojiang(there, 'library', 'import', pack, '--json').stdout)).toMatchObject({
      sources: 0,
      skipped: 1,
    });
    const found = JSON.parse(gaojiang(there, 'search', '一个专班', '--json').stdout);
    expect(found.hits.some((hit: { source: string }) => hit.source === '发言.txt')).toBe(true);
  });
});
