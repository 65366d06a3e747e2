import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';

const root = join(import.meta.dirname, '..');
const lock = z
  .object({ packages: z.record(z.string(), z.looseObject({ gypfile: z.boolean().optional() })) })
  .parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')));

it('an install compiles nothing: every package with a binding.gyp is marked in the lock file', () => {
  const withBinding = Object.keys(lock.packages).filter(
    (path) => path !== '' && existsSync(join(root, path, 'binding.gyp')),
  );
  expect(withBinding).toContain('node_modules/better-sqlite3');
  // See docs/decisions/2026-11-28-nothing-is-compiled-on-install.md: npm drops the mark when it writes the file.
  expect(withBinding.filter((path) => lock.packages[path]?.gypfile !== false)).toEqual([]);
});
