import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { gaojiang } from './cli.ts';
import { expect, test } from './fixtures.ts';
import { EditorPage } from './pages/EditorPage.ts';
import { HomePage } from './pages/HomePage.ts';
import { ImportPage } from './pages/ImportPage.ts';
import { LibraryPage } from './pages/LibraryPage.ts';
import { SettingsPage } from './pages/SettingsPage.ts';
import { ORCHARD, WATERWAYS } from './texts.ts';

test('old speeches become a new one: import, review, choose a skeleton, fill, insert, export', async ({
  desk,
}) => {
  const orchard = join(desk.dataDir, ORCHARD.name);
  const waterways = join(desk.dataDir, WATERWAYS.name);
  writeFileSync(orchard, ORCHARD.text);
  writeFileSync(waterways, iconv.encode(WATERWAYS.text, 'gb18030'));

  const home = new HomePage(desk.page);
  await home.ready();
  const before = await home.counts();

  const settings = new SettingsPage(desk.page);
  await settings.open();
  await settings.saveProfile({ 单位: '青禾县农业农村局', 地区: '青禾县', 层级: '县', 主讲人: '林某某' });

  const importing = new ImportPage(desk.page);
  await importing.open();
  await importing.chooseFiles([orchard, waterways]);
  await importing.openReview(ORCHARD.name);
  await expect(importing.review).toContainText(ORCHARD.sentence);
  await importing.openReview(WATERWAYS.name);
  await expect(importing.review).toContainText(WATERWAYS.sentence);
  await importing.storeAll([ORCHARD.name, WATERWAYS.name]);

  const library = new LibraryPage(desk.page);
  await library.open();
  await library.search('挂上名字');
  await expect(library.hits).toContainText(WATERWAYS.sentence);

  await home.open();
  await expect(async () => expect((await home.counts()).sources).toBe(before.sources + 2)).toPass();
  const form = await home.choose('研讨发言');
  await form.fillExamples();
  await expect(form.dialog.getByLabel('发言人所在单位')).toHaveValue('青禾县农业农村局');
  await form.create();

  const editor = new EditorPage(desk.page);
  await editor.ready();
  await editor.insert('老果园改造', ORCHARD.sentence, '插入段落');
  await editor.insert('挂上名字', WATERWAYS.sentence, '作为新要点');
  await editor.fillRest('2026');
  await editor.saved();
  const file = await desk.nextSavedFile('docx', () => editor.export('Word（公文格式）'));

  // The written file read back by our own reader: what was inserted is found in it.
  const reading = join(desk.dataDir, 'reading');
  await gaojiang(reading, 'import', file, '--library', '导出');
  for (const { sentence } of [ORCHARD, WATERWAYS]) {
    const found = await gaojiang(reading, 'search', sentence, '--library', '导出');
    expect(found).toMatchObject({ hits: [{ text: expect.stringContaining(sentence) }] });
  }

  await desk.restart();
  await expect(new HomePage(desk.page).recentDrafts).toHaveCount(1);
});
