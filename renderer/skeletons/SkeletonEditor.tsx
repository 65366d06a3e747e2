import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { type ReactNode, useRef, useState } from 'react';
import { useApp } from '../shell/AppContext.tsx';
import { explain } from '../shell/failure.ts';
import { KEYS } from '../shell/keys.ts';
import { useDebounced } from '../shell/useDebounced.ts';
import { offsetOf } from './copyName.ts';
import { type SkeletonFault, SkeletonPaper } from './SkeletonPaper.tsx';

const TYPING = 250;

/** Writing a skeleton of one's own: the source on the left, what it gives on the right, faults with line and column. */
export function SkeletonEditor(props: {
  readonly source: string;
  /** The skeleton being changed; null for a new one. */
  readonly replaces: string | null;
  readonly onSaved: (name: string) => void;
  readonly onCancel: () => void;
}): ReactNode {
  const { host } = useApp();
  const { message, modal } = App.useApp();
  const queries = useQueryClient();
  const field = useRef<HTMLTextAreaElement>(null);
  const [source, setSource] = useState(props.source);
  const shown = useDebounced(source, TYPING);
  const save = useMutation({
    mutationFn: () => host.app.template.save({ source, replaces: props.replaces }),
    onSuccess: async (saved) => {
      if (saved.kind === 'taken') {
        message.error(`已有叫“${saved.name}”的骨架，请在 name: 一行换个名字。`);
        return;
      }
      await queries.invalidateQueries({ queryKey: KEYS.templates });
      await queries.invalidateQueries({ queryKey: KEYS.template(saved.name) });
      message.success('已保存。');
      props.onSaved(saved.name);
    },
    onError: (error) => message.error(explain(error).message),
  });
  const goToFault = ({ line, column }: SkeletonFault): void => {
    const at = offsetOf(source, line, column);
    field.current?.focus();
    field.current?.setSelectionRange(at, Math.min(at + 1, source.length));
  };
  const leave = (): void => {
    if (source === props.source) props.onCancel();
    else {
      modal.confirm({
        title: '放弃这些改动？',
        content: '还没有保存的改动会丢失。',
        okText: '放弃',
        cancelText: '接着改',
        onOk: props.onCancel,
      });
    }
  };
  return (
    <section className="bones-view" aria-label="编辑骨架">
      <header className="bones-head">
        <div>
          <h1>{props.replaces === null ? '新骨架' : `修改“${props.replaces}”`}</h1>
          <p>
            两行 --- 之间是说明，下面是正文；{'{{单位}}'} 是槽位，{'{{#points}}'} 是一组要点。
          </p>
        </div>
        <div className="bones-actions">
          <Button type="primary" loading={save.isPending} onClick={() => save.mutate()}>
            保存
          </Button>
          <Button onClick={leave}>取消</Button>
        </div>
      </header>
      <div className="bones-desk">
        <textarea
          ref={field}
          className="bones-source"
          aria-label="骨架源码"
          spellCheck={false}
          value={source}
          onChange={(event) => setSource(event.target.value)}
          onKeyDown={(event) => {
            if ((event.ctrlKey || event.metaKey) && event.key === 's') {
              event.preventDefault();
              save.mutate();
            }
          }}
        />
        <SkeletonPaper source={shown} examples onError={goToFault} />
      </div>
    </section>
  );
}
