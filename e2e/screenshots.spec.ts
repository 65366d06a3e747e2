import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { EditorPage } from './pages/EditorPage.ts';
import { HomePage } from './pages/HomePage.ts';
import { ImportPage } from './pages/ImportPage.ts';
import { goTo } from './pages/navigation.ts';
import { ORCHARD } from './texts.ts';

const SIZES = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];
const LOOKS = ['light', 'dark'] as const;
const FOLDER = join(import.meta.dirname, 'screenshots');

/** Pictures of the page as it stands, in both sizes and both looks. Nothing may stick out to the side. */
async function picture(page: Page, name: string): Promise<void> {
  await expect(page.getByText(/^正在/)).toHaveCount(0);
  for (const size of SIZES) {
    await page.setViewportSize(size);
    for (const colorScheme of LOOKS) {
      await page.emulateMedia({ colorScheme });
      await page.evaluate(() => document.fonts.ready);
      await page.screenshot({
        animations: 'disabled',
        path: join(FOLDER, `${name}-${size.width}-${colorScheme}.png`),
      });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.width);
    }
  }
}

test('every page at two sizes, light and dark', async ({ desk }) => {
  mkdirSync(FOLDER, { recursive: true });
  const home = new HomePage(desk.page);
  await home.ready();
  await picture(desk.page, 'home');
  for (const [page, name] of [
    ['导入', 'import'],
    ['语料库', 'library'],
    ['骨架', 'skeletons'],
    ['设置', 'settings'],
  ] as const) {
    await goTo(desk.page, page);
    await expect(desk.page.getByRole('main')).toBeVisible();
    await picture(desk.page, name);
  }
  const source = join(desk.dataDir, ORCHARD.name);
  writeFileSync(source, ORCHARD.text);
  const importing = new ImportPage(desk.page);
  await importing.open();
  await importing.chooseFiles([source]);
  await importing.openReview(ORCHARD.name);
  await picture(desk.page, 'review');

  await home.open();
  const form = await home.choose('研讨发言');
  await picture(desk.page, 'new-draft');
  await form.create();
  await new EditorPage(desk.page).ready();
  await picture(desk.page, 'editor');
});
