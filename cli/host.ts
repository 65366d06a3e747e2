import { resolveDataDir } from '../app/dataDir.ts';
import { type App, openApp } from '../app/openApp.ts';
import { drawProgress } from './progress.ts';

/** What every command gets: the app, opened on the data folder the user chose. */
export interface Host {
  readonly app: App;
  /** Builds the starter library where it is missing, drawing progress on stderr. */
  prepare(): Promise<void>;
}

/** How a command uses the data folder: changes it, only reads it, or leaves it alone. */
export type DataUse = 'write' | 'read' | 'none';

/**
 * Opens the app for one command, runs it and closes the app again, whatever happens. A reading command
 * falls back to reading beside another window that holds the folder; a writing one fails then.
 */
export async function withHost<T>(
  dataDir: string | undefined,
  use: DataUse,
  run: (host: Host) => Promise<T>,
): Promise<T> {
  const app = openApp({
    dataDir: resolveDataDir(dataDir),
    sharing: use === 'read' ? 'read-when-busy' : 'exclusive',
    readsPaths: true,
  });
  const prepare = async (): Promise<void> => {
    await drawProgress('准备内置语料库', await app.client.app.prepare({}));
  };
  try {
    if (use !== 'none') await prepare();
    return await run({ app, prepare });
  } finally {
    await app.close();
  }
}
