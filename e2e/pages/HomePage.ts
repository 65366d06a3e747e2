import { expect, type Locator, type Page } from '@playwright/test';
import { goTo } from './navigation.ts';

/** 首页: skeletons to choose from and recent drafts. */
export class HomePage {
  readonly page: Page;
  readonly skeletons: Locator;
  readonly recentDrafts: Locator;
  readonly numbers: Locator;

  constructor(page: Page) {
    this.page = page;
    this.skeletons = page.getByRole('list', { name: '骨架' }).getByRole('button');
    this.recentDrafts = page.getByRole('list', { name: '最近文稿' }).getByRole('listitem');
    this.numbers = page.getByText(/语料库现有/);
  }

  async open(): Promise<void> {
    await goTo(this.page, '首页');
  }

  /** Waits until the starter library is there: the first start builds it. */
  async ready(): Promise<void> {
    await expect(this.numbers).toHaveText(/语料库现有 [1-9][\d,]* 篇范文、[1-9][\d,]* 个语块/, {
      timeout: 90_000,
    });
  }

  /** How many sources and blocks the library holds. */
  async counts(): Promise<{ sources: number; blocks: number }> {
    const [sources = 0, blocks = 0] =
      ((await this.numbers.textContent()) ?? '').replaceAll(',', '').match(/\d+/g)?.map(Number) ?? [];
    return { sources, blocks };
  }

  /** Begins a draft on a blank page. */
  async beginBlank(title: string): Promise<void> {
    await this.page.getByRole('button', { name: /^空白稿/ }).click();
    const dialog = this.page.getByRole('dialog', { name: '空白稿' });
    await dialog.getByLabel('标题').fill(title);
    await dialog.getByRole('button', { name: '新建文稿' }).click();
    await expect(dialog).toBeHidden();
  }

  /** Begins a draft from pasted text. */
  async beginText(text: string): Promise<void> {
    await this.page.getByRole('button', { name: /^粘贴成稿/ }).click();
    const dialog = this.page.getByRole('dialog', { name: '粘贴成稿' });
    await dialog.getByLabel('稿子全文').fill(text);
    await dialog.getByRole('button', { name: /^成稿/ }).click();
    await expect(dialog).toBeHidden();
  }

  /** Opens the form for a new draft from a skeleton. */
  async choose(skeleton: string): Promise<NewDraftForm> {
    await this.page.getByRole('button', { name: `用“${skeleton}”新建` }).click();
    return new NewDraftForm(this.page.getByRole('dialog', { name: `新建 · ${skeleton}` }));
  }
}

/** The form a new draft is made with. */
export class NewDraftForm {
  readonly dialog: Locator;

  constructor(dialog: Locator) {
    this.dialog = dialog;
  }

  /** Fills every text field that is still empty with the example it shows. */
  async fillExamples(): Promise<void> {
    for (const field of await this.dialog.locator('.facts input[type=text]').all()) {
      const example = (await field.getAttribute('placeholder'))?.replace(/^如：/, '') ?? '';
      if ((await field.inputValue()) === '') await field.fill(example);
    }
  }

  /** Asks for a length, so that the draft is filled up from the library. */
  async fillUp(minutes: number, topics: readonly string[]): Promise<void> {
    await this.dialog.getByLabel('时长（分钟）').fill(String(minutes));
    for (const topic of topics) {
      await this.dialog.getByLabel('主题词').fill(topic);
      await this.dialog.getByLabel('主题词').press('Enter');
    }
  }

  get preview(): Locator {
    return this.dialog.getByRole('region', { name: '预览' });
  }

  async create(): Promise<void> {
    await this.dialog.getByRole('button', { name: '新建文稿' }).click();
    await expect(this.dialog).toBeHidden();
  }
}
