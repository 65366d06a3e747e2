import { expect, type Locator, type Page } from '@playwright/test';
import { goTo } from './navigation.ts';

/** 导入: choose old speeches, look at how they were taken apart, take them into the library. */
export class ImportPage {
  readonly page: Page;
  readonly queue: Locator;
  readonly review: Locator;

  constructor(page: Page) {
    this.page = page;
    this.queue = page.getByRole('list', { name: '导入队列' }).getByRole('listitem');
    this.review = page.getByRole('region', { name: '审阅' });
  }

  async open(): Promise<void> {
    await goTo(this.page, '导入');
  }

  /** Gives files to the page through the button a user clicks. */
  async chooseFiles(paths: readonly string[]): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.page.getByRole('button', { name: '选择文件', exact: true }).click();
    await (await chooser).setFiles([...paths]);
  }

  /** Chooses many files and lets them be imported in the background. */
  async importAll(paths: readonly string[]): Promise<void> {
    await this.chooseFiles(paths);
    const choice = this.page.getByRole('region', { name: '整批导入' });
    await expect(choice).toContainText(`选了 ${paths.length} 个文件`);
    await choice.getByRole('button', { name: '整批导入' }).click();
    await expect(this.job).toBeVisible();
  }

  /** The last import in the background. */
  get job(): Locator {
    return this.page.getByRole('region', { name: '整批导入' }).getByRole('listitem').first();
  }

  /** What was not imported, with the reasons. */
  async openFailures(): Promise<Locator> {
    await this.job.getByRole('button', { name: /份没有导入$/ }).click();
    const dialog = this.page.getByRole('dialog', { name: /^没有导入的文件/ });
    await expect(dialog).toBeVisible();
    return dialog;
  }

  /** The row of a file in the queue, with how far it has come or why it went no further. */
  item(file: string): Locator {
    return this.queue.filter({ hasText: file });
  }

  /** Opens a file's review once it has been read. */
  async openReview(file: string): Promise<void> {
    await expect(this.item(file)).toContainText('待入库');
    await this.item(file).getByRole('button').filter({ hasText: file }).click();
  }

  /** What is underlined in the source: holes, names and slots. */
  get elements(): Locator {
    return this.review.locator('.src-element');
  }

  /** The first of them that reads so. */
  element(words: string): Locator {
    return this.elements.filter({ hasText: words }).first();
  }

  async showElements(): Promise<void> {
    await this.review.getByRole('switch', { name: '标出要素' }).click();
  }

  /** Makes the words a slot of this name in what will be stored. */
  async makeSlot(words: string, slot: string): Promise<void> {
    await this.element(words).click();
    await this.review.getByLabel('槽位名').fill(slot);
    await this.review.getByRole('button', { name: '改为槽位', exact: true }).click();
  }

  async restoreWords(words: string): Promise<void> {
    await this.element(words).click();
    await this.review.getByRole('button', { name: '恢复原文' }).click();
  }

  async makeAllHolesSlots(): Promise<void> {
    await this.review.getByRole('button', { name: /^占位符全部改为槽位/ }).click();
  }

  /** Selects words of the source as a mouse would, and saves them as a block. */
  async saveSelection(words: string): Promise<void> {
    await this.review.getByRole('region', { name: '原文与更正' }).evaluate((pane, wanted) => {
      const walker = document.createTreeWalker(pane, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(wanted) ?? -1;
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        document.getSelection()?.removeAllRanges();
        document.getSelection()?.addRange(range);
        return;
      }
      throw new Error(`no single text holds ${wanted}`);
    }, words);
    await this.page.getByRole('button', { name: '存为语块' }).click();
    const dialog = this.page.getByRole('dialog', { name: '存为语块' });
    await expect(dialog.getByLabel('文字')).toHaveValue(words);
    await dialog.getByRole('button', { name: '保存' }).click();
    await expect(dialog).toBeHidden();
  }

  async undo(): Promise<void> {
    await this.review.getByRole('button', { name: '撤销' }).click();
  }

  async redo(): Promise<void> {
    await this.review.getByRole('button', { name: '重做' }).click();
  }

  /** Takes everything that was read into the library and waits until it is there. */
  async storeAll(files: readonly string[]): Promise<void> {
    await this.page.getByRole('button', { name: /^全部入库/ }).click();
    for (const file of files) await expect(this.item(file)).toContainText('已入库');
  }
}
