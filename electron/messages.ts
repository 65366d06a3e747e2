import type { BrowserWindow, Dialog } from 'electron';

const RESTART = 0;

/** Tells that the app's thread or the page has ended on its own and asks whether to start it again. */
export async function askAfterCrash(
  dialog: Dialog,
  window: BrowserWindow | null,
  part: '后台' | '页面',
  error: unknown,
): Promise<'restart' | 'stop'> {
  const options = {
    type: 'error' as const,
    title: '稿匠',
    message: `稿匠的${part}意外停止了`,
    detail: `已经保存的文稿和语料都在。点“重新启动”接着用。\n\n${reason(error)}`,
    buttons: ['重新启动', '退出稿匠'],
    defaultId: RESTART,
    cancelId: 1,
    noLink: true,
  };
  const { response } = await (window
    ? dialog.showMessageBox(window, options)
    : dialog.showMessageBox(options));
  return response === RESTART ? 'restart' : 'stop';
}

/** Shows which version this is and where its data lie. */
export async function showAbout(
  dialog: Dialog,
  window: BrowserWindow | null,
  about: { version: string; dataDir: string },
): Promise<void> {
  const options = {
    type: 'info' as const,
    title: '关于稿匠',
    message: `稿匠 ${about.version}`,
    detail: `离线的讲话稿写作台，所有资料都只在这台电脑上。\n\n数据文件夹：${about.dataDir}`,
    buttons: ['好'],
    noLink: true,
  };
  await (window ? dialog.showMessageBox(window, options) : dialog.showMessageBox(options));
}

function reason(error: unknown): string {
  if (error instanceof Error) return `原因：${error.message}`;
  return '没有留下原因。';
}
