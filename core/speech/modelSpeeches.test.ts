import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { countIds } from './ids.ts';
import { parse } from './parse.ts';
import { serialise } from './serialise.ts';

const FOLDER = join(import.meta.dirname, '../../seeds');
const files = readdirSync(FOLDER).filter((file) => file.endsWith('.txt'));

describe('the model speeches of the starter library', () => {
  it('are there', () => expect(files.length).toBeGreaterThan(5));

  it.each(files)('keep every character as drafts, and their form from then on: %s', (file) => {
    const source = readFileSync(join(FOLDER, file), 'utf8');
    const text = serialise(parse(source, countIds()).value);
    expect(text.replace(/\s/g, '')).toBe(source.replace(/\s/g, ''));
    expect(serialise(parse(text, countIds()).value)).toBe(text);
  });
});
