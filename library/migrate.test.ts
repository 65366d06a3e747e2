import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isSound, listBackups } from './backup.ts';
import { connect } from './database.ts';
import { afterwards, NOW, temporaryFolder } from './library.testkit.ts';
import { migrate, SCHEMA_VERSION, schemaVersion } from './migrate.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { libraryOfVersion, ROWS_OF_VERSION_1 } from './migrations/migrations.testkit.ts';
import { libraryFile, openLibrary } from './open.ts';
import { searchBlocks } from './search/search.ts';

describe('the migrations', () => {
  it('are exactly the files of their folder, each with its test, numbered without a gap', () => {
    const files = readdirSync(join(import.meta.dirname, 'migrations')).filter((name) => /^\d/.test(name));
    const expected = MIGRATIONS.flatMap(({ version, name }) => {
      const stem = `${String(version).padStart(4, '0')}-${name}`;
      return [`${stem}.test.ts`, `${stem}.ts`];
    });
    expect(files.sort()).toEqual(expected.sort());
    expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, index) => index + 1));
  });

  it('leave the library at the version before a step that fails', () => {
    const db = libraryOfVersion(1);
    db.exec('CREATE TABLE settings (in_the_way TEXT)');
    expect(() => migrate(db, () => undefined)).toThrow('settings');
    expect(schemaVersion(db)).toBe(1);
    expect(db.values("SELECT name FROM sqlite_schema WHERE name = 'drafts'")).toEqual([]);
  });

  it('keep a copy of the library before each step and end with a library that is searched', () => {
    const dataDir = temporaryFolder();
    const old = connect({ kind: 'file', file: libraryFile(dataDir), readonly: false, waitMs: 0 });
    migrate(old.db, () => undefined, 1);
    old.db.exec(ROWS_OF_VERSION_1);
    old.close();

    const library = openLibrary({ dataDir, mode: 'write', now: NOW });
    afterwards(() => library.close());
    expect(schemaVersion(library.db)).toBe(SCHEMA_VERSION);
    expect(searchBlocks(library.db, { query: '项目', limit: 9, offset: 0 }).total).toBe(1);
    const copies = listBackups(dataDir).map(({ file }) => file);
    expect(copies).toHaveLength(SCHEMA_VERSION - 1);
    expect(copies.every(isSound)).toBe(true);
    const versions = copies.map((file) => {
      const copy = connect({ kind: 'file', file, readonly: true, waitMs: 0 });
      afterwards(() => copy.close());
      return schemaVersion(copy.db);
    });
    expect(versions.sort()).toEqual(MIGRATIONS.slice(1).map(({ version }) => version - 1));
  });
});
