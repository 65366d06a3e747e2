import { expect, test } from 'vitest';
import { readShellOptions } from './options.ts';

test('finds the data folder among the switches of Chromium', () => {
  expect(readShellOptions(['electron', '.', '--no-sandbox', '--data-dir', 'D:\\稿匠'])).toEqual({
    dataDir: 'D:\\稿匠',
  });
  expect(readShellOptions(['gaojiang', '--data-dir=/srv/稿匠', '--lang=zh-CN'])).toEqual({
    dataDir: '/srv/稿匠',
  });
});

test('leaves the data folder open where none is named', () => {
  expect(readShellOptions(['gaojiang'])).toEqual({ dataDir: undefined });
  expect(readShellOptions(['gaojiang', '--data-dir'])).toEqual({ dataDir: undefined });
  expect(readShellOptions(['gaojiang', '--data-dir='])).toEqual({ dataDir: undefined });
});
