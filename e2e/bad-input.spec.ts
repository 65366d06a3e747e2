import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { HomePage } from './pages/HomePage.ts';
import { ImportPage } from './pages/ImportPage.ts';
import { ORCHARD } from './texts.ts';

test('a bad file shows its own message and the others go on', async ({ desk }) => {
  // A browser's console reports every refused request; the page itself must say more than that.
  desk.expectProblem(/status of 4(15|22)/);
  const good = join(desk.dataDir, ORCHARD.name);
  const empty = join(desk.dataDir, '空白发言.txt');
  const picture = join(desk.dataDir, '会场照片.docx');
  writeFileSync(good, ORCHARD.text);
  writeFileSync(empty, '');
  writeFileSync(picture, Buffer.from('ffd8ffe000104a46494600010100000100010000ffdb', 'hex'));

  const home = new HomePage(desk.page);
  await home.ready();
  const before = await home.counts();

  const importing = new ImportPage(desk.page);
  await importing.open();
  await importing.chooseFiles([empty, picture, good]);
  await expect(importing.item('空白发言.txt')).toContainText(/空|没有/);
  await expect(importing.item('会场照片.docx')).toContainText(/不是|损坏|图片|docx/);
  await importing.openReview(ORCHARD.name);
  await expect(importing.review).toContainText(ORCHARD.sentence);
  await importing.storeAll([ORCHARD.name]);

  await home.open();
  await expect(async () => expect((await home.counts()).sources).toBe(before.sources + 1)).toPass();
});
