import { expect, test } from 'vitest';
import { countIds } from '../../../core/speech/ids.ts';
import { parse } from '../../../core/speech/parse.ts';
import { fitBonus, type Place, partAt } from './fit.ts';

const speech = parse(
  '在项目会上的发言\n同志们：\n今天开会。\n一、抓项目\n要快。\n\n让我们携手奋进，谢谢大家！',
  countIds(),
).value;
const ids = speech.body.map((block) => block.id);

test('the caret is in the opening, in a point or in the closing', () => {
  const at = (caretId: string | null, pointId: string | null = null) => partAt({ speech, caretId, pointId });
  expect(at(ids[0] ?? '')).toBe('opening');
  expect(at('n4', 'n3')).toBe('point');
  expect(at(ids[2] ?? '')).toBe('closing');
  expect(at(null)).toBe('opening');
});

test('a measure fits a point better than thanks do, and a block used already waits', () => {
  const place: Place = { part: 'point', genre: '动员讲话', used: new Set([3]) };
  const block = (id: number, role: 'measure' | 'thanks') =>
    ({ id, role, genre: '动员讲话', favourite: false, stale: false }) as const;
  expect(fitBonus(block(1, 'measure'), place)).toBeGreaterThan(fitBonus(block(2, 'thanks'), place));
  expect(fitBonus(block(3, 'measure'), place)).toBeLessThan(fitBonus(block(2, 'thanks'), place));
});
