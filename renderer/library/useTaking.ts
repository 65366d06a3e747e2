import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { createElement } from 'react';
import { explain } from '../shell/failure.ts';
import { KEYS } from '../shell/keys.ts';

/** What taking something in did, and how to take it back. */
export interface Taken {
  readonly done: string;
  /** Takes it back and says what that did. */
  readonly undo: () => Promise<string>;
}

/** Takes something into the library, tells the user, and offers 撤销导入 for a while. */
export function useTaking(take: () => Promise<Taken>, onDone: () => void) {
  const { message } = App.useApp();
  const queries = useQueryClient();
  const refresh = async (): Promise<void> => {
    await Promise.all(
      [KEYS.corpus, KEYS.libraries].map((queryKey) => queries.invalidateQueries({ queryKey })),
    );
  };
  const undo = async (taken: Taken): Promise<void> => {
    message.destroy('taken');
    try {
      message.success(await taken.undo());
    } catch (error) {
      message.error(explain(error).message);
    }
    await refresh();
  };
  return useMutation({
    mutationFn: take,
    onSuccess: async (taken) => {
      const button = createElement(
        'button',
        { type: 'button', className: 'text-button', onClick: () => void undo(taken) },
        '撤销导入',
      );
      message.success({
        key: 'taken',
        duration: 12,
        content: createElement('span', null, `${taken.done} `, button),
      });
      await refresh();
      onDone();
    },
    onError: (error) => message.error(explain(error).message),
  });
}
