import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Input, type InputRef, Modal } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useApp } from '../shell/AppContext.tsx';
import { explain } from '../shell/failure.ts';
import { KEYS } from '../shell/keys.ts';
import type { Autosave } from './autosave.ts';

const USUAL = ['初稿', '征求意见稿', '送审稿', '定稿'] as const;

/** Ctrl+S: the draft is saved anyway; this keeps the state under a name. */
export function KeepVersion(props: {
  readonly draftId: string;
  readonly autosave: Autosave;
  readonly onClose: () => void;
}): ReactNode {
  const { draftId, autosave, onClose } = props;
  const { host } = useApp();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const field = useRef<InputRef>(null);
  const [name, setName] = useState('');
  useEffect(() => field.current?.focus(), []);
  const keep = useMutation({
    mutationFn: async () => {
      await autosave.flush();
      const state = autosave.state();
      if (state.kind === 'failed') throw state.error;
      return host.app.draft.keep({ id: draftId, name: name.trim() });
    },
    onSuccess: async (kept) => {
      await queries.invalidateQueries({ queryKey: KEYS.revisions(draftId) });
      message.success(`已存为“${kept.name}”。`);
      onClose();
    },
    onError: (error) => message.error(`没有存成：${explain(error).message}`),
  });
  const usable = name.trim() !== '';
  return (
    <Modal
      open
      width={420}
      title="存一个版本"
      okText="存版本"
      cancelText="取消"
      okButtonProps={{ disabled: !usable, loading: keep.isPending }}
      onOk={() => keep.mutate()}
      onCancel={onClose}
    >
      <p>文稿随写随存，不会丢。起个名字，以后可以随时回到现在这个样子。</p>
      <Input
        ref={field}
        aria-label="版本名称"
        placeholder="如：送审稿"
        maxLength={60}
        value={name}
        onChange={(event) => setName(event.target.value)}
        onPressEnter={(event) => {
          if (usable && !event.nativeEvent.isComposing) keep.mutate();
        }}
      />
      <div className="version-names">
        {USUAL.map((usual) => (
          <button key={usual} type="button" className="chip" onClick={() => setName(usual)}>
            {usual}
          </button>
        ))}
      </div>
    </Modal>
  );
}
