import type { Locator, Page } from '@playwright/test';
import { goTo } from './navigation.ts';

/** 语料库: search over all blocks. */
export class LibraryPage {
  readonly page: Page;
  readonly main: Locator;

  constructor(page: Page) {
    this.page = page;
    this.main = page.getByRole('main');
  }

  async open(): Promise<void> {
    await goTo(this.page, '语料库');
  }

  async search(query: string): Promise<void> {
    await this.main.getByRole('searchbox').first().fill(query);
  }
}
