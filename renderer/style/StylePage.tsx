import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Checkbox, Input, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { matchNames } from '../commands/match.ts';
import { SubpageHead } from '../library/SubpageHead.tsx';
import { type Sources, useAllSources } from '../library/useAllSources.ts';
import { useApp } from '../shell/AppContext.tsx';
import { count } from '../shell/format.ts';
import { KEYS } from '../shell/keys.ts';
import { Failed, Loading, Nothing } from '../shell/States.tsx';
import { slotsInBrackets } from '../shell/slotted.ts';
import { StyleCardView } from './StyleCardView.tsx';
import { StyleRemarks } from './StyleRemarks.tsx';

/** `style.card` takes no more. */
const MOST = 200;

function SourceChoice(props: {
  readonly sources: Sources;
  readonly chosen: ReadonlySet<number>;
  readonly onChange: (chosen: ReadonlySet<number>) => void;
}): ReactNode {
  const { sources, chosen, onChange } = props;
  const [query, setQuery] = useState('');
  const found = matchNames(sources, query, (source) => `${source.name} ${source.library}`);
  const shownIds = found.map(({ id }) => id);
  const all = found.length > 0 && shownIds.every((id) => chosen.has(id));
  return (
    <section className="style-choice" aria-label="选范文">
      <Input
        allowClear
        aria-label="查找范文"
        placeholder="按姓名、会议、文件名查找"
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      <Checkbox
        checked={all}
        disabled={found.length === 0 || found.length > MOST}
        onChange={({ target }) =>
          onChange(
            new Set(
              target.checked ? [...chosen, ...shownIds] : [...chosen].filter((id) => !shownIds.includes(id)),
            ),
          )
        }
      >
        全选这 {count(found.length)} 篇
      </Checkbox>
      <ul>
        {found.slice(0, MOST).map(({ id, name, chars }) => (
          <li key={id}>
            <Checkbox
              checked={chosen.has(id)}
              onChange={({ target }) =>
                onChange(
                  new Set(target.checked ? [...chosen, id] : [...chosen].filter((each) => each !== id)),
                )
              }
            >
              <span>{name}</span>
              <small>{count(chars)} 字</small>
            </Checkbox>
          </li>
        ))}
      </ul>
      {found.length > MOST && <p className="style-none">只列出前 {MOST} 篇，请再缩小查找范围。</p>}
    </section>
  );
}

/** 风格卡: the usual bones of the speeches one chooses, and a draft held against them. */
export function StylePage(): ReactNode {
  const { host } = useApp();
  const sources = useAllSources();
  const drafts = useQuery({ queryKey: KEYS.drafts, queryFn: () => host.app.draft.list({}) });
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [draft, setDraft] = useState<string | null>(null);
  const sourceIds = [...chosen].sort((a, b) => a - b).slice(0, MOST);
  const card = useQuery({
    queryKey: KEYS.style(sourceIds),
    queryFn: () => host.app.style.card({ sourceIds }),
    enabled: sourceIds.length > 0,
    placeholderData: keepPreviousData,
  });
  const compared = useQuery({
    queryKey: [...KEYS.style(sourceIds), draft],
    queryFn: () => host.app.style.compare({ sourceIds, draft: draft ?? '' }),
    enabled: sourceIds.length > 0 && draft !== null,
  });
  return (
    <main className="page">
      <div className="page-inner">
        <SubpageHead
          title="风格卡"
          hint="选几篇同一位领导的讲稿，看他平时怎么开头、怎么收尾、讲几点、用什么序号。"
        >
          <Select<string>
            allowClear
            aria-label="拿文稿比一比"
            className="style-draft"
            placeholder="拿一篇文稿比一比"
            disabled={sourceIds.length === 0}
            value={draft}
            notFoundContent="还没有文稿"
            options={(drafts.data ?? []).map(({ id, title }) => ({
              value: id,
              label: title === '' ? '未定标题' : slotsInBrackets(title),
            }))}
            onChange={(id) => setDraft(id ?? null)}
          />
        </SubpageHead>
        {sources.isPending && <Loading label="正在取范文…" />}
        {sources.isError && <Failed error={sources.error} onRetry={() => void sources.refetch()} />}
        {sources.data !== undefined && (
          <div className="style-desk">
            <SourceChoice sources={sources.data} chosen={chosen} onChange={setChosen} />
            <div className="style-result">
              {compared.isError && <Failed error={compared.error} onRetry={() => void compared.refetch()} />}
              {draft !== null && compared.data !== undefined && (
                <StyleRemarks remarks={compared.data.remarks} />
              )}
              {card.isError && <Failed error={card.error} onRetry={() => void card.refetch()} />}
              {card.isFetching && card.data === undefined && <Loading label="正在归纳…" />}
              {sourceIds.length > 0 && card.data !== undefined && <StyleCardView card={card.data} />}
              {sourceIds.length === 0 && (
                <Nothing title="先在左边选几篇讲稿" hint="三篇以上看得准；同一位领导的放在一起看。" />
              )}
            </div>
          </div>
        )}
      </div>
    </main>
  );
}
