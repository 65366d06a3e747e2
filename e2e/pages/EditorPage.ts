import { expect, type Locator, type Page } from '@playwright/test';

/** 编辑: outline, paper and assistant of one draft. */
export class EditorPage {
  readonly page: Page;
  readonly paper: Locator;
  readonly assistant: Locator;
  readonly outline: Locator;
  readonly saveStatus: Locator;

  constructor(page: Page) {
    this.page = page;
    this.paper = page.getByRole('region', { name: '稿纸' });
    this.assistant = page.getByRole('complementary', { name: '助手' });
    this.outline = page.getByRole('complementary', { name: '提纲' });
    this.saveStatus = page.getByText(/^已保存/);
  }

  async ready(): Promise<void> {
    await expect(this.paper).toBeVisible();
    await expect(this.assistant.getByRole('tab', { name: '素材' })).toBeVisible();
  }

  /** Runs a command by its name from the command palette. */
  async run(command: string): Promise<void> {
    await this.page.keyboard.press('Control+k');
    await this.page.getByLabel('要做什么').fill(command);
    await this.page.keyboard.press('Enter');
  }

  /** Puts the caret at the end of the paragraph that holds this text. */
  async placeCaret(text: string | RegExp): Promise<void> {
    await this.paper.locator('p', { hasText: text }).first().click();
    await this.page.keyboard.press('End');
  }

  /** Searches the library beside the text and inserts the block found that holds `text`. */
  async insert(query: string, text: string, as: '插入段落' | '作为新要点'): Promise<void> {
    await this.assistant.getByRole('tab', { name: '素材' }).click();
    await this.assistant.getByLabel('查找素材').fill(query);
    const material = this.assistant.getByRole('listitem').filter({ hasText: text }).first();
    await material.getByRole('button', { name: as }).click();
    await expect(this.paper).toContainText(text);
  }

  /** Fills whatever the fact card still lacks. */
  async fillRest(value: string): Promise<void> {
    await this.assistant.getByRole('tab', { name: /^要素/ }).click();
    const rows = this.assistant.locator('.fact');
    await expect(rows.first()).toBeVisible();
    const labels = await rows
      .filter({ has: this.page.locator('.fact-required') })
      .locator('label')
      .all();
    // Named once, before the first is filled: which rows are still empty changes while they are.
    const fields = await Promise.all(labels.map((label) => label.getAttribute('for')));
    for (const id of fields) {
      const field = this.page.locator(`[id="${id}"]`);
      await field.fill(value);
      await field.press('Enter');
      await expect(rows.filter({ has: field })).toHaveAttribute('data-empty', 'false');
    }
  }

  /** Pastes into the last paragraph as another program would have it, or as plain text. */
  async paste(
    content: { readonly html?: string; readonly text: string },
    how: 'usual' | 'plain' = 'usual',
  ): Promise<void> {
    await this.paper.locator('.sp-paragraph').last().click();
    await this.paper.getByRole('textbox', { name: '正文' }).evaluate(
      (sheet, { html, text, plain }) => {
        if (plain) {
          sheet.dispatchEvent(
            new KeyboardEvent('keydown', { key: 'V', ctrlKey: true, shiftKey: true, bubbles: true }),
          );
        }
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', text);
        if (html !== undefined) clipboardData.setData('text/html', html);
        sheet.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      },
      { ...content, plain: how === 'plain' },
    );
  }

  /** Puts the caret behind everything. */
  async toEnd(): Promise<void> {
    await this.paper.locator('.sp-paragraph').last().click();
    await this.page.keyboard.press('Control+End');
  }

  async undo(): Promise<void> {
    await this.page.keyboard.press('Control+z');
  }

  async saved(): Promise<void> {
    await expect(this.saveStatus).toBeVisible();
  }

  /** Chooses from the export menu. */
  async export(
    format: 'Word（公文格式）' | 'Word（讲话大字版）' | '纯文本' | 'Markdown' | '复制全文（带格式）',
  ): Promise<void> {
    await this.page.getByRole('button', { name: '导出' }).click();
    await this.page.getByRole('menuitem', { name: format }).click();
  }
}
