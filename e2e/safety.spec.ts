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
