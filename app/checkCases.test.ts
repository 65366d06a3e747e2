import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkText } from '../core/check/checkText.ts';
import { type FiledCase, readCaseFile } from '../core/check/markedCase.testkit.ts';
import type { FactCard } from '../core/slots/facts.ts';
import { loadGazetteer } from './gazetteer.ts';

const gazetteer = loadGazetteer();
const filed = (file: string): FiledCase[] =>
  readCaseFile(
    readFileSync(join(import.meta.dirname, '..', 'gold', 'checks', file), 'utf8'),
    file.startsWith('leftovers'),
  );

const LEFTOVER = /^(?:leftover-|stale-|level-)/;

function judged({ text, facts, marks }: FiledCase, counts: RegExp) {
  const found = checkText(text, facts, gazetteer).filter(({ rule }) => counts.test(rule));
  const meets = (one: { start: number; end: number }, mark: { start: number; text: string }): boolean =>
    one.start < mark.start + mark.text.length && mark.start < one.end;
  return {
    missed: marks.filter((mark) => !mark.hard && !found.some((one) => meets(one, mark))),
    wrong: found.filter((one) => !marks.some((mark) => meets(one, mark))),
  };
}

describe.each([
  ['leftovers-a.txt', LEFTOVER],
  ['leftovers-b.txt', LEFTOVER],
  ['leftovers-c.txt', LEFTOVER],
  ['leftovers-d.txt', LEFTOVER],
  ['leftovers-e.txt', LEFTOVER],
  ['leftovers-f.txt', LEFTOVER],
  ['leftovers-g.txt', LEFTOVER],
  ['proof-a.txt', /./],
  ['proof-b.txt', /./],
  ['proof-d.txt', /./],
  ['proof-e.txt', /./],
  ['proof-f.txt', /./],
] as const)('the drafts of gold/checks/%s', (file, counts) => {
  const cases = filed(file);
  const results = cases.map((one) => ({ one, ...judged(one, counts) }));

  it('have at least nineteen in twenty of their marked mistakes found', () => {
    const wanted = cases.flatMap(({ marks }) => marks).filter(({ hard }) => !hard).length;
    const missed = results.flatMap((result) => result.missed);
    expect(wanted).toBeGreaterThan(30);
    expect(missed.length / wanted).toBeLessThanOrEqual(0.05);
  });

  it.each(results)('have nothing right marked in $one.name', ({ wrong }) => {
    expect(wrong).toEqual([]);
  });
});

const SEEDS = join(import.meta.dirname, '..', 'seeds');
const CARD: FactCard = {
  地区: '青禾县',
  层级: '县',
  单位: '青禾县发展和改革局',
  主讲人: '林书文',
  职务: '局长',
  会议: '全县重点工作推进会',
  日期: '2026年3月2日',
  年份: '2026',
  上级: '明川市委、市政府',
  主题: '提质增效',
  项目: '青禾县水厂改扩建项目',
  荣誉: '先进集体',
};

describe('the model speeches that come with the product', () => {
  const files = readdirSync(SEEDS).filter((file) => file.endsWith('.txt'));

  it('are there', () => expect(files.length).toBeGreaterThan(5));

  it.each(files)('hold no error once their slots are filled: %s', (file) => {
    const source = readFileSync(join(SEEDS, file), 'utf8');
    const text = source.replace(/\{\{(\D+?)(\d*)\}\}/g, (_, slot: string, nth: string) =>
      slot === '数据' ? `1${nth}` : String(CARD[slot] ?? ''),
    );
    expect(checkText(text, null, gazetteer).filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
