import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { createElement, useCallback, useMemo, useRef } from 'react';
import type { BulkChange } from '../../api/blocks.ts';
import { useApp } from '../shell/AppContext.tsx';
import { explain } from '../shell/failure.ts';
import { count } from '../shell/format.ts';
import { KEYS } from '../shell/keys.ts';

/** What is done to blocks from a list. Each resolves to whether it was done; failures are told to the user. */
export interface BlockActions {
  readonly change: (ids: readonly number[], change: BulkChange, done: string) => Promise<boolean>;
  readonly move: (ids: readonly number[], library: string) => Promise<boolean>;
  readonly copy: (ids: readonly number[], library: string) => Promise<boolean>;
  readonly trash: (ids: readonly number[]) => Promise<boolean>;
  /** Has back what was thrown away last; does nothing where there was nothing. */
  readonly undo: () => void;
}

/** How to change, move, copy and throw away blocks, with a word to the user about each. */
export function useBlockActions(): BlockActions {
  const { host } = useApp();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const thrown = useRef<readonly number[]>([]);

  const attempt = useCallback(
    async (work: () => Promise<void>): Promise<boolean> => {
      try {
        await work();
        return true;
      } catch (error) {
        message.error(explain(error).message);
        return false;
      } finally {
        await Promise.all(
          [KEYS.corpus, KEYS.libraries].map((queryKey) => queries.invalidateQueries({ queryKey })),
        );
      }
    },
    [message, queries],
  );

  const undo = useCallback(() => {
    const ids = [...thrown.current];
    if (ids.length === 0) return;
    thrown.current = [];
    void attempt(async () => {
      await host.app.trash.restore({ ids });
      message.success({ key: 'trash', content: `已恢复 ${count(ids.length)} 条。` });
    });
  }, [attempt, host, message]);

  return useMemo(() => {
    const { block } = host.app;
    const kept = (n: number): string => (n > 0 ? `，其中 ${count(n)} 条那边已有，没有重复存` : '');
    return {
      undo,
      change: (ids, change, done) =>
        attempt(async () => {
          const { blocks } = await block.updateMany({ ids: [...ids], change });
          const copies = blocks.filter(({ copied }) => copied).length;
          const note = copies > 0 ? `内置语块不能改，已把 ${count(copies)} 条另存到“我的语料”再改。` : '';
          message.success(`${done}${note}`);
        }),
      move: (ids, library) =>
        attempt(async () => {
          const moved = await block.move({ ids: [...ids], library });
          message.success(`已移到“${library}”${kept(moved.kept)}。`);
        }),
      copy: (ids, library) =>
        attempt(async () => {
          const copied = await block.copy({ ids: [...ids], library });
          message.success(`已复制到“${library}”${kept(copied.kept)}。`);
        }),
      trash: (ids) =>
        attempt(async () => {
          const { trashed } = await block.trash({ ids: [...ids] });
          thrown.current = trashed;
          const button = createElement(
            'button',
            { type: 'button', className: 'text-button', onClick: undo },
            '撤销',
          );
          message.success({
            key: 'trash',
            duration: 8,
            content: createElement('span', null, `已移入回收站 ${count(ids.length)} 条。`, button),
          });
        }),
    };
  }, [attempt, host, message, undo]);
}
