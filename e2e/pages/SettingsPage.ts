import { expect, type Page } from '@playwright/test';
import { goTo } from './navigation.ts';

/** 设置: defaults of the fact card, the look, where the data are. */
export class SettingsPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await goTo(this.page, '设置');
  }

  /** Saves defaults for every new draft. */
  async saveProfile(facts: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, value] of Object.entries(facts)) {
      await this.page.getByLabel(label, { exact: true }).fill(value);
    }
    await this.page.getByRole('button', { name: '保存个人设置' }).click();
    await expect(this.page.getByText(/^已保存/)).toBeVisible();
  }
}
