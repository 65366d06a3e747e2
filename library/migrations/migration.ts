import type { WritableDb } from '../database.ts';

/**
 * One step of the library's schema, forward only. `up` runs in a transaction on a library of version
 * `version - 1` and must not depend on code that later versions may change: it is history.
 */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly up: (db: WritableDb) => void;
}
