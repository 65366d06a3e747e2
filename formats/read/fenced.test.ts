import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FormatError } from '../failure.ts';
import { readFenced } from './fence/fence.ts';
import { readFile } from './index.ts';
import { mutated, seeded } from './mutate.testkit.ts';

const fixture = (name: string): Uint8Array => readFileSync(new URL(`fixtures/${name}`, import.meta.url));

/** Reads as an import would: the only way to fail is a FormatError. A hang fails by the test's own time limit. */
async function outcome(bytes: Uint8Array, name: string): Promise<string> {
  try {
    const { text } = await readFile(bytes, name);
    return typeof text;
  } catch (error) {
    if (error instanceof FormatError) return error.code;
    throw error;
  }
}

describe('a damaged file of any kind', () => {
  it.each([
    ['pandoc.docx', 60],
    ['libreoffice-numbered.doc', 60],
    ['libreoffice.html', 60],
    ['abiword.rtf', 60],
    ['ghostscript.pdf', 40],
    ['chromium.mht', 20],
  ])('%s is read or refused', async (name, count) => {
    const original = fixture(name);
    const random = seeded(count + name.length);
    for (let n = 0; n < count; n += 1) {
      await outcome(mutated(original, random), name);
    }
    expect(await outcome(original, name)).toBe('string');
  });
});

describe('a file made to do harm', () => {
  it.each([
    ['深.html', `<html><body>${'<div>'.repeat(200_000)}讲话`],
    ['深.rtf', `{\\rtf1 ${'{'.repeat(200_000)}讲话`],
    ['深.md', `${'> '.repeat(20_000)}讲话`],
    ['表.html', `<html><body>${'<table><tr><td>'.repeat(20_000)}讲话`],
    ['长.rtf', `{\\rtf1 \\bin2000000000 ${'a'.repeat(1000)}}`],
  ])('is read or refused and not waited for: %s', async (name, text) => {
    expect(await outcome(Buffer.from(text), name)).toMatch(/^(?:string|too-large|damaged|no-text)$/);
  });

  it('is stopped where a parser takes too long, and the next file is read', async () => {
    const slow = Buffer.from(`<html><body>${'<b><p>'.repeat(100_000)}讲话`);
    const limits = { milliseconds: 60, millisecondsPerMegabyte: 0, heapMegabytes: 512, totalMegabytes: 700 };
    await expect(readFenced('html', slow, '慢.html', limits)).rejects.toMatchObject({
      code: 'too-large',
      message: expect.stringMatching(/^《慢\.html》太大或太复杂/),
    });
    expect(await outcome(fixture('pandoc.html'), 'a.html')).toBe('string');
  });
});
