import { expect, test } from './fixtures.ts';
import { EditorPage } from './pages/EditorPage.ts';
import { HomePage } from './pages/HomePage.ts';
import { LibraryPage } from './pages/LibraryPage.ts';

test('a draft of ten minutes is filled up from the library, and other passages are a press away', async ({
  desk,
}) => {
  const home = new HomePage(desk.page);
  await home.ready();
  const form = await home.choose('动员讲话');
  await form.fillUp(10, ['安全生产']);
  await expect(form.dialog.getByRole('status')).toHaveText(/^1,[89]\d\d 字 · 约 10 分钟$/);
  const first = (await form.preview.textContent()) ?? '';
  await form.dialog.getByRole('button', { name: '换一批' }).click();
  await expect(form.preview).not.toHaveText(first);
  const second = (await form.preview.textContent()) ?? '';
  await form.dialog.getByRole('button', { name: '上一批' }).click();
  await expect(form.preview).toHaveText(first);
  await form.dialog.getByRole('button', { name: '换一批' }).click();
  await expect(form.preview).toHaveText(second);
  await form.create();
  const editor = new EditorPage(desk.page);
  await editor.ready();
  const added = second.split('\n').filter((line) => line.length > 40 && !first.includes(line));
  expect(added.length).toBeGreaterThan(0);
  await expect(editor.paper).toContainText((added[0] ?? '').slice(-30));
});

test('a draft of the city becomes one of the county, word by word before the eyes', async ({ desk }) => {
  const home = new HomePage(desk.page);
  await home.ready();
  await home.beginText(
    '在全市项目推进会上的讲话\n同志们：\n我市项目建设在市委、市政府领导下开局良好，市场信心更足，全县经验值得借鉴。\n一、全市上下抓项目\n市直各部门要上门服务。\n二、各级干部抓落实\n我市要争先。',
  );
  const editor = new EditorPage(desk.page);
  await editor.ready();
  await editor.run('层级换算');
  const dialog = desk.page.getByRole('dialog', { name: '层级换算 · 全文' });
  await dialog.getByLabel('换成的层级').click();
  await desk.page.locator('.ant-select-item-option').filter({ hasText: /^县$/ }).click();
  await expect(dialog.getByRole('region', { name: /夹着别的层级/ })).toContainText('全县');
  await dialog.getByRole('checkbox', { name: /各部门/ }).uncheck();
  await dialog.getByRole('button', { name: '换 6 处' }).click();
  await expect(editor.paper).toContainText('我县项目建设在县委、县政府领导下开局良好，市场信心更足');
  await expect(editor.paper).toContainText('市直各部门');
  await expect(editor.paper).toContainText('在全县项目推进会上的讲话');
  await desk.page.keyboard.press('Control+z');
  await expect(editor.paper).toContainText('我市项目建设在市委、市政府领导下');
});

test("a draft is held against a speaker's usual ways", async ({ desk }) => {
  const home = new HomePage(desk.page);
  await home.ready();
  const form = await home.choose('表态发言');
  await form.create();
  await new EditorPage(desk.page).ready();
  const library = new LibraryPage(desk.page);
  await library.open();
  await library.manage('风格卡');
  await expect(desk.page.getByText('先在左边选几篇讲稿')).toBeVisible();
  await desk.page.getByLabel('查找范文').fill('动员讲话');
  await desk.page.getByLabel(/^全选/).check();
  const card = desk.page.getByRole('article', { name: '风格卡' });
  await expect(card.getByRole('region', { name: '常用序号' })).toContainText('一、');
  await expect(card.getByRole('region', { name: '怎样结尾' }).getByRole('listitem')).not.toHaveCount(0);
  await desk.page.getByLabel('拿文稿比一比').click();
  await desk.page.locator('.ant-select-item-option').first().click();
  await expect(desk.page.getByRole('list', { name: '与平时相比' }).getByRole('listitem')).toHaveCount(7);
});
