import type { Locator, Page } from '@playwright/test';
import { goTo } from './navigation.ts';

/** 语料库: search over all blocks. */
export class LibraryPage {
  readonly page: Page;
  readonly hits: Locator;

  constructor(page: Page) {
    this.page = page;
    this.hits = page.getByRole('region', { name: '查找结果' });
  }

  async open(): Promise<void> {
    await goTo(this.page, '语料库');
  }

  async search(query: string): Promise<void> {
    await this.page.getByLabel('查找语块').fill(query);
  }
}
