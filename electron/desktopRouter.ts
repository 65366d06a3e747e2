import { rename, rm, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { implement } from '@orpc/server';
import type { SaveDialogOptions, SaveDialogReturnValue } from 'electron';
import { desktopContract } from '../api/desktop.ts';

/** What of the system the page's own requests need. */
export interface DesktopSystem {
  readonly askWhereToSave: (options: SaveDialogOptions) => Promise<SaveDialogReturnValue>;
  readonly showInFolder: (path: string) => void;
  /** Where a save dialog opens first. */
  readonly documents: string;
}

const FILE_KINDS: Readonly<Record<string, string>> = {
  docx: 'Word 文档',
  txt: '纯文本',
  md: 'Markdown 文本',
  gjpack: '稿匠语料包',
};

/** Serves the desktop's own procedures to one page. A page can only reveal files that it has saved itself. */
export function desktopRouter({ askWhereToSave, showInFolder, documents }: DesktopSystem) {
  const os = implement(desktopContract);
  const saved = new Set<string>();
  let folder = documents;
  return os.router({
    file: {
      save: os.file.save.handler(async ({ input, errors }) => {
        const name = safeFileName(input.fileName);
        const extension = extname(name).slice(1);
        const kind = FILE_KINDS[extension];
        const { filePath } = await askWhereToSave({
          title: '保存到',
          defaultPath: join(folder, name),
          filters: kind === undefined ? [] : [{ name: kind, extensions: [extension] }],
        });
        if (!filePath) return { path: null };
        try {
          await replaceFile(filePath, new Uint8Array(await input.content.arrayBuffer()));
        } catch (cause) {
          throw errors.FILE_UNWRITABLE({ message: unwritable(filePath, cause), data: { subject: filePath } });
        }
        saved.add(filePath);
        folder = dirname(filePath);
        return { path: filePath };
      }),
      reveal: os.file.reveal.handler(({ input }) => {
        if (saved.has(input.path)) showInFolder(input.path);
        return {};
      }),
    },
  });
}

/** Writes a file whole or not at all: what stood there before stays until the new one is complete. */
async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
  const unfinished = `${path}.part`;
  try {
    await writeFile(unfinished, bytes);
    await rename(unfinished, path);
  } catch (cause) {
    await rm(unfinished, { force: true });
    throw cause;
  }
}

/** A name that every system takes: a draft's title may hold a colon or a slash, which Windows refuses. */
export function safeFileName(name: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must go
  const plain = name.replace(/[\u0000-\u001f\\/:*?"<>|]/g, '_').replace(/^\.+|[. ]+$/g, '');
  return plain === '' ? '未命名' : plain;
}

function unwritable(path: string, cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? cause.code : '';
  switch (code) {
    case 'EBUSY':
    case 'EPERM':
      return `“${path}”正被别的程序打开（多半是 Word 或 WPS），请先关掉它，或换个文件名再保存`;
    case 'EACCES':
    case 'EROFS':
      return `没有写入“${path}”的权限，请换个文件夹再保存`;
    case 'ENOSPC':
      return `磁盘已满，“${path}”没有保存，请腾出空间或换个磁盘`;
    default:
      return `“${path}”没有保存成功，请换个文件夹再试`;
  }
}
