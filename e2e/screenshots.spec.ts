import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { EditorPage } from './pages/EditorPage.ts';
import { HomePage } from './pages/HomePage.ts';
import { ImportPage } from './pages/ImportPage.ts';
import { LibraryPage } from './pages/LibraryPage.ts';
import { goTo } from './pages/navigation.ts';
import { settled } from './pages/settled.ts';
import { ORCHARD } from './texts.ts';

const SIZES = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];
const LOOKS = ['light', 'dark'] as const;
const FOLDER = join(import.meta.dirname, 'screenshots');

/** A draft of the city with a slip in it, on its way to becoming one of the county. */
const FLOODS = `在全市防汛工作会议上的讲话
同志们：
今天的会议主要是把防汛这件事说清楚。我市去年部暑的三十处除险已经完工，市县两级都在抓。
一、认清形势
市委、市政府多次研究，全市上下要把省委的部署一件一件落下去。
（一）雨情偏多。各镇要盯紧上游。
（二）设施偏老。市直有关部门要抓紧除险。
二、压实责任
各单位要守土尽责，谁的地段谁负责。

同志们，让我们携手奋进。`;

/** Pictures of the page as it stands, in both sizes and both looks. Nothing may stick out to the side. */
async function picture(page: Page, name: string): Promise<void> {
  await expect(page.getByText(/^正在/)).toHaveCount(0);
  for (const size of SIZES) {
    await page.setViewportSize(size);
    for (const colorScheme of LOOKS) {
      await page.emulateMedia({ colorScheme });
      await page.evaluate(() => document.fonts.ready);
      await settled(page);
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
  const library = new LibraryPage(desk.page);
  await library.open();
  await library.savePhrase('到2023年，全县建成示范园三十个，带动一千二百户增收。');
  await library.savePhrase('到2023年，全镇建成示范园三十个，带动八百户增收。');
  await library.savePhrase('人心齐，泰山移。');
  for (const [place, unit] of [
    ['青禾县', '青禾县农业农村局'],
    ['白鹭镇', '白鹭镇农业服务中心'],
  ]) {
    await library.savePhrase(
      `${place}要把老果园改造作为今年的头等大事，由${unit}牵头，一处一处定方案、一户一户做工作，让群众照着样子干、跟着收成走。`,
    );
  }
  await library.savePhrase('尊敬的各位领导：');
  await library.search('建成示范园');
  await library.select('全县建成示范园');
  await library.tag('果园');
  await library.row('全县建成示范园').click();
  await expect(desk.page.getByRole('dialog', { name: '语块' })).toContainText('出自');
  await picture(desk.page, 'library-block');
  await desk.page.getByRole('button', { name: '关闭' }).click();
  await library.search('人心齐，泰山移。');
  await library.select('人心齐');
  await library.hits.getByRole('button', { name: '删除' }).click();
  await library.manage('回收站');
  await expect(desk.page.getByText('人心齐，泰山移。')).toBeVisible();
  await picture(desk.page, 'trash');
  await library.open();
  await library.manage('查重合并');
  await expect(desk.page.getByRole('list', { name: '重复的语块' }).getByRole('listitem')).not.toHaveCount(0);
  await picture(desk.page, 'duplicates');
  await library.open();
  await library.manage('语料概览');
  await expect(desk.page.getByRole('figure').first()).toBeVisible();
  await picture(desk.page, 'overview');
  await library.open();
  await library.manage('风格卡');
  await desk.page.getByLabel('查找范文').fill('动员讲话');
  await desk.page.getByLabel(/^全选/).check();
  await expect(desk.page.getByRole('article', { name: '风格卡' })).toBeVisible();
  await picture(desk.page, 'style');
  await library.open();
  const table = join(desk.dataDir, '常用句.csv');
  writeFileSync(table, '正文,作用,年份,序号\n"守住一个标准，打响一个牌子",举措,2024,1\n,表态,,2\n');
  await desk.page.getByTestId('incoming-file').setInputFiles(table);
  await expect(desk.page.getByRole('dialog')).toContainText('第 3 行');
  await picture(desk.page, 'incoming');
  await desk.page.getByRole('button', { name: '取消' }).click();
  const source = join(desk.dataDir, ORCHARD.name);
  writeFileSync(source, ORCHARD.text);
  const importing = new ImportPage(desk.page);
  await importing.open();
  await importing.chooseFiles([source]);
  await importing.openReview(ORCHARD.name);
  await picture(desk.page, 'review');

  await home.open();
  const form = await home.choose('研讨发言');
  await form.fillUp(10, ['项目建设']);
  await expect(form.dialog.getByRole('status')).toContainText('约 10 分钟');
  await picture(desk.page, 'new-draft');
  await form.create();
  const editor = new EditorPage(desk.page);
  await editor.ready();
  await picture(desk.page, 'editor');
  await editor.run('层级换算');
  await desk.page.getByLabel('换成的层级').click();
  await desk.page.locator('.ant-select-item-option').filter({ hasText: /^镇$/ }).click();
  await picture(desk.page, 'levels');
});

test('every tab of the assistant and what opens over the paper, at two sizes, light and dark', async ({
  desk,
}) => {
  mkdirSync(FOLDER, { recursive: true });
  const { page } = desk;
  const home = new HomePage(page);
  await home.ready();
  await home.beginText(FLOODS);
  const editor = new EditorPage(page);
  await editor.ready();
  await editor.placeCaret('各单位要守土尽责');
  const material = editor.assistant.getByRole('listitem').first();
  await material.getByRole('button', { name: '插入段落' }).click();
  await expect(editor.paper.locator('.sp-paragraph')).toHaveCount(5);
  await editor.saved();
  for (const [tab, name] of [
    ['素材', 'materials'],
    ['句架', 'frames'],
    ['要素', 'facts'],
    ['检查', 'checks'],
    ['来源', 'sources'],
    ['版本', 'revisions'],
    ['预览', 'preview'],
  ] as const) {
    await editor.assistant.getByRole('tab', { name: new RegExp(`^${tab}`) }).click();
    if (tab === '检查') {
      const finding = editor.assistant.locator('.finding');
      await expect(finding.filter({ hasText: '部暑' })).toBeVisible();
      await finding.last().getByRole('button', { name: /^忽略/ }).click();
      await page.getByRole('menuitem', { name: '本篇不再提示' }).click();
      await editor.assistant.getByText(/^已忽略 \d/).click();
    }
    await picture(page, `tab-${name}`);
  }
  await editor.run('层级换算');
  await page.getByLabel('换成的层级').click();
  // The dialog is still unfolding: its list moves about under a pointer.
  await page.locator('.ant-select-item-option').filter({ hasText: /^镇$/ }).dispatchEvent('click');
  await expect(page.getByRole('list', { name: '要换的说法' }).getByRole('listitem')).not.toHaveCount(0);
  await picture(page, 'levels-changes');
  await page.getByRole('button', { name: '取消' }).click();
  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog')).toContainText('命令面板');
  await picture(page, 'keys');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('F8');
  await expect(page.getByRole('button', { name: '开始' })).toBeVisible();
  await picture(page, 'rehearsal');
});
