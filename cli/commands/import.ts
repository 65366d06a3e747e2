import type { App } from '../../app/openApp.ts';
import { withHost } from '../host.ts';
import { CommandError, say, sayJson } from '../output.ts';
import { drawProgress } from '../progress.ts';
import { saveExport } from '../saveExport.ts';

/** Options of `import`. */
export interface ImportOptions {
  readonly dataDir?: string;
  readonly library?: string;
  readonly json?: boolean;
  /** Goes on with the last import that was cut short. */
  readonly resume?: boolean;
  /** Tries the files again that the last import could not take in. */
  readonly retry?: boolean;
  /** Where to save the list of files that were not taken in. */
  readonly failures?: string;
}

/**
 * `import PATH…`: files and folders into a library, or the rest of the last import; says false when any file could
 * not be taken in. What is there already is skipped, so that asking again is harmless.
 */
export async function importPaths(paths: readonly string[], options: ImportOptions): Promise<boolean> {
  return withHost(options.dataDir, 'write', async ({ app }) => {
    const events =
      paths.length > 0
        ? await app.client.source.import({
            files: paths.map((path) => ({ kind: 'path' as const, path })),
            ...(options.library === undefined ? {} : { library: options.library }),
          })
        : await app.client.job.run({ id: await unfinished(app, options), retry: options.retry ?? false });
    const report = await drawProgress('导入', events);
    if (options.failures !== undefined) {
      await saveExport(await app.client.job.saveFailures({ id: report.job }), options.failures);
    }
    if (options.json) {
      sayJson(report);
    } else {
      const speeches = report.imported.reduce((sum, file) => sum + file.speeches, 0);
      const blocks = report.imported.reduce((sum, file) => sum + file.blocks, 0);
      say(
        `已导入 ${report.imported.length} 个文件（${speeches} 篇讲稿，${blocks} 个语块）到“${report.library}”`,
      );
      for (const skipped of report.skipped) say(`跳过 ${skipped.file}：${skipped.reason}`);
      for (const failed of report.failed) say(`失败 ${failed.file}：${failed.message}`);
    }
    return report.failed.length === 0;
  });
}

async function unfinished(app: App, { retry }: ImportOptions): Promise<number> {
  const jobs = await app.client.job.list({});
  const job = jobs.find(({ state, waiting, failed }) => {
    return retry ? failed > 0 : state === 'paused' && waiting > 0;
  });
  if (job === undefined) {
    throw new CommandError('IMPORT_UNKNOWN', retry ? '没有可以重试的文件' : '没有做到一半的导入');
  }
  return job.id;
}
