import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { EditorPage } from './pages/EditorPage.ts';
import { HomePage } from './pages/HomePage.ts';

interface Pasted {
  readonly html: string;
  readonly text: string;
}

/** What another program would be handed on Ctrl+V. */
async function pasted(page: Page): Promise<Pasted> {
  const handed = await page.evaluateHandle(() => {
    const field = document.createElement('div');
    field.contentEditable = 'true';
    document.body.append(field);
    field.focus();
    return {
      content: new Promise<Pasted>((resolve) => {
        field.addEventListener('paste', (event) => {
          event.preventDefault();
          field.remove();
          resolve({
            html: event.clipboardData?.getData('text/html') ?? '',
            text: event.clipboardData?.getData('text/plain') ?? '',
          });
        });
      }),
    };
  });
  await page.keyboard.press('Control+v');
  return handed.evaluate(({ content }) => content);
}

test('a draft copied from the export menu or the palette keeps its formatting, and comes back as it was', async ({
  desk,
}) => {
  const home = new HomePage(desk.page);
  await home.ready();
  await home.beginBlank('在青禾县项目推进会上的发言');
  const editor = new EditorPage(desk.page);
  await editor.ready();
  await editor.paste({ text: '一、抓紧开工\n全年开工12个项目。\n二、抓实服务\n由{{单位}}牵头。' });
  await expect(editor.outline.getByRole('treeitem')).toHaveCount(2);

  await editor.export('复制全文（带格式）');
  await expect(desk.page.getByText('已复制，但还有 1 个要素没有填')).toBeVisible();
  const fromMenu = await pasted(desk.page);
  expect(fromMenu.text.replaceAll('\r\n', '\n')).toBe(
    '在青禾县项目推进会上的发言\n一、抓紧开工\n全年开工12个项目。\n二、抓实服务\n由【单位】牵头。',
  );
  for (const look of [
    "font-family:'方正小标宋简体'",
    "font-family:'黑体'",
    "font-family:'仿宋_GB2312'",
    'text-indent:32pt',
    'mso-line-height-rule:exactly',
    '【单位】',
  ]) {
    expect(fromMenu.html).toContain(look);
  }

  // Selected text stays out of it: the command means the whole draft.
  await editor.placeCaret('全年开工');
  await desk.page.keyboard.press('Shift+Home');
  await editor.run('复制全文');
  await expect(desk.page.getByRole('dialog')).toBeHidden();
  expect(await pasted(desk.page)).toEqual(fromMenu);

  await editor.toEnd();
  await desk.page.keyboard.press('Control+v');
  await expect(editor.outline.getByRole('treeitem')).toHaveCount(4);
});
