import { expect, it } from 'vitest';
import { killInBulk } from './bulk.testkit.ts';

it('killed at any moment of a bulk import or a merge, goes on to the state of an undisturbed run', async () => {
  const { kills, faults } = await killInBulk(2, 8);
  expect(faults).toEqual([]);
  expect(kills).toBe(2);
}, 120_000);
