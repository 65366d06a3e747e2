import { expect, test } from './fixtures.ts';
import { EditorPage } from './pages/EditorPage.ts';
import { HomePage } from './pages/HomePage.ts';

test('the preview shows the pages of the exported file, no line wider than the page, and follows the caret', async ({
  desk,
}) => {
  const home = new HomePage(desk.page);
  await home.ready();
  const form = await home.choose('研讨发言');
  await form.create();
  const editor = new EditorPage(desk.page);
  await editor.ready();
  await editor.assistant.getByRole('tab', { name: '预览' }).click();
  const pages = editor.assistant.getByRole('list', { name: '版面预览' }).getByRole('listitem');
  await expect(editor.assistant.getByText(/^共 [2-9] 页$/)).toBeVisible();
  const before = await pages.count();

  // Lines are cut before they are painted: what sticks out is one mark that may hang, or less.
  const widest = await pages.locator('.print-line').evaluateAll((lines) =>
    Math.max(
      ...lines.map((line) => {
        const range = document.createRange();
        range.selectNodeContents(line);
        const one = line.getBoundingClientRect().height;
        return (range.getBoundingClientRect().right - line.getBoundingClientRect().right) / one;
      }),
    ),
  );
  expect(widest).toBeLessThan(0.6);

  const last = editor.paper.locator('.sp-paragraph').last();
  await last.click();
  await expect(pages.last().locator('[data-current="true"]').first()).toBeInViewport();
  await last.press('End');
  await desk.page.keyboard.insertText('把大家的智慧和力量凝聚起来。'.repeat(60));
  await expect(pages).not.toHaveCount(before);
  await expect(pages.nth(1).locator('.print-line')).toHaveCount(22);
  const official = await pages.count();

  await editor.assistant.getByText('讲话大字版').click();
  await expect(pages.nth(official)).toBeAttached();
});
