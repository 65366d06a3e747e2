import { expect, test } from './fixtures.ts';
import { HomePage } from './pages/HomePage.ts';

test('the browser host answers no call without the token of this run', async ({ desk }) => {
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
