import { accessSync, constants, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * The folder in which Chromium keeps its own files, inside the data folder: two data folders are two desks,
 * each with its own window and its own single-instance lock. Where the data folder can't be written a
 * throw-away folder stands in, so that a window can open and say what is wrong.
 */
export function profileFolder(dataDir: string): string {
  const folder = join(dataDir, 'desktop');
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return folder;
  } catch {
    return mkdtempSync(join(tmpdir(), 'gaojiang-'));
  }
}
