import { expect, test } from './fixtures.ts';
import { HomePage } from './pages/HomePage.ts';

test('an empty data folder gets its starter library, and a second start finds it there', async ({ desk }) => {
  const home = new HomePage(desk.page);
  await home.ready();
  await expect(home.skeletons.nth(2)).toBeVisible();
  await expect(desk.page.getByText('还没有文稿')).toBeVisible();
  const first = await home.counts();
  expect(first.sources).toBeGreaterThanOrEqual(6);

  await desk.restart();
  const again = new HomePage(desk.page);
  await again.ready();
  expect(await again.counts()).toEqual(first);
});
