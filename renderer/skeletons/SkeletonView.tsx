import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Popconfirm, Switch } from 'antd';
import { type ReactNode, useState } from 'react';
import type { TemplateInfo } from '../../api/drafting.ts';
import { useApp } from '../shell/AppContext.tsx';
import { explain } from '../shell/failure.ts';
import { KEYS } from '../shell/keys.ts';
import { Failed, Loading } from '../shell/States.tsx';
import { asCopy } from './copyName.ts';
import { SkeletonPaper } from './SkeletonPaper.tsx';

/** A skeleton as it would read, with what can be done with it. */
export function SkeletonView(props: {
  readonly template: TemplateInfo;
  readonly onStart: () => void;
  readonly onBatch: () => void;
  readonly onEdit: (source: string, replaces: string | null) => void;
  readonly onRemoved: () => void;
}): ReactNode {
  const { template } = props;
  const { host } = useApp();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [examples, setExamples] = useState(true);
  const text = useQuery({
    queryKey: KEYS.template(template.name),
    queryFn: () => host.app.template.get({ name: template.name }),
  });
  const remove = useMutation({
    mutationFn: () => host.app.template.remove({ name: template.name }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: KEYS.templates });
      message.success('已删除。用它起草的文稿都还在。');
      props.onRemoved();
    },
    onError: (error) => message.error(explain(error).message),
  });
  const own = template.origin === 'personal';
  const source = text.data?.source;
  return (
    <section className="bones-view" aria-label={template.name}>
      <header className="bones-head">
        <div>
          <h1>{template.name}</h1>
          <p>
            {template.occasion} · {template.points} 个要点 · 约 {Math.round(template.minutes)} 分钟
          </p>
        </div>
        <div className="bones-actions">
          <Button type="primary" onClick={props.onStart}>
            用它起草
          </Button>
          <Button onClick={props.onBatch}>批量起草</Button>
          {source !== undefined && own && (
            <Button onClick={() => props.onEdit(source, template.name)}>修改</Button>
          )}
          {source !== undefined && !own && (
            <Button onClick={() => props.onEdit(asCopy(source, template.name), null)}>复制一份来改</Button>
          )}
          {own && (
            <Popconfirm
              title="删除这副骨架？"
              description="用它起草的文稿不受影响。"
              okText="删除"
              cancelText="留着"
              onConfirm={() => remove.mutate()}
            >
              <Button danger loading={remove.isPending}>
                删除
              </Button>
            </Popconfirm>
          )}
        </div>
      </header>
      <div className="bones-switch">
        <Switch id="bones-examples" size="small" checked={examples} onChange={setExamples} />
        <label htmlFor="bones-examples">用示例要素填好</label>
      </div>
      {text.isPending && <Loading label="正在取骨架…" />}
      {text.isError && <Failed error={text.error} onRetry={() => void text.refetch()} />}
      {source !== undefined && <SkeletonPaper source={source} examples={examples} onError={null} />}
    </section>
  );
}
