import { expect, test } from 'vitest';
import { count, minutesText, timeText } from './format.ts';

const now = new Date(2031, 4, 20, 15, 30, 0);
const ago = (ms: number): string => new Date(now.getTime() - ms).toISOString();

test('tells a time the way people in an office do', () => {
  expect(timeText(ago(20_000), now)).toBe('刚刚');
  expect(timeText(ago(5 * 60_000), now)).toBe('5 分钟前');
  expect(timeText(new Date(2031, 4, 20, 9, 5).toISOString(), now)).toBe('今天 09:05');
  expect(timeText(new Date(2031, 4, 19, 23, 59).toISOString(), now)).toBe('昨天 23:59');
  expect(timeText(new Date(2031, 2, 1).toISOString(), now)).toBe('3月1日');
  expect(timeText(new Date(2030, 11, 31).toISOString(), now)).toBe('2030年12月31日');
});

test('says nothing rather than "Invalid Date" for a time that is none', () => {
  expect(timeText('', now)).toBe('');
});

test('gives the shortest speech at least a minute and groups long numbers', () => {
  expect(minutesText(0.2)).toBe('约 1 分钟');
  expect(minutesText(7.6)).toBe('约 8 分钟');
  expect(count(12345)).toBe('12,345');
});
