import fc from 'fast-check';
import { expect, test } from 'vitest';
import { speeches } from '../../core/speech/speech.testkit.ts';
import { forgetUnsaved, keepUnsaved, unsavedOf } from './journal.ts';

/** Storage as a browser gives it: a map of strings, with room for so many characters. */
class RoomFor implements Storage {
  private readonly kept = new Map<string, string>();
  private readonly room: number;

  constructor(room: number) {
    this.room = room;
  }

  get length(): number {
    return this.kept.size;
  }

  key(index: number): string | null {
    return [...this.kept.keys()][index] ?? null;
  }

  getItem(name: string): string | null {
    return this.kept.get(name) ?? null;
  }

  setItem(name: string, value: string): void {
    if (value.length > this.room) throw new DOMException('full', 'QuotaExceededError');
    this.kept.set(name, value);
  }

  removeItem(name: string): void {
    this.kept.delete(name);
  }

  clear(): void {
    this.kept.clear();
  }
}

test('a draft that could not be saved comes back word for word', () => {
  fc.assert(
    fc.property(speeches, (speech) => {
      const storage = new RoomFor(1_000_000);
      const text = { base: 'v1', speech, facts: { 单位: '青禾县文旅局', 上级: ['云岭省'] } };
      expect(keepUnsaved(storage, 'a', text)).toBe(true);
      expect(unsavedOf(storage, 'a')).toEqual(text);
      expect(unsavedOf(storage, 'b')).toBeNull();
      forgetUnsaved(storage, 'a');
      expect(unsavedOf(storage, 'a')).toBeNull();
    }),
    { numRuns: 50 },
  );
});

test('a full storage is told, and what cannot be read is no draft', () => {
  const storage = new RoomFor(10);
  const speech = { title: [], byline: [], salutation: null, body: [] };
  expect(keepUnsaved(storage, 'a', { base: 'v1', speech, facts: {} })).toBe(false);
  storage.setItem('gaojiang-unsaved-a', '{"base"');
  expect(unsavedOf(storage, 'a')).toBeNull();
  storage.setItem('gaojiang-unsaved-a', '{}');
  expect(unsavedOf(storage, 'a')).toBeNull();
});
