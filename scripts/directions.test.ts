import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const copies: string[] = [];

/** A house of its own in a temporary folder: our rules, our packages, and only the files given. */
function houseWith(files: Readonly<Record<string, string>>): string {
  const house = mkdtempSync(join(tmpdir(), 'gaojiang-house-'));
  copies.push(house);
  for (const file of ['.dependency-cruiser.cjs', 'tsconfig.base.json', 'package.json']) {
    cpSync(join(root, file), join(house, file));
  }
  symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(house, path)), { recursive: true });
    writeFileSync(join(house, path), text);
  }
  return house;
}

function cruise(house: string): { status: number | null; said: string } {
  const run = spawnSync(process.execPath, [join(root, 'scripts', 'directions.ts')], {
    cwd: house,
    encoding: 'utf8',
  });
  return { status: run.status, said: run.stdout + run.stderr };
}

afterEach(() => {
  for (const copy of copies.splice(0)) rmSync(copy, { recursive: true, force: true });
});

const target = 'export const target = 1;\n';
const LEAKS = [
  ['core → Node', 'core-is-pure', { 'core/a.ts': "import 'node:fs';\n" }],
  ['core → npm', 'core-is-pure', { 'core/a.ts': "import 'zod';\n" }],
  ['core → api', 'core-imports', { 'core/a.ts': "import '../api/b.ts';\n", 'api/b.ts': target }],
  ['renderer → app', 'renderer-imports', { 'renderer/a.tsx': "import '../app/b.ts';\n", 'app/b.ts': target }],
  [
    'a type of app in renderer',
    'renderer-imports',
    {
      'renderer/a.ts': "import type { T } from '../app/b.ts';\nexport type U = T;\n",
      'app/b.ts': 'export type T = 1;\n',
    },
  ],
  [
    'preload → app',
    'preload-sees-only-api',
    { 'electron/preload.ts': "import '../app/b.ts';\n", 'app/b.ts': target },
  ],
  ['SQL outside library', 'sql-lives-in-library', { 'app/a.ts': "import 'better-sqlite3';\n" }],
  [
    'server → library',
    'server-imports',
    { 'server/a.ts': "import '../library/b.ts';\n", 'library/b.ts': target },
  ],
  [
    'a cycle',
    'no-cycle',
    {
      'core/a.ts': "import './b.ts';\nexport const a = 1;\n",
      'core/b.ts': "import './a.ts';\nexport const b = 1;\n",
    },
  ],
  [
    'a development package in shipped code',
    'shipped-code-needs-no-dev-packages',
    { 'app/a.ts': "import 'vitest';\n" },
  ],
] as const;

describe('the import rules', () => {
  it.each(LEAKS)('refuse %s', (_name, rule, files) => {
    const { status, said } = cruise(houseWith(files));
    expect(said).toContain(`${rule}:`);
    expect(status).toBe(1);
  });

  it('let an allowed import pass', () => {
    const { status, said } = cruise(
      houseWith({ 'app/a.ts': "import '../core/b.ts';\n", 'core/b.ts': target }),
    );
    expect(said).toContain('2 modules');
    expect(status).toBe(0);
  });

  it('fail when nothing at all was read', () => {
    const { status, said } = cruise(houseWith({ 'core/README.md': 'no module here' }));
    expect(said).toContain('read no module');
    expect(status).toBe(1);
  });
});

describe('the project references', () => {
  const compile = (folder: string, house: string): { ok: boolean; said: string } => {
    try {
      execFileSync(
        process.execPath,
        [join(root, 'node_modules/typescript/bin/tsc'), '-b', join(house, folder)],
        {
          encoding: 'utf8',
        },
      );
      return { ok: true, said: '' };
    } catch (error) {
      return {
        ok: false,
        said: error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error),
      };
    }
  };
  const config = (folder: string): string =>
    readFileSync(join(root, folder, 'tsconfig.json'), 'utf8').replace(
      /"references": \[[^\]]*\]/,
      '"references": []',
    );

  it.each([
    ['a DOM global in core', 'core', 'core/a.ts', 'export const a = document;\n', "'document'"],
    ['a Node global in core', 'core', 'core/a.ts', 'export const a = process;\n', "'process'"],
    [
      'a Node global in the renderer',
      'renderer',
      'renderer/a.ts',
      'export const a = process;\n',
      "'process'",
    ],
  ])('refuse %s', (_name, folder, path, text, named) => {
    const house = houseWith({ [path]: text });
    writeFileSync(join(house, folder, 'tsconfig.json'), config(folder));
    const { ok, said } = compile(folder, house);
    expect(said).toContain(named);
    expect(ok).toBe(false);
  });
});
