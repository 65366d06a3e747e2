import type { CDPSession, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { EditorPage } from './pages/EditorPage.ts';
import { HomePage } from './pages/HomePage.ts';

const DRAFT = `在全县水利会上的讲话
青禾县水利局　林某某
同志们：
今天的会议很重要。
一、认清形势
汛期将至。
（一）雨情偏多。要盯紧上游。
（二）设施偏老。要抓紧除险。
二、压实责任
要做到三点：一是查隐患；二是备物资；三是练队伍。`;

/** An input method as Chromium sees one: it shows what is being composed and then commits or gives up. */
class InputMethod {
  readonly #session: CDPSession;

  constructor(session: CDPSession) {
    this.#session = session;
  }

  static async on(page: Page): Promise<InputMethod> {
    return new InputMethod(await page.context().newCDPSession(page));
  }

  /** Types pinyin letter by letter, showing each stage, as Sogou and Microsoft Pinyin do. */
  async compose(letters: string): Promise<void> {
    for (let i = 1; i <= letters.length; i += 1) {
      const text = letters.slice(0, i);
      await this.#session.send('Input.imeSetComposition', { text, selectionStart: i, selectionEnd: i });
    }
  }

  async commit(words: string): Promise<void> {
    await this.#session.send('Input.insertText', { text: words });
  }

  async cancel(): Promise<void> {
    await this.#session.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 });
  }
}

/** The kinds of lines a caret can stand in, each by words it holds. */
const PLACES: readonly (readonly [string, string])[] = [
  ['标题', '在全县水利会上的讲话'],
  ['落款', '青禾县水利局'],
  ['称谓', '同志们：'],
  ['段落', '今天的会议很重要。'],
  ['独行小标题', '认清形势'],
  ['要点下的段落', '汛期将至。'],
  ['带领句的要点', '要盯紧上游。'],
  ['段内序列', '练队伍。'],
];

test('an input method writes in every kind of line once and loses nothing when it gives up', async ({
  desk,
}) => {
  const home = new HomePage(desk.page);
  await home.ready();
  await home.beginText(DRAFT);
  const editor = new EditorPage(desk.page);
  await editor.ready();
  const method = await InputMethod.on(desk.page);
  for (const [name, words] of PLACES) {
    await test.step(name, async () => {
      await editor.placeCaret(words);
      const line = editor.paper.locator('p', { hasText: words }).first();
      const before = (await line.textContent()) ?? '';

      await method.compose('zhagn');
      await method.cancel();
      await expect(line).toHaveText(before);

      await method.compose("zhua'shi");
      await method.commit('抓实');
      await expect(line).toHaveText(`${before}抓实`);
      await method.compose(',');
      await method.commit('，');
      await method.commit('。');
      await expect(line).toHaveText(`${before}抓实，。`);

      // What is selected gives way to what is composed, once.
      for (let i = 0; i < 4; i += 1) await desk.page.keyboard.press('Shift+ArrowLeft');
      await method.compose('gan');
      await method.commit('干');
      await expect(line).toHaveText(`${before}干`);
      await editor.undo();
      await editor.undo();
      await desk.page.keyboard.press('End');
    });
  }
});

test('an input method fills a slot where it stands', async ({ desk }) => {
  const home = new HomePage(desk.page);
  await home.ready();
  await home.beginText('在{{会议}}上的发言\n同志们：\n{{牵头单位}}要担起责任。');
  const editor = new EditorPage(desk.page);
  await editor.ready();
  const method = await InputMethod.on(desk.page);
  await editor.paper.locator('.sp-slot').last().click();
  await method.compose("shui'li'ju");
  await method.commit('县水利局');
  await desk.page.keyboard.press('Enter');
  await expect(editor.paper).toContainText('县水利局要担起责任。');
});

test('points that are split while an input method writes are numbered right afterwards', async ({ desk }) => {
  const home = new HomePage(desk.page);
  await home.ready();
  await home.beginText(DRAFT);
  const editor = new EditorPage(desk.page);
  await editor.ready();
  const method = await InputMethod.on(desk.page);
  await editor.placeCaret('要盯紧上游。');
  await desk.page.keyboard.press('Control+Enter');
  await method.compose("shui'ku");
  await method.commit('水库偏满。');
  await expect(editor.outline).toContainText('（二）水库偏满');
  await expect(editor.outline).toContainText('（三）设施偏老');
});
