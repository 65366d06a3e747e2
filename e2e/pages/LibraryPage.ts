import { expect, type Locator, type Page } from '@playwright/test';
import { goTo } from './navigation.ts';

/** 语料库: search over everything, and what is done with the blocks found. */
export class LibraryPage {
  readonly page: Page;
  readonly hits: Locator;
  readonly list: Locator;
  readonly rows: Locator;

  constructor(page: Page) {
    this.page = page;
    this.hits = page.getByRole('region', { name: '查找结果' });
    this.list = this.hits.getByRole('listbox', { name: '语块' });
    this.rows = this.list.getByRole('option');
  }

  async open(): Promise<void> {
    await goTo(this.page, '语料库');
  }

  async search(query: string): Promise<void> {
    await this.page.getByLabel('查找语块').fill(query);
    // Until the hits are those of this query, a choice would be made among those of the one before.
    await expect(this.hits).toHaveAttribute('aria-busy', 'false');
  }

  /** The first block in sight that holds these words. */
  row(words: string): Locator {
    return this.rows.filter({ hasText: words }).first();
  }

  /** Chooses a block without opening it. */
  async select(words: string): Promise<void> {
    await this.row(words).locator('.hit-check').click();
    await expect(this.row(words)).toHaveAttribute('aria-selected', 'true');
  }

  /** Gives the chosen blocks a tag. */
  async tag(name: string): Promise<void> {
    await this.hits.getByRole('button', { name: '加标签' }).click();
    await this.page.getByLabel('标签名').fill(name);
    await this.page.getByLabel('标签名').press('Enter');
  }

  /** Sends the chosen blocks out in a format. */
  async exportSelection(format: string, name: string): Promise<void> {
    await this.hits.getByRole('button', { name: '导出' }).click();
    const dialog = this.page.getByRole('dialog', { name: /^导出/ });
    await dialog.getByRole('radio', { name: format }).check();
    await dialog.getByRole('textbox', { name: '名称' }).fill(name);
    await dialog.getByRole('button', { name: '导出' }).click();
  }

  /** Gives a pack or a table to the page, and takes it in after a look at what it would do. */
  async take(path: string): Promise<void> {
    await this.page.getByTestId('incoming-file').setInputFiles(path);
    const dialog = this.page.getByRole('dialog', { name: /^导入/ });
    await expect(dialog.getByLabel('导入预览')).toContainText('新增');
    await dialog.getByRole('button', { name: /^导入/ }).click();
    await expect(dialog).toBeHidden();
  }

  /** Writes a phrase down as a block of one's own. */
  async savePhrase(text: string): Promise<void> {
    await this.page.getByRole('button', { name: '存为语块' }).click();
    const dialog = this.page.getByRole('dialog', { name: '存为语块' });
    await dialog.getByLabel('文字').fill(text);
    await dialog.getByRole('button', { name: '保存' }).click();
    await expect(dialog).toBeHidden();
  }

  /** Chooses an entry of the menu 管理. */
  async manage(entry: string): Promise<void> {
    await this.page.getByRole('button', { name: '管理', exact: true }).click();
    await this.page.getByRole('menuitem', { name: entry }).click();
  }
}
