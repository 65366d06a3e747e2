import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Draft } from '../../api/drafting.ts';
import { serialise } from '../../core/speech/serialise.ts';
import { fillSlots } from '../../core/speech/slots.ts';
import { useApp } from '../shell/AppContext.tsx';
import { KEYS } from '../shell/keys.ts';
import { forgetUnsaved } from './journal.ts';
import { type Desk, openDesk } from './openDesk.ts';

/** Opens a draft in the element of `paper` and closes it with the page. */
export function useDesk(draft: Draft, paper: RefObject<HTMLElement | null>): Desk | null {
  const { host } = useApp();
  const { message, modal } = App.useApp();
  const queries = useQueryClient();
  const [desk, setDesk] = useState<Desk | null>(null);
  const given = useRef(draft);

  useEffect(() => {
    const element = paper.current;
    if (element === null) return;
    const storage = window.localStorage;
    const { id } = given.current;
    const { desk, found, close } = openDesk({
      draft: given.current,
      element,
      app: host.app,
      storage,
      keys: {
        onRefused: (reason) => message.info(reason),
      },
    });
    if (found.kind === 'restored') message.success('已找回上次没来得及保存的文字。');
    if (found.kind === 'outdated') {
      const { speech, facts } = found.unsaved;
      modal.confirm({
        title: '有一份没能保存的文字',
        content: '这篇文稿后来又保存过，那份文字没有合进来。可以先复制出来，再贴到需要的地方。',
        okText: '复制并关闭',
        cancelText: '丢弃',
        onOk: async () => {
          await navigator.clipboard.writeText(serialise(fillSlots(speech, facts)));
          forgetUnsaved(storage, id);
        },
        onCancel: () => forgetUnsaved(storage, id),
      });
    }
    setDesk(desk);
    return () => {
      setDesk(null);
      void close().then(() => queries.invalidateQueries({ queryKey: KEYS.drafts }));
    };
  }, [host, message, modal, paper, queries]);
  return desk;
}
