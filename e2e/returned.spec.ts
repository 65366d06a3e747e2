import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from './fixtures.ts';
import { EditorPage } from './pages/EditorPage.ts';
import { HomePage } from './pages/HomePage.ts';

const SENT = `在青禾县项目推进会上的讲话
同志们：
今天召开这次会议，主要任务是分析形势、部署工作。
一、认清形势，增强抓项目的紧迫感
今年以来，全县上下齐心协力，项目建设取得明显成效。
二、突出重点，推动项目建设提速增效
各单位要主动担当，一个项目一套班子抓到底。

同志们，任务已经明确，关键在于落实。谢谢大家。`;

/** A .docx with some of its words changed, as somebody would in Word. */
function edited(from: string, to: string, was: string, is: string): void {
  const parts = unzipSync(readFileSync(from));
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  expect(xml).toContain(was);
  writeFileSync(to, zipSync({ ...parts, 'word/document.xml': strToU8(xml.replace(was, is)) }));
}

test('a draft goes out, two edited files come back, and what is accepted becomes a new version', async ({
  desk,
}) => {
  const home = new HomePage(desk.page);
  await home.ready();
  await home.beginText(SENT);
  const editor = new EditorPage(desk.page);
  await editor.ready();
  await editor.saved();
  const sent = await desk.nextSavedFile('docx', () => editor.export('Word（公文格式）'));
  const word = '明显';
  const one = join(desk.dataDir, '王主任改.docx');
  const two = join(desk.dataDir, '李秘书改.docx');
  edited(sent, one, word, '扎实');
  edited(sent, two, word, '深入');

  await desk.page.getByRole('link', { name: '回稿比对' }).click();
  await expect(desk.page.getByRole('heading', { name: '回稿比对' })).toBeVisible();
  await desk.page.getByLabel('回稿文件').setInputFiles([one]);
  const first = desk.page.getByRole('region', { name: '王主任改.docx' });
  await expect(first.locator('ins')).toHaveText('扎实');
  await expect(first.locator('del')).toHaveText(word);

  await desk.page.getByLabel('回稿文件').setInputFiles([two]);
  const conflict = desk.page.getByRole('region', { name: '冲突' });
  await expect(conflict.getByRole('radio')).toHaveCount(3);
  await expect(conflict.locator('ins', { hasText: '深入' })).toHaveCSS('font-size', '14px');
  await conflict.getByText('李秘书改.docx').click();
  await desk.page.getByRole('button', { name: '采纳 1 处，存为新版本' }).click();
  await expect(desk.page.getByText(/^已采纳，存为第 \d+ 版/)).toBeVisible();

  const table = await desk.nextSavedFile('docx', () =>
    desk.page.getByRole('button', { name: '意见采纳情况表' }).click(),
  );
  const cells = strFromU8(unzipSync(readFileSync(table))['word/document.xml'] ?? new Uint8Array());
  expect(cells).toContain(`将“${word}”改为“深入”`);
  const redline = await desk.nextSavedFile('docx', () =>
    desk.page.getByRole('button', { name: '花脸稿' }).click(),
  );
  expect(strFromU8(unzipSync(readFileSync(redline))['word/document.xml'] ?? new Uint8Array())).toMatch(
    /<w:del .*<w:ins /s,
  );
  await desk.page.getByRole('link', { name: '回到文稿' }).click();
  await expect(editor.paper).toContainText('深入');
});
