import { expect, test } from 'vitest';
import type { Command } from './command.ts';
import { createCommandRegistry } from './command.ts';
import { matchCommands, matchNames } from './match.ts';

const command = (label: string): Command => ({ id: label, label, group: '编辑', run: () => undefined });
const COMMANDS = ['查找', '查找并替换', '全部折叠', '导出 Word', '打开语料库', '排练'].map(command);
const labels = (query: string) => matchCommands(COMMANDS, query).map((found) => found.command.label);

test('a command is found by its words, by its pinyin and by the initials of it', () => {
  expect(labels('折叠')).toEqual(['全部折叠']);
  expect(labels('chazhao')).toEqual(['查找', '查找并替换']);
  expect(labels('cz')).toEqual(['查找', '查找并替换']);
  expect(labels('yuliao')).toEqual(['打开语料库']);
  expect(labels('WORD')).toEqual(['导出 Word']);
});

test('what matches at the beginning comes first', () => {
  expect(labels('quan')[0]).toBe('全部折叠');
});

test('an empty query lists everything, a foreign one nothing', () => {
  expect(labels(' ')).toHaveLength(COMMANDS.length);
  expect(labels('xyz')).toEqual([]);
});

test('a page takes its commands away with it', () => {
  const registry = createCommandRegistry();
  const leave = registry.add([command('查找')]);
  registry.add([command('排练')]);
  leave();
  expect(registry.all().map(({ label }) => label)).toEqual(['排练']);
});

test('names are found by all words of a query, each by its letters or its pinyin', () => {
  const names = ['全县教育大会上的讲话', '教育工作汇报', '河道整治动员会'];
  expect(matchNames(names, 'jy 讲话', String)).toEqual(['全县教育大会上的讲话']);
  expect(matchNames(names, '  ', String)).toEqual(names);
});
