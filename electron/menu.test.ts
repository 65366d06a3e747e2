import type { MenuItemConstructorOptions } from 'electron';
import { expect, test } from 'vitest';
import { menuTemplate } from './menu.ts';

const actions = { open: () => {}, openDataFolder: () => {}, about: () => {} };

/** Every entry of a menu, submenus included. */
function entries(template: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? entries(item.submenu) : [])]);
}

test.each(['win32', 'linux', 'darwin'] as const)('names every entry in Chinese on %s', (platform) => {
  const named = entries(menuTemplate(platform, true, actions)).filter((item) => item.type !== 'separator');
  expect(named.map((item) => item.label ?? '').filter((label) => !/\p{Script=Han}/u.test(label))).toEqual([]);
});

test.each(['win32', 'linux', 'darwin'] as const)('gives each key to one entry on %s', (platform) => {
  const keys = entries(menuTemplate(platform, true, actions)).flatMap((item) => item.accelerator ?? []);
  expect(keys).toContain('CmdOrCtrl+N');
  expect(new Set(keys).size).toBe(keys.length);
});

test('puts the settings and the way out where each system has them', () => {
  const labels = (platform: NodeJS.Platform, menu: string) => {
    const top = menuTemplate(platform, false, actions).find((item) => item.label === menu);
    return entries([top ?? {}]).map((item) => item.label);
  };
  expect(labels('win32', '文件')).toEqual(expect.arrayContaining(['设置…', '退出']));
  expect(labels('darwin', '文件')).not.toContain('退出');
  expect(labels('darwin', '稿匠')).toEqual(expect.arrayContaining(['设置…', '退出']));
});

test('offers the tools for developers only outside the packaged program', () => {
  const labels = (developer: boolean) =>
    entries(menuTemplate('linux', developer, actions)).map((item) => item.label);
  expect(labels(true)).toContain('开发者工具');
  expect(labels(false)).not.toContain('开发者工具');
});
