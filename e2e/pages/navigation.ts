import { expect, type Page } from '@playwright/test';

/** The pages the rail leads to. */
export const RAIL_PAGES = ['首页', '导入', '语料库', '骨架', '设置'] as const;
export type RailPage = (typeof RAIL_PAGES)[number];

/** Goes to a page by the rail, as a user does. */
export async function goTo(page: Page, name: RailPage): Promise<void> {
  const link = page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name, exact: true });
  await link.click();
  await expect(link).toHaveAttribute('aria-current', 'page');
}
