import { expect, test } from 'vitest';
import { targetMinutes, withTarget } from './target.ts';

test('a target set is the target read, and none is none', () => {
  expect(targetMinutes(withTarget({ 会议: '推进会' }, 8))).toBe(8);
  expect(withTarget({ 会议: '推进会', 时长: '8' }, null)).toEqual({ 会议: '推进会' });
});

test('minutes are read however a clerk writes them', () => {
  expect(['8分钟', ' 12 ', '5.5', '不限', '0', ''].map((时长) => targetMinutes({ 时长 }))).toEqual([
    8,
    12,
    5.5,
    null,
    null,
    null,
  ]);
});
