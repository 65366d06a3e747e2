import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { startServer } from './hosts/browserHost.ts';
import { EditorPage } from './pages/EditorPage.ts';
import { HomePage } from './pages/HomePage.ts';

/** A small disk of our own, or null where this user may not make one. */
function smallDisk(): { readonly folder: string; readonly remove: () => void } | null {
  const folder = mkdtempSync(join(tmpdir(), 'gaojiang-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=96m', 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    rmSync(folder, { recursive: true, force: true });
    return null;
  }
  return {
    folder,
    remove: () => {
      execFileSync('umount', ['-l', folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

test('with the disk full the user is told, goes on typing, and loses nothing', async ({ testBrowser }) => {
  const disk = smallDisk();
  test.skip(disk === null, '这里不能挂载小磁盘，跳过磁盘写满的测试');
  if (disk === null) return;
  const dataDir = join(disk.folder, 'data');
  const stuffing = join(disk.folder, 'stuffing');
  let server = await startServer(dataDir);
  const context = await (await testBrowser()).newContext({ locale: 'zh-CN' });
  try {
    const page = await context.newPage();
    await page.goto(server.address);
    const home = new HomePage(page);
    await home.ready();
    await home.beginBlank('磁盘写满试稿');
    const editor = new EditorPage(page);
    await editor.ready();
    await editor.toEnd();
    await page.keyboard.insertText('写满之前的话。');
    await editor.saved();
    const fragment = new URL(page.url()).hash;
    const reopen = async (): Promise<void> => {
      await server.close();
      server = await startServer(dataDir);
      await page.goto(server.address);
      await page.evaluate((to) => {
        window.location.hash = to;
      }, fragment);
      await editor.ready();
      await expect(editor.paper).toContainText('写满之前的话。');
    };

    // A fresh start leaves the journal small, so that the next long text needs room the disk has not.
    await reopen();
    await editor.toEnd();
    const { bavail, bsize } = statfsSync(disk.folder);
    writeFileSync(stuffing, Buffer.alloc(bavail * bsize));
    const long = '磁盘满了还在写。'.repeat(4_000);
    await page.keyboard.insertText(long);
    await expect(page.getByRole('alert').filter({ hasText: '保存失败' })).toBeVisible();
    await page.keyboard.insertText('写满之后的话。');
    await expect(editor.paper).toContainText('写满之后的话。');

    rmSync(stuffing);
    await page.getByRole('button', { name: '重试' }).click();
    await editor.saved();
    await reopen();
    await expect(editor.paper).toContainText('写满之后的话。');
  } finally {
    await context.close();
    await server.close();
    disk.remove();
  }
});
