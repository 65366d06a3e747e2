import type { Page } from '@playwright/test';

/** A running 稿匠 as a test drives it, whichever host serves it. */
export interface RunningHost {
  readonly page: Page;
  /** Does `action`, lets the user save the file it offers as `path`, and returns once the file is written. */
  saveAs(path: string, action: () => Promise<void>): Promise<void>;
  /** What went wrong so far that no test asked for: errors in the page, dialogs nobody expected. */
  readonly problems: readonly string[];
  /** Ends the program as a user would. */
  close(): Promise<void>;
}

/** Starts 稿匠 on a data folder. */
export type StartHost = (dataDir: string) => Promise<RunningHost>;

/** Where the built program lies. */
export const ROOT = new URL('../../', import.meta.url);
