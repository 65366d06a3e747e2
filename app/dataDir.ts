import { resolve } from 'node:path';
import envPaths from 'env-paths';

/**
 * The folder that holds the user's library and drafts: the one asked for, else GAOJIANG_HOME, else the
 * operating system's usual place (%LOCALAPPDATA%, ~/.local/share, ~/Library/Application Support).
 */
export function resolveDataDir(explicit?: string): string {
  const chosen = explicit ?? process.env['GAOJIANG_HOME'];
  return chosen ? resolve(chosen) : envPaths('gaojiang', { suffix: '' }).data;
}
