import { expect, test } from './fixtures.ts';
import { EditorPage } from './pages/EditorPage.ts';
import { HomePage } from './pages/HomePage.ts';

test('a finding that was waved away stays away after a restart, until it is called back', async ({
  desk,
}) => {
  await new HomePage(desk.page).ready();
  await new HomePage(desk.page).beginBlank('部暑工作会上的讲话');
  const editor = new EditorPage(desk.page);
  await editor.ready();
  await editor.saved();
  const fragment = new URL(desk.page.url()).hash;
  const checks = desk.page.getByRole('complementary', { name: '助手' });
  await checks.getByRole('tab', { name: /^检查/ }).click();
  const finding = checks.locator('.finding', { hasText: '部暑' }).first();
  await expect(finding).toBeVisible();
  await finding.getByRole('button', { name: /^忽略/ }).click();
  await desk.page.getByRole('menuitem', { name: '本篇不再提示' }).click();
  await expect(finding).toHaveCount(0);
  await expect(checks.getByText(/^已忽略 \d/)).toBeVisible();

  await desk.restart();
  await new HomePage(desk.page).ready();
  await desk.page.evaluate((to) => {
    window.location.hash = to;
  }, fragment);
  const again = desk.page.getByRole('complementary', { name: '助手' });
  await again.getByRole('tab', { name: /^检查/ }).click();
  await again.getByText(/^已忽略 \d/).click();
  await expect(again.locator('.finding', { hasText: '部暑' })).toHaveCount(0);
  await again.getByRole('button', { name: '恢复“部暑”' }).click();
  await again.locator('.finding', { hasText: '部暑' }).first().getByRole('button', { name: /^改为/ }).click();
  await expect(new EditorPage(desk.page).paper).toContainText('部署工作会上的讲话');
});

test('material dragged between two lines goes in there, and undo takes it out again', async ({ desk }) => {
  await new HomePage(desk.page).ready();
  await new HomePage(desk.page).beginText(
    '在全县水利工作会议上的讲话\n同志们：\n今天把防汛这件事说清楚。\n各乡镇回去就抓。',
  );
  const editor = new EditorPage(desk.page);
  await editor.ready();
  const paragraphs = editor.paper.locator('.sp-paragraph');
  await expect(paragraphs).toHaveCount(2);
  await editor.assistant.getByRole('tab', { name: '素材' }).click();
  const material = editor.assistant.locator('.material').first();
  await expect(material).toBeVisible();
  await material.dragTo(paragraphs.nth(1), {
    sourcePosition: { x: 6, y: 6 },
    targetPosition: { x: 60, y: 3 },
  });
  await expect(paragraphs).toHaveCount(3);
  await expect(paragraphs.nth(0)).toHaveText('今天把防汛这件事说清楚。');
  await expect(paragraphs.nth(2)).toHaveText('各乡镇回去就抓。');
  await expect(desk.page.locator('.drop-line')).toBeHidden();
  await desk.page.keyboard.press('Control+z');
  await expect(paragraphs).toHaveCount(2);
});
