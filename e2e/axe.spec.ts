import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { EditorPage } from './pages/EditorPage.ts';
import { HomePage } from './pages/HomePage.ts';
import { goTo, RAIL_PAGES } from './pages/navigation.ts';

/** The violations that keep people out, with the elements concerned; an empty list is what is wanted. */
async function barriers(page: Page): Promise<string[]> {
  await expect(page.getByText(/^正在/)).toHaveCount(0);
  // Half-faded text of a page just opened would be measured as too pale.
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)));
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary ?? ''}`),
    );
}

test('no page keeps anybody out, in light or in dark', async ({ desk }) => {
  const home = new HomePage(desk.page);
  await home.ready();
  for (const colorScheme of ['light', 'dark'] as const) {
    await desk.page.emulateMedia({ colorScheme });
    for (const name of RAIL_PAGES) {
      await test.step(`${name}，${colorScheme}`, async () => {
        await goTo(desk.page, name);
        expect(await barriers(desk.page)).toEqual([]);
      });
    }
  }
});

test('no tab of the desk keeps anybody out', async ({ desk }) => {
  const home = new HomePage(desk.page);
  await home.ready();
  const form = await home.choose('研讨发言');
  await form.create();
  const editor = new EditorPage(desk.page);
  await editor.ready();
  for (const tab of await editor.assistant.getByRole('tab').all()) {
    await test.step((await tab.textContent()) ?? '', async () => {
      await tab.click();
      expect(await barriers(desk.page)).toEqual([]);
    });
  }
  for (const [keys, name] of [
    ['Control+h', '查找替换'],
    ['Control+k', '命令面板'],
  ] as const) {
    await test.step(name, async () => {
      await desk.page.keyboard.press(keys);
      expect(await barriers(desk.page)).toEqual([]);
      await desk.page.keyboard.press('Escape');
    });
  }
});
