import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { EditorPage } from './pages/EditorPage.ts';
import { HomePage } from './pages/HomePage.ts';
import { LibraryPage } from './pages/LibraryPage.ts';
import { goTo, RAIL_PAGES } from './pages/navigation.ts';
import { SkeletonsPage } from './pages/SkeletonsPage.ts';
import { settled } from './pages/settled.ts';

/** The violations that keep people out, with the elements concerned; an empty list is what is wanted. */
async function barriers(page: Page): Promise<string[]> {
  await expect(page.getByText(/^正在/)).toHaveCount(0);
  await settled(page);
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
    ['Control+h', '查找'],
    ['Control+k', '要做什么'],
  ] as const) {
    await test.step(name, async () => {
      await desk.page.keyboard.press(keys);
      await expect(desk.page.getByLabel(name, { exact: true })).toBeVisible();
      expect(await barriers(desk.page)).toEqual([]);
      await desk.page.keyboard.press('Escape');
    });
  }
  await test.step('层级换算', async () => {
    await editor.run('层级换算');
    await expect(desk.page.getByRole('dialog', { name: /层级换算/ })).toBeVisible();
    expect(await barriers(desk.page)).toEqual([]);
  });
});

test('the form of a new draft and the style card keep nobody out', async ({ desk }) => {
  const home = new HomePage(desk.page);
  await home.ready();
  await home.choose('动员讲话');
  expect(await barriers(desk.page)).toEqual([]);
  await desk.page.keyboard.press('Escape');
  const library = new LibraryPage(desk.page);
  await library.open();
  await library.manage('风格卡');
  await desk.page.getByLabel('查找范文').fill('动员讲话');
  await desk.page.getByLabel(/^全选/).check();
  await expect(desk.page.getByRole('article', { name: '风格卡' })).toBeVisible();
  expect(await barriers(desk.page)).toEqual([]);
});

test("writing a skeleton of one's own keeps nobody out, with a fault in it or without", async ({ desk }) => {
  const home = new HomePage(desk.page);
  await home.ready();
  const bones = new SkeletonsPage(desk.page);
  await bones.open();
  await bones.choose('致辞');
  await bones.press('复制一份来改');
  const source = await bones.source.inputValue();
  for (const colorScheme of ['light', 'dark'] as const) {
    await desk.page.emulateMedia({ colorScheme });
    await bones.source.fill(source);
    await expect(bones.fault).toHaveCount(0);
    expect(await barriers(desk.page)).toEqual([]);
    await bones.source.fill(source.replace('大家好！', '大家好，{{没有的槽位}}！'));
    await expect(bones.fault).toBeVisible();
    expect(await barriers(desk.page)).toEqual([]);
  }
});
