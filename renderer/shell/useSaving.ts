import { App } from 'antd';
import { createElement, useCallback } from 'react';
import type { ExportedFile } from '../../api/drafting.ts';
import { useApp } from './AppContext.tsx';
import { explain } from './failure.ts';

/** How to hand a finished file to the user; says where it went, and resolves to whether it was saved. */
export function useSaving(): (file: ExportedFile) => Promise<boolean> {
  const { host } = useApp();
  const { message } = App.useApp();
  return useCallback(
    async (file) => {
      try {
        const saved = await host.saveFile(file.fileName, file.content);
        if (saved === null) return false;
        if (saved === 'download') {
          message.success(`“${file.fileName}”已交给浏览器下载。`);
          return true;
        }
        const { path } = saved;
        const reveal = host.reveal;
        message.success({
          content:
            reveal === null
              ? `已保存到 ${path}`
              : createElement(
                  'span',
                  null,
                  `已保存到 ${path} `,
                  createElement(
                    'button',
                    { type: 'button', className: 'text-button', onClick: () => void reveal(path) },
                    '打开所在文件夹',
                  ),
                ),
          duration: 6,
        });
        return true;
      } catch (error) {
        message.error(explain(error).message);
        return false;
      }
    },
    [host, message],
  );
}
