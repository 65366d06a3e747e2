import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { stderr } from 'node:process';
import open from 'open';
import { resolveDataDir } from '../../app/dataDir.ts';
import { openApp } from '../../app/openApp.ts';
import { packageRoot } from '../../app/packageRoot.ts';
import { serve } from '../../server/serve.ts';
import { CommandError, say } from '../output.ts';

/** Options of `serve`. */
export interface ServeCommandOptions {
  readonly dataDir?: string;
  readonly port: number;
  readonly open: boolean;
}

/** `serve`: the same app in the default browser, until Ctrl+C or the end of its input process group. */
export async function serveCommand(options: ServeCommandOptions): Promise<void> {
  const rendererDir = join(packageRoot(), 'dist', 'renderer');
  if (!existsSync(rendererDir)) {
    throw new CommandError('FILE_NOT_FOUND', '还没有构建页面，请先运行 npm run build');
  }
  const app = openApp({ dataDir: resolveDataDir(options.dataDir), sharing: 'exclusive', readsPaths: false });
  const served = await serve({ app, rendererDir, port: options.port }).catch(async (error: unknown) => {
    await app.close();
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    throw taken ? new CommandError('PORT_TAKEN', `端口 ${options.port} 已被占用，请用 --port 换一个`) : error;
  });
  say(`稿匠已启动：${served.url}`, '按 Ctrl+C 结束。');
  if (options.open) {
    await open(served.url).catch(() =>
      stderr.write('没能打开默认浏览器，请把上面的网址复制到浏览器里打开。\n'),
    );
  }
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await served.close();
  await app.close();
}
