import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { startServer } from './hosts/browserHost.ts';
import { startAgain, startDoubleHost } from './hosts/doubleHost.ts';
import { HomePage } from './pages/HomePage.ts';
import { goTo } from './pages/navigation.ts';

const named = (calls: readonly { name: string }[], name: string) =>
  calls.filter((call) => call.name === name);

test('the menu opens the pages of the desk, its data folder and what it is', async ({ shell, dataDir }) => {
  await new HomePage(shell.page).ready();
  shell.chooseMenu('文件', '导入旧稿…');
  await expect(shell.page).toHaveURL(/#\/import$/);
  shell.chooseMenu('文件', '新建文稿');
  await new HomePage(shell.page).ready();

  shell.chooseMenu('帮助', '打开数据文件夹');
  await expect
    .poll(() => named(shell.calls, 'shell.openPath'))
    .toEqual([{ name: 'shell.openPath', args: [dataDir] }]);
  shell.answer({ dialog: 'showMessageBox', answer: { response: 0, checkboxChecked: false } });
  shell.chooseMenu('帮助', '关于稿匠');
  await expect
    .poll(() => named(shell.calls, 'dialog.showMessageBox'))
    .toEqual([expect.objectContaining({ args: [expect.objectContaining({ title: '关于稿匠' })] })]);
});

test('a second start on the same data folder shows the window of the first', async ({ shell, dataDir }) => {
  expect(await startAgain(dataDir)).toBe(0);
  await expect.poll(() => named(shell.calls, 'window.focus').length).toBe(1);
});

test('a crash of the app is told, and the desk goes on after it with everything kept', async ({ shell }) => {
  const home = new HomePage(shell.page);
  await home.ready();
  const before = await home.counts();
  await goTo(shell.page, '语料库');
  shell.answer({ dialog: 'showMessageBox', answer: { response: 0, checkboxChecked: false } });
  const loadedAgain = shell.page.waitForEvent('load');
  shell.crashApp();
  await loadedAgain;
  await home.open();
  await home.ready();
  expect(await home.counts()).toEqual(before);
  expect(named(shell.calls, 'dialog.showMessageBox')).toEqual([
    expect.objectContaining({ args: [expect.objectContaining({ message: '稿匠的后台意外停止了' })] }),
  ]);
});

test('the page may use the clipboard and nothing else of the system', async ({ shell }) => {
  const states = await shell.page.evaluate(async () => {
    const ask = async (name: string) =>
      (await navigator.permissions.query({ name } as PermissionDescriptor)).state;
    return {
      read: await ask('clipboard-read'),
      write: await ask('clipboard-write'),
      place: await ask('geolocation'),
      notes: await ask('notifications'),
    };
  });
  expect(states).toEqual({ read: 'granted', write: 'granted', place: 'denied', notes: 'denied' });
});

test('a data folder in use by another program is told in the page', async ({ dataDir, testBrowser }) => {
  const server = await startServer(dataDir);
  const other = await (await testBrowser()).newPage();
  await other.goto(server.address);
  await new HomePage(other).ready();

  const shell = await startDoubleHost(dataDir);
  await expect(shell.page.getByRole('alert').first()).toContainText('正被另一个稿匠窗口');
  await shell.close();
  await other.close();
  await server.close();
});

test('a data folder that cannot be written is told in the page', async ({ dataDir }) => {
  const file = join(dataDir, '发言.txt');
  writeFileSync(file, '这是一个文件，不是文件夹');
  const shell = await startDoubleHost(join(file, '数据'));
  await expect(shell.page.getByRole('alert').first()).toContainText('无法打开或写入');
  await shell.close();
});
