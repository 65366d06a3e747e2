import type { ReadableDb, WritableDb } from './database.ts';
import { fromJson } from './json.ts';

/**
 * A setting by its key, as the JSON value that was stored, or undefined. What it means, and whether it still
 * has the right shape, is for the caller to judge: settings outlive versions.
 */
export function getSetting(db: ReadableDb, key: string): unknown {
  const json = db.value<string>('SELECT value FROM settings WHERE key = ?', [key]);
  return json === undefined ? undefined : fromJson(json, isAnything, `设置“${key}”`);
}

/** Stores a setting; `value` must survive JSON. `null` is a value, undefined removes the key. */
export function setSetting(db: WritableDb, key: string, value: unknown, now: string): void {
  if (value === undefined) {
    db.run('DELETE FROM settings WHERE key = ?', [key]);
    return;
  }
  db.run(
    `INSERT INTO settings (key, value, updated_at) VALUES (?, ?, ?)
     ON CONFLICT (key) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at`,
    [key, JSON.stringify(value), now],
  );
}

function isAnything(_value: unknown): _value is unknown {
  return true;
}
