import { CLIPBOARDS } from './clipboard.ts';
import { expect, test } from './fixtures.ts';
import { EditorPage } from './pages/EditorPage.ts';
import { HomePage } from './pages/HomePage.ts';

test('what other programs leave on the clipboard becomes outline and text, and nothing of it runs', async ({
  desk,
}) => {
  const home = new HomePage(desk.page);
  await home.ready();
  await home.beginBlank('粘贴试稿');
  const editor = new EditorPage(desk.page);
  await editor.ready();
  const title = await desk.page.title();
  for (const sample of CLIPBOARDS) {
    await test.step(sample.name, async () => {
      await editor.paste(sample);
      const outline = editor.outline.getByRole('treeitem');
      await expect(outline).toHaveCount(sample.outline.length);
      for (const [i, heading] of sample.outline.entries())
        await expect(outline.nth(i)).toContainText(heading);
      for (const words of sample.holds) await expect(editor.paper).toContainText(words);
      for (const words of sample.lacks) await expect(editor.paper).not.toContainText(words);
      expect(await editor.paper.locator('script, style, img, table, [onerror]').count()).toBe(0);
      await editor.undo();
      await expect(outline).toHaveCount(0);
    });
  }
  expect(await desk.page.title()).toBe(title);
});

test('a paste as plain text keeps the lines and makes no points of them', async ({ desk }) => {
  const home = new HomePage(desk.page);
  await home.ready();
  await home.beginBlank('粘贴试稿');
  const editor = new EditorPage(desk.page);
  await editor.ready();
  await editor.paste({ text: '一、抓开工\n要快。\n二、抓服务\n要实。' }, 'plain');
  await expect(editor.paper).toContainText('二、抓服务');
  await expect(editor.outline.getByRole('treeitem')).toHaveCount(0);
});
