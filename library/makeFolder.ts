import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder with all that is missing above it, one step at a time. Node's own recursive mkdir never
 * returns where the file system says "no such file" for a child of a folder that exists, as /proc does.
 * Throws the file system's error.
 */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  const above = dirname(folder);
  if (above !== folder) makeFolder(above);
  mkdirSync(folder);
}
