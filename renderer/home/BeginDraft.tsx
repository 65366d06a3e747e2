import { CopyOutlined, FileOutlined, SnippetsOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input, type InputRef, Modal, Select } from 'antd';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { GENRES, type Genre } from '../../core/classify/genre.ts';
import { countCharacters } from '../../core/speech/length.ts';
import { useApp } from '../shell/AppContext.tsx';
import { count } from '../shell/format.ts';
import { KEYS } from '../shell/keys.ts';
import { Failed, Loading, Nothing } from '../shell/States.tsx';
import { goTo } from '../shell/useRoute.ts';
import type { AppClient } from '../transport/host.ts';

type Beginning = Parameters<AppClient['draft']['begin']>[0];
type Way = Beginning['kind'];

function useBegin() {
  const { host } = useApp();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (from: Beginning) => host.app.draft.begin(from),
    onSuccess: async (draft) => {
      await queries.invalidateQueries({ queryKey: KEYS.drafts });
      goTo({ page: 'draft', id: draft.id, insert: null });
    },
  });
}

type Begin = ReturnType<typeof useBegin>;

function Blank({ begin }: { readonly begin: Begin }): ReactNode {
  const prefix = useId();
  const [title, setTitle] = useState('');
  const [genre, setGenre] = useState<Genre>('领导讲话');
  return (
    <form
      className="begin"
      onSubmit={(event) => {
        event.preventDefault();
        begin.mutate({ kind: 'blank', genre, title: title.trim() });
      }}
    >
      <label htmlFor={`${prefix}-title`}>标题</label>
      <Input
        id={`${prefix}-title`}
        autoFocus
        placeholder="可以先空着"
        maxLength={200}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
      />
      <label htmlFor={`${prefix}-genre`}>文种</label>
      <Select<Genre>
        id={`${prefix}-genre`}
        value={genre}
        onChange={setGenre}
        options={GENRES.map((value) => ({ value, label: value }))}
      />
      <Button type="primary" htmlType="submit" loading={begin.isPending}>
        新建文稿
      </Button>
    </form>
  );
}

function Pasted({ begin }: { readonly begin: Begin }): ReactNode {
  const [text, setText] = useState('');
  const characters = countCharacters(text);
  return (
    <form
      className="begin"
      onSubmit={(event) => {
        event.preventDefault();
        begin.mutate({ kind: 'text', text });
      }}
    >
      <p>把现成的稿子贴进来，标题、称谓和各级要点会自动认出；网页上的广告、页码会去掉。</p>
      <Input.TextArea
        autoFocus
        aria-label="稿子全文"
        rows={14}
        placeholder="在这里粘贴"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="primary" htmlType="submit" disabled={characters === 0} loading={begin.isPending}>
        {characters === 0 ? '成稿' : `成稿（${count(characters)} 字）`}
      </Button>
    </form>
  );
}

function OldSpeech({ begin }: { readonly begin: Begin }): ReactNode {
  const { host } = useApp();
  const field = useRef<InputRef>(null);
  const [wanted, setWanted] = useState('');
  const [opened, setOpened] = useState<number | null>(null);
  const sources = useQuery({
    queryKey: KEYS.sources(null),
    queryFn: () => host.app.source.list({ limit: 500 }),
  });
  const source = useQuery({
    queryKey: KEYS.source(opened ?? 0),
    queryFn: () => host.app.source.get({ id: opened ?? 0 }),
    enabled: opened !== null,
  });
  useEffect(() => field.current?.focus(), []);
  if (sources.isPending) return <Loading label="正在取范文…" />;
  if (sources.isError) return <Failed error={sources.error} onRetry={() => void sources.refetch()} />;
  const found = sources.data.sources.filter(({ name }) => name.includes(wanted.trim()));
  return (
    <div className="begin">
      <p>照着一篇旧稿改：全文带过来，每句都记着出处，别处的地名、人名会在“检查”里标出。</p>
      <Input
        ref={field}
        allowClear
        aria-label="找旧稿"
        placeholder="按篇名找"
        value={wanted}
        onChange={(event) => setWanted(event.target.value)}
      />
      {found.length === 0 && <Nothing title="没有这样的旧稿" hint="换个字试试，或者先到“导入”里收进来。" />}
      <ul className="begin-sources" aria-label="旧稿">
        {found.map(({ id, name, speeches }) => (
          <li key={id}>
            <button
              type="button"
              disabled={begin.isPending || speeches === 0}
              aria-expanded={speeches > 1 ? opened === id : undefined}
              onClick={() =>
                speeches === 1
                  ? begin.mutate({ kind: 'speech', sourceId: id, position: 0 })
                  : setOpened(opened === id ? null : id)
              }
            >
              <span>{name}</span>
              <i>{speeches === 0 ? '没有讲稿' : `${speeches} 篇`}</i>
            </button>
            {opened === id && source.data !== undefined && (
              <ul>
                {source.data.decomposition.documents.map((document, position) => (
                  <li key={document.start}>
                    <button
                      type="button"
                      onClick={() => begin.mutate({ kind: 'speech', sourceId: id, position })}
                    >
                      {document.title ?? `第 ${position + 1} 篇（无标题）`}
                    </button>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

const WAYS: readonly {
  readonly way: Way;
  readonly name: string;
  readonly hint: string;
  readonly icon: ReactNode;
}[] = [
  { way: 'blank', name: '空白稿', hint: '从一张白纸写起', icon: <FileOutlined aria-hidden /> },
  { way: 'text', name: '粘贴成稿', hint: '现成文字，自动认出提纲', icon: <SnippetsOutlined aria-hidden /> },
  { way: 'speech', name: '照旧稿改', hint: '从语料库里挑一篇', icon: <CopyOutlined aria-hidden /> },
];

/** The ways to begin a draft without a skeleton: blank, from pasted text, from an old speech. */
export function BeginDraft(): ReactNode {
  const [way, setWay] = useState<Way | null>(null);
  const begin = useBegin();
  const close = (): void => {
    setWay(null);
    begin.reset();
  };
  return (
    <>
      <div className="ways">
        {WAYS.map(({ way: each, name, hint, icon }) => (
          <button key={each} type="button" className="way" onClick={() => setWay(each)}>
            {icon}
            <span>
              <b>{name}</b>
              <i>{hint}</i>
            </span>
          </button>
        ))}
      </div>
      <Modal
        open={way !== null}
        width={way === 'blank' ? 480 : 680}
        footer={null}
        title={WAYS.find((each) => each.way === way)?.name}
        onCancel={close}
        destroyOnHidden
      >
        {begin.isError && <Failed error={begin.error} />}
        {way === 'blank' && <Blank begin={begin} />}
        {way === 'text' && <Pasted begin={begin} />}
        {way === 'speech' && <OldSpeech begin={begin} />}
      </Modal>
    </>
  );
}
