import { fileURLToPath } from 'node:url';
import { _electron } from '@playwright/test';
import { ROOT, type RunningHost } from './host.ts';
import { watchPage } from './watch.ts';

/** Starts the built desktop shell on a data folder in the real Electron, where one is installed. */
export async function startElectronHost(dataDir: string): Promise<RunningHost> {
  const electron = await _electron.launch({ args: [fileURLToPath(ROOT), '--data-dir', dataDir] });
  const page = await electron.firstWindow();
  const problems: string[] = [];
  watchPage(page, problems);
  return {
    page,
    problems,
    async saveAs(path, action) {
      await electron.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = async () => ({ canceled: false, filePath });
      }, path);
      await action();
    },
    close: () => electron.close(),
  };
}
