import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { HomePage } from './pages/HomePage.ts';
import { ImportPage } from './pages/ImportPage.ts';
import { LibraryPage } from './pages/LibraryPage.ts';
import { SkeletonsPage } from './pages/SkeletonsPage.ts';
import { ORCHARD } from './texts.ts';

test('a built-in skeleton is copied, spoilt, mended and kept as one of my own', async ({ desk }) => {
  await new HomePage(desk.page).ready();
  const bones = new SkeletonsPage(desk.page);
  await bones.open();
  await bones.choose('致辞');
  await expect(bones.preview).toContainText('第一，这里有看得见的家底');
  await expect(bones.preview.locator('.slot-chip')).toHaveCount(0);

  await bones.press('复制一份来改');
  await expect(bones.source).toHaveValue(/^---\nname: 致辞（我的）/);
  const source = await bones.source.inputValue();
  await bones.source.fill(source.replace('大家好！', '大家好，{{没有的槽位}}！'));
  await expect(bones.fault).toContainText(
    /第 \d+ 行第 \d+ 列：槽位“没有的槽位”没有在模板说明的 slots 里声明/,
  );
  await bones.press('去那里改');
  await expect(bones.source).toBeFocused();
  await bones.source.fill(source.replace('大家好！', '早上好！'));
  await expect(bones.preview).toContainText('早上好！');
  await bones.press('保存');
  await expect(desk.page.getByRole('heading', { level: 1, name: '致辞（我的）' })).toBeVisible();
  await expect(bones.preview).toContainText('早上好！');
});

test('the bones of an imported speech become a skeleton with one click', async ({ desk }) => {
  const file = join(desk.dataDir, ORCHARD.name);
  writeFileSync(file, ORCHARD.text);
  await new HomePage(desk.page).ready();
  const importing = new ImportPage(desk.page);
  await importing.open();
  await importing.chooseFiles([file]);
  await importing.openReview(ORCHARD.name);
  await importing.storeAll([ORCHARD.name]);
  const library = new LibraryPage(desk.page);
  await library.open();
  await library.search(ORCHARD.sentence);
  await library.row(ORCHARD.sentence).click();
  await desk.page.getByRole('link', { name: '查看原文' }).click();
  await desk.page.getByRole('button', { name: '用这篇的骨架' }).click();
  const bones = new SkeletonsPage(desk.page);
  await expect(desk.page.getByText(/^已存为骨架/)).toBeVisible();
  await expect(bones.preview).toBeVisible();
  await expect(desk.page.getByRole('button', { name: '修改', exact: true })).toBeVisible();
});
