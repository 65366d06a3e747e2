import { expect, test } from './fixtures.ts';
import { HomePage } from './pages/HomePage.ts';

test('the page runs no script but its own and asks no other machine', async ({ desk }) => {
  desk.expectProblem(/Content Security Policy/);
  await new HomePage(desk.page).ready();
  const refused = await desk.page.evaluate(async () => {
    const violated: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => violated.push(event.effectiveDirective));
    const script = document.createElement('script');
    script.textContent = 'document.title = "taken over"';
    document.head.append(script);
    const image = document.createElement('img');
    const failed = new Promise((resolve) => image.addEventListener('error', resolve));
    image.src = 'https://example.invalid/picture.png';
    document.body.append(image);
    await failed;
    await fetch('https://example.invalid/').catch(() => null);
    await new Promise((resolve) => setTimeout(resolve));
    return violated.sort();
  });
  expect(refused).toEqual(['connect-src', 'img-src', 'script-src-elem']);
  expect(await desk.page.title()).toContain('稿匠');
});

test('the desktop page can neither leave nor open a window', async ({ desk }) => {
  test.skip(desk.kind === 'browser', 'a browser tab belongs to the user');
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
  test.skip(desk.kind === 'browser', 'a browser gives the page nothing at all');
  await new HomePage(desk.page).ready();
  const seen = await desk.page.evaluate(() => {
    const plain = document.createElement('iframe');
    document.body.append(plain);
    const usual = new Set(Object.keys(plain.contentWindow ?? {}));
    plain.remove();
    return {
      added: Object.keys(window).filter((name) => !usual.has(name) && !name.startsWith('__playwright')),
      kind: typeof Reflect.get(window, 'gaojiang'),
      node: ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer'].filter(
        (name) => name in window,
      ),
    };
  });
  expect(seen).toEqual({ added: ['gaojiang'], kind: 'function', node: [] });
});

test('the browser host answers no call without the token of this run', async ({ desk }) => {
  test.skip(desk.kind !== 'browser', 'the desktop has no server');
  await new HomePage(desk.page).ready();
  desk.expectProblem(/403/);
  const statuses = await desk.page.evaluate(async () => {
    const call = async (headers: Record<string, string>) => {
      const answer = await fetch('/rpc/app/info', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: '{"json":{}}',
      });
      return answer.status;
    };
    return [await call({}), await call({ 'x-gaojiang-token': 'guessed' })];
  });
  expect(statuses).toEqual([403, 403]);
  expect(desk.page.url()).not.toContain('token');
});
