import { expect, test } from './fixtures.ts';
import { HomePage } from './pages/HomePage.ts';

test('the desktop page can neither leave nor open a window', async ({ desk }) => {
  await new HomePage(desk.page).ready();
  const address = desk.page.url();
  await desk.page.evaluate(() => {
    location.href = 'https://example.invalid/';
  });
  await desk.page.evaluate(() => {
    window.open('https://example.invalid/');
    const link = document.createElement('a');
    link.href = 'https://example.invalid/';
    link.target = '_blank';
    document.body.append(link);
    link.click();
    link.remove();
  });
  await expect.poll(() => desk.page.context().pages().length).toBe(1);
  expect(desk.page.url()).toBe(address);
  await expect(new HomePage(desk.page).skeletons.first()).toBeVisible();
});

test('the desktop page is given one function and nothing of Node', async ({ desk }) => {
  await new HomePage(desk.page).ready();
  const seen = await desk.page.evaluate(() => {
    const plain = document.createElement('iframe');
    document.body.append(plain);
    const usual = new Set(Object.keys(plain.contentWindow ?? {}));
    plain.remove();
    // Names the test's own driver and the page's own bundle (zod keeps its settings there) hang on the window.
    const ours = /^__(?:playwright|zod_)/;
    return {
      added: Object.keys(window).filter((name) => !usual.has(name) && !ours.test(name)),
      kind: typeof Reflect.get(window, 'gaojiang'),
      node: ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer'].filter(
        (name) => name in window,
      ),
    };
  });
  expect(seen).toEqual({ added: ['gaojiang'], kind: 'function', node: [] });
});
