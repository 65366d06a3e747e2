import { expect, type Locator, type Page } from '@playwright/test';
import { goTo } from './navigation.ts';

/** 骨架: the skeletons by genre, their preview, and writing one's own. */
export class SkeletonsPage {
  readonly page: Page;
  readonly preview: Locator;
  readonly fault: Locator;
  readonly source: Locator;

  constructor(page: Page) {
    this.page = page;
    this.preview = page.getByRole('article', { name: '预览' });
    this.fault = page.getByRole('alert');
    this.source = page.getByRole('textbox', { name: '骨架源码' });
  }

  async open(): Promise<void> {
    await goTo(this.page, '骨架');
  }

  async choose(name: string): Promise<void> {
    await this.page.getByRole('navigation', { name: '骨架目录' }).getByRole('button', { name }).click();
    await expect(this.page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible();
  }

  async press(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click();
  }
}
