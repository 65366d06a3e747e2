import { describe, expect, it } from 'vitest';
import writeSheet from 'write-excel-file/node';
import { openTestClient } from '../app.testkit.ts';
import { factRows } from './rows.ts';

async function sheet(rows: readonly (readonly string[])[]): Promise<Blob> {
  const cells = rows.map((row) => row.map((value) => ({ value, type: String })));
  const bytes = await writeSheet(cells, { sheet: '要素' }).toBuffer();
  return new Blob([new Uint8Array(bytes)]);
}

async function batchOf(content: Blob) {
  const { draft } = openTestClient();
  const file = { kind: 'bytes' as const, name: '要素.xlsx', content };
  const events = await draft.batch({ template: '表态发言', file });
  const seen = [];
  for await (const event of events) seen.push(event);
  const last = seen.at(-1);
  return { draft, report: last?.kind === 'done' ? last.result : null, steps: seen.length - 1 };
}

describe('a batch of drafts', () => {
  it('is one draft for each row of the sheet, with a report', async () => {
    const { draft, report, steps } = await batchOf(
      await sheet([
        ['会议', '单位', '主讲人', '备注'],
        ['全县推进会', '青禾县水利局', '局长 林书文', '先写'],
        ['', '', '', ''],
        ['全县推进会', '青禾县住建局', '局长 周明远', ''],
      ]),
    );
    expect(steps).toBe(2);
    expect(report?.unknownSlots).toEqual(['备注']);
    expect(report?.rows.map(({ row, problem }) => [row, problem])).toEqual([
      [2, null],
      [4, null],
    ]);
    const [first, second] = report?.rows ?? [];
    const one = await draft.get({ id: first?.draft ?? '' });
    expect(one.facts).toMatchObject({ 单位: '青禾县水利局', 会议: '全县推进会' });
    expect(first?.unfilled).toContain('任务');
    expect((await draft.get({ id: second?.draft ?? '' })).facts['单位']).toBe('青禾县住建局');
  });

  it('says what is wrong with a sheet that has no facts or is none', async () => {
    await expect(batchOf(await sheet([['会议', '单位']]))).rejects.toThrow('里没有要素');
    await expect(batchOf(new Blob(['不是表格']))).rejects.toThrow('要素.xlsx');
  });
});

describe('the rows of a sheet', () => {
  it('take several values of a cell apart and leave empty ones out', () => {
    const rows = [
      [' ', ''],
      ['{{单位}}', '上级', ''],
      ['县水利局', '明川市；云江省', '多余'],
    ];
    expect(factRows(rows, '表')).toEqual([
      { row: 3, facts: { 单位: '县水利局', 上级: ['明川市', '云江省'] } },
    ]);
  });
});
