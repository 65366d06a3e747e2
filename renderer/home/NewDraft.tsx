import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import type { TemplateInfo } from '../../api/drafting.ts';
import type { FactCard } from '../../core/slots/facts.ts';
import { minutesFor } from '../../core/speech/length.ts';
import { useApp } from '../shell/AppContext.tsx';
import { FactFields } from '../shell/FactFields.tsx';
import { count, minutesText } from '../shell/format.ts';
import { KEYS } from '../shell/keys.ts';
import { SlottedText } from '../shell/SlottedText.tsx';
import { Failed, Loading } from '../shell/States.tsx';
import { useDebounced } from '../shell/useDebounced.ts';
import { useDeskSettings } from '../shell/useDeskSettings.ts';
import { goTo } from '../shell/useRoute.ts';
import { createInput, type DraftSize } from './createInput.ts';
import { DraftSizeFields } from './DraftSizeFields.tsx';

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

/** The last batch `draft.create` makes. */
const LAST_BATCH = 9;
/** Filling a draft up from the library takes a moment, so it waits until the typing rests. */
const REST_MS = 250;

function Form(props: { readonly template: TemplateInfo; readonly profile: FactCard }): ReactNode {
  const { template, profile } = props;
  const { host } = useApp();
  const { settings } = useDeskSettings();
  const queries = useQueryClient();
  const [facts, setFacts] = useState<FactCard>(profile);
  const [size, setSize] = useState<DraftSize>({
    points: template.points,
    minutes: null,
    topics: [],
    batch: 0,
  });
  const input = createInput(template.name, facts, size);
  const rested = useDebounced(JSON.stringify(input), REST_MS);
  const preview = useQuery({
    queryKey: ['preview', rested],
    queryFn: () => host.app.template.preview(input),
    placeholderData: keepPreviousData,
  });
  const create = useMutation({
    mutationFn: () => host.app.draft.create(input),
    onSuccess: async ({ draft }) => {
      await queries.invalidateQueries({ queryKey: KEYS.drafts });
      goTo({ page: 'draft', id: draft.id, insert: null });
    },
  });
  const step = (by: 1 | -1) => () => setSize({ ...size, batch: size.batch + by });
  return (
    <form
      className="new-draft"
      onSubmit={(event) => {
        event.preventDefault();
        create.mutate();
      }}
    >
      <div className="new-draft-form">
        <DraftSizeFields size={size} onChange={(next) => setSize({ ...next, batch: 0 })} />
        <FactFields fields={template.slots} facts={facts} onChange={setFacts} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section className="new-draft-preview" aria-label="预览" aria-busy={preview.isFetching} tabIndex={0}>
        {preview.isError ? (
          <Failed error={preview.error} onRetry={() => void preview.refetch()} />
        ) : (
          <pre>
            <SlottedText text={preview.data?.text ?? ''} />
          </pre>
        )}
      </section>
      <footer className="new-draft-foot">
        {create.isError ? <Failed error={create.error} /> : <span>没填的要素会留成空格，随时可以再填。</span>}
        <span className="new-draft-length" role="status">
          {preview.data !== undefined &&
            `${count(preview.data.chars)} 字 · ${minutesText(minutesFor(preview.data.chars, settings.pace))}`}
        </span>
        {size.minutes !== null && (
          <span className="new-draft-batch">
            {size.batch > 0 && (
              <Button type="text" onClick={step(-1)}>
                上一批
              </Button>
            )}
            <Button disabled={size.batch === LAST_BATCH} onClick={step(1)}>
              换一批
            </Button>
          </span>
        )}
        <Button type="primary" htmlType="submit" size="large" loading={create.isPending}>
          新建文稿
        </Button>
      </footer>
    </form>
  );
}
