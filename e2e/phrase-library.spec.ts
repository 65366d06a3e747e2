import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { EditorPage } from './pages/EditorPage.ts';
import { HomePage } from './pages/HomePage.ts';
import { ImportPage } from './pages/ImportPage.ts';
import { LibraryPage } from './pages/LibraryPage.ts';
import { ORCHARD } from './texts.ts';

test('a selection becomes a block, is found by its initials, tagged, sent to another desk and used there', async ({
  desk,
  secondDesk,
}) => {
  const file = join(desk.dataDir, ORCHARD.name);
  writeFileSync(file, ORCHARD.text);
  await new HomePage(desk.page).ready();
  const importing = new ImportPage(desk.page);
  await importing.open();
  await importing.chooseFiles([file]);
  await importing.openReview(ORCHARD.name);
  await importing.saveSelection(ORCHARD.sentence);

  const library = new LibraryPage(desk.page);
  await library.open();
  // 老果园改造: its initials, as one types them.
  await library.search('lgygz');
  await expect(library.row(ORCHARD.sentence)).toBeVisible();
  await library.select(ORCHARD.sentence);
  await library.tag('坡地果园');
  await expect(library.row(ORCHARD.sentence)).toContainText('坡地果园');
  const pack = await desk.nextSavedFile('gjpack', () => library.exportSelection('语料包', '果园句'));

  const other = await secondDesk();
  const home = new HomePage(other.page);
  await home.ready();
  const there = new LibraryPage(other.page);
  await there.open();
  await there.take(pack);
  await there.search('lgygz');
  await expect(there.row(ORCHARD.sentence)).toContainText('坡地果园');

  await home.open();
  const form = await home.choose('研讨发言');
  await form.fillExamples();
  await form.create();
  const editor = new EditorPage(other.page);
  await editor.ready();
  await editor.insert('老果园', ORCHARD.sentence, '插入段落');
  await editor.saved();
});

test('blocks are chosen with keys, thrown away, had back, and edited', async ({ desk }) => {
  await new HomePage(desk.page).ready();
  const library = new LibraryPage(desk.page);
  await library.open();
  // However much there is, only what is in sight stands on the page.
  await expect.poll(() => library.rows.count()).toBeGreaterThan(3);
  expect(await library.rows.count()).toBeLessThan(30);
  await library.savePhrase('把每一处坡地都种成看得见的绿色银行。');
  await library.search('种成看得见的绿色银行');
  await expect(library.rows).toHaveCount(1);
  const { page } = desk;
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const drawer = page.getByRole('dialog', { name: '语块' });
  await drawer.getByRole('button', { name: '编辑' }).click();
  await drawer.getByLabel('备注').fill('收尾用');
  await drawer.getByRole('button', { name: '保存' }).click();
  await expect(drawer).toContainText('收尾用');
  await page.keyboard.press('Escape');

  await expect(drawer).toBeHidden();
  await library.list.focus();
  await expect(library.list).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await expect(library.hits).toContainText('没有找到');
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(library.rows).toHaveCount(1);

  await library.select('绿色银行');
  await library.hits.getByRole('button', { name: '删除' }).click();
  await expect(library.hits).toContainText('没有找到');
  await library.manage('回收站');
  await page.getByRole('button', { name: /^恢复“把每一处坡地/ }).click();
  await expect(page.getByText('回收站是空的')).toBeVisible();
});
