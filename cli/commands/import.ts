import { withHost } from '../host.ts';
import { say, sayJson } from '../output.ts';
import { drawProgress } from '../progress.ts';

/** Options of `import`. */
export interface ImportOptions {
  readonly dataDir?: string;
  readonly library?: string;
  readonly json?: boolean;
}

/** `import PATH…`: files and folders into a library; says false when any file could not be taken in. */
export async function importPaths(paths: readonly string[], options: ImportOptions): Promise<boolean> {
  return withHost(options.dataDir, 'write', async ({ app }) => {
    const events = await app.client.source.import({
      files: paths.map((path) => ({ kind: 'path' as const, path })),
      ...(options.library === undefined ? {} : { library: options.library }),
    });
    const report = await drawProgress('导入', events);
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
