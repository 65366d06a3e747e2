import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { expect, test } from 'vitest';
import { desktopRouter, safeFileName } from './desktopRouter.ts';

/** A desk whose user answers every save dialog with `answer`; it keeps what was asked and shown. */
function desk(answer: string) {
  const asked: (string | undefined)[] = [];
  const shown: string[] = [];
  const router = desktopRouter({
    askWhereToSave: async (options) => {
      asked.push(options.defaultPath);
      return { canceled: answer === '', filePath: answer };
    },
    showInFolder: (path) => shown.push(path),
    documents: '/home/office/文档',
  });
  return { client: createRouterClient(router), asked, shown };
}

const content = new Blob(['各位代表：']);

test('writes a draft where the user says, starting from the documents folder', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'gaojiang-')), '发言.txt');
  const { client, asked } = desk(path);
  expect(await client.file.save({ fileName: '发言.txt', content })).toEqual({ path });
  expect(readFileSync(path, 'utf8')).toBe('各位代表：');
  expect(asked).toEqual([join('/home/office/文档', '发言.txt')]);
});

test('opens the next save dialog in the folder that was used last', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gaojiang-'));
  const { client, asked } = desk(join(folder, '发言.txt'));
  await client.file.save({ fileName: '发言.txt', content });
  await client.file.save({ fileName: '讲话.txt', content });
  expect(asked[1]).toBe(join(folder, '讲话.txt'));
});

test('writes nothing when the user cancels', async () => {
  expect(await desk('').client.file.save({ fileName: '发言.txt', content })).toEqual({ path: null });
});

test('says which file could not be written and what to do', async () => {
  const path = join(tmpdir(), 'gaojiang-no-such-folder', '发言.docx');
  await expect(desk(path).client.file.save({ fileName: '发言.docx', content })).rejects.toMatchObject({
    code: 'FILE_UNWRITABLE',
    message: expect.stringContaining(path),
    data: { subject: path },
  });
});

test('shows in its folder a file the page has saved, and no other', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'gaojiang-')), '发言.txt');
  const { client, shown } = desk(path);
  await client.file.reveal({ path });
  expect(shown).toEqual([]);
  await client.file.save({ fileName: '发言.txt', content });
  await client.file.reveal({ path });
  expect(shown).toEqual([path]);
});

test('keeps an ordinary Chinese title as the file name', () => {
  expect(safeFileName('在全镇春耕动员会上的讲话.docx')).toBe('在全镇春耕动员会上的讲话.docx');
});

test('takes out of a title what a file system refuses or could be led astray by', () => {
  expect(safeFileName('抓落实：问题/对策?.docx')).toBe('抓落实：问题_对策_.docx');
  expect(safeFileName('../../etc/passwd')).toBe('_.._etc_passwd');
  expect(safeFileName('讲话. ')).toBe('讲话');
});

test('gives a nameless file a name', () => {
  expect(safeFileName('')).toBe('未命名');
  expect(safeFileName('...')).toBe('未命名');
});
