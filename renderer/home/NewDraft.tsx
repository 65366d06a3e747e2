import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, InputNumber, Modal } from 'antd';
import { type ReactNode, useDeferredValue, useId, useState } from 'react';
import type { TemplateInfo } from '../../api/drafting.ts';
import type { FactCard } from '../../core/slots/facts.ts';
import { useApp } from '../shell/AppContext.tsx';
import { FactFields } from '../shell/FactFields.tsx';
import { KEYS } from '../shell/keys.ts';
import { SlottedText } from '../shell/SlottedText.tsx';
import { Failed, Loading } from '../shell/States.tsx';
import { goTo } from '../shell/useRoute.ts';
import { createInput } from './createInput.ts';

/** Asks for what a new draft needs and shows, while it is filled in, how the draft will begin. */
export function NewDraft(props: {
  readonly template: TemplateInfo;
  readonly onClose: () => void;
}): ReactNode {
  const { host } = useApp();
  const profile = useQuery({ queryKey: KEYS.profile, queryFn: () => host.app.profile.get({}) });
  return (
    <Modal
      open
      width={960}
      centered
      footer={null}
      title={`新建 · ${props.template.name}`}
      onCancel={props.onClose}
      destroyOnHidden
    >
      {profile.isPending && <Loading label="正在取个人设置…" />}
      {profile.isError && <Failed error={profile.error} onRetry={() => void profile.refetch()} />}
      {profile.data !== undefined && <Form template={props.template} profile={profile.data} />}
    </Modal>
  );
}

function Form(props: { readonly template: TemplateInfo; readonly profile: FactCard }): ReactNode {
  const { template, profile } = props;
  const { host } = useApp();
  const queries = useQueryClient();
  const prefix = useId();
  const [facts, setFacts] = useState<FactCard>(profile);
  const [points, setPoints] = useState<number | null>(template.points);
  const [minutes, setMinutes] = useState<number | null>(null);
  const input = createInput(template.name, facts, points, minutes);
  const shown = useDeferredValue(input);
  const preview = useQuery({
    queryKey: ['preview', shown],
    queryFn: () => host.app.template.preview(shown),
    placeholderData: (previous) => previous,
  });
  const create = useMutation({
    mutationFn: () => host.app.draft.create(input),
    onSuccess: async ({ draft }) => {
      await queries.invalidateQueries({ queryKey: KEYS.drafts });
      goTo({ page: 'draft', id: draft.id, insert: null });
    },
  });
  return (
    <form
      className="new-draft"
      onSubmit={(event) => {
        event.preventDefault();
        create.mutate();
      }}
    >
      <div className="new-draft-form">
        <FactFields fields={template.slots} facts={facts} onChange={setFacts} />
        <div className="new-draft-size">
          <div className="fact">
            <label htmlFor={`${prefix}-points`}>要点数</label>
            <InputNumber id={`${prefix}-points`} min={1} max={20} value={points} onChange={setPoints} />
          </div>
          <div className="fact">
            <label htmlFor={`${prefix}-minutes`}>时长（分钟）</label>
            <InputNumber
              id={`${prefix}-minutes`}
              min={1}
              max={180}
              placeholder="不限"
              value={minutes}
              onChange={setMinutes}
            />
          </div>
        </div>
        <p className="fact-hint">填了时长，会从语料库里挑合适的段落补足篇幅；不填就只起骨架。</p>
      </div>
      <section className="new-draft-preview" aria-label="预览">
        {preview.isError ? (
          <Failed error={preview.error} />
        ) : (
          <pre>
            <SlottedText text={preview.data?.text ?? ''} />
          </pre>
        )}
      </section>
      <footer className="new-draft-foot">
        {create.isError ? <Failed error={create.error} /> : <span>没填的要素会留成空格，随时可以再填。</span>}
        <Button type="primary" htmlType="submit" size="large" loading={create.isPending}>
          新建文稿
        </Button>
      </footer>
    </form>
  );
}
