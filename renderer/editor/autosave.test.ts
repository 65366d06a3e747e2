import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createAutosave, type SaveAnswer } from './autosave.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const at = new Date(2031, 0, 1);
const saved = (version: string): SaveAnswer => ({ kind: 'saved', version, updatedAt: at.toISOString() });

test('text typed without a pause is on its way to the disk within a second all the same', async () => {
  const saves: string[] = [];
  const autosave = createAutosave({
    version: '3',
    updatedAt: at,
    save: async (base) => {
      saves.push(base);
      return saved(`${base}'`);
    },
  });
  for (let i = 0; i < 10; i += 1) {
    autosave.changed();
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(saves).toEqual(['3']);
  await vi.advanceTimersByTimeAsync(1000);
  expect(saves).toEqual(['3', "3'"]);
  expect(autosave.state().kind).toBe('saved');
  expect(autosave.version()).toBe("3''");
});

test('a change made while a save runs is saved by the next one, and saves never overlap', async () => {
  let running = 0;
  let most = 0;
  let saves = 0;
  const autosave = createAutosave({
    version: '1',
    updatedAt: at,
    save: async (base) => {
      running += 1;
      most = Math.max(most, running);
      saves += 1;
      await new Promise((resolve) => setTimeout(resolve, 600));
      running -= 1;
      return saved(`${base}'`);
    },
  });
  autosave.changed();
  await vi.advanceTimersByTimeAsync(400);
  autosave.changed();
  void autosave.flush();
  await vi.advanceTimersByTimeAsync(3000);
  expect(saves).toBe(2);
  expect(most).toBe(1);
  expect(autosave.state().kind).toBe('saved');
});

test('a failed save says so, keeps the text dirty and is tried again by itself', async () => {
  let broken = true;
  const autosave = createAutosave({
    version: '1',
    updatedAt: at,
    save: async (base) => {
      if (broken) throw new Error('磁盘已满');
      return saved(`${base}'`);
    },
  });
  autosave.changed();
  await vi.advanceTimersByTimeAsync(500);
  expect(autosave.state().kind).toBe('failed');
  broken = false;
  await vi.advanceTimersByTimeAsync(6000);
  expect(autosave.state().kind).toBe('saved');
});

test('a version saved elsewhere in between is not overwritten until the user says so', async () => {
  const bases: string[] = [];
  const current = {
    id: 'a',
    title: '',
    genre: '其他' as const,
    template: null,
    chars: 0,
    minutes: 0,
    createdAt: at.toISOString(),
    updatedAt: at.toISOString(),
    speech: { title: [], byline: [], salutation: null, body: [] },
    facts: {},
    version: '7',
    unfilled: [],
  };
  const autosave = createAutosave({
    version: '1',
    updatedAt: at,
    save: async (base) => {
      bases.push(base);
      return base === '7' ? saved('8') : { kind: 'conflict', current };
    },
  });
  autosave.changed();
  await vi.advanceTimersByTimeAsync(500);
  expect(autosave.state().kind).toBe('conflict');
  autosave.changed();
  await vi.advanceTimersByTimeAsync(9000);
  expect(bases).toEqual(['1']);
  await autosave.overwrite();
  expect(bases).toEqual(['1', '7']);
  expect(autosave.state().kind).toBe('saved');
});
