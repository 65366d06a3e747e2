import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import type { EverywhereResult } from '../../api/library.ts';
import { matchNames } from '../commands/match.ts';
import { useApp } from '../shell/AppContext.tsx';
import { count, minutesText, timeText } from '../shell/format.ts';
import { KEYS } from '../shell/keys.ts';
import { fragmentOf } from '../shell/route.ts';
import { Failed, Loading, Nothing } from '../shell/States.tsx';
import { slotsInBrackets } from '../shell/slotted.ts';
import { Highlighted } from './Highlighted.tsx';
import { SimpleList } from './SimpleList.tsx';
import { useEverywhere } from './useEverywhere.ts';
import type { ViewProps } from './viewProps.ts';

/** 文稿: drafts by title, genre and skeleton. */
export function DraftsView({ place, onFound }: ViewProps): ReactNode {
  const { host } = useApp();
  const all = useQuery({
    queryKey: [...KEYS.drafts, 'all'],
    queryFn: () => host.app.draft.list({ limit: 200 }),
  });
  const inside = new Map(useEverywhere(place.query)?.drafts.items.map(({ id, excerpt }) => [id, excerpt]));
  const found = matchNames(
    all.data ?? [],
    place.query,
    ({ title, genre, template }) => [slotsInBrackets(title), genre, template ?? ''].join(' '),
    ({ id }) => inside.has(id),
  );
  useEffect(
    () => onFound(all.data === undefined ? '' : `${found.length} 篇文稿`),
    [onFound, all.data, found.length],
  );
  return (
    <section className="library-single" aria-label="查找结果">
      {all.isPending && <Loading label="正在取文稿…" />}
      {all.isError && <Failed error={all.error} onRetry={() => void all.refetch()} />}
      {all.data !== undefined && found.length === 0 && (
        <Nothing
          title={all.data.length === 0 ? '还没有文稿' : '没有找到'}
          hint={all.data.length === 0 ? '先选一副骨架新建一篇。' : '换个说法再试。'}
          action={<a href={fragmentOf({ page: 'home' })}>去新建</a>}
        />
      )}
      <SimpleList
        label="文稿"
        items={found}
        keyOf={(draft) => draft.id}
        title={(draft) => (draft.title === '' ? '未定标题' : slotsInBrackets(draft.title))}
        about={(draft) => (
          <>
            <span>{draft.genre}</span>
            <span>
              {count(draft.chars)} 字，{minutesText(draft.minutes)}
            </span>
            <time dateTime={draft.updatedAt}>{timeText(draft.updatedAt, new Date())}改过</time>
            <Excerpt of={inside.get(draft.id)} />
          </>
        )}
        open={(draft) => fragmentOf({ page: 'draft', id: draft.id, insert: null })}
      />
    </section>
  );
}

/** The stretch of a draft around what was looked for. */
function Excerpt(props: {
  readonly of: EverywhereResult['drafts']['items'][number]['excerpt'] | undefined;
}): ReactNode {
  if (props.of === undefined) return null;
  return (
    <span className="hit-source">
      <Highlighted text={props.of.text} spans={props.of.highlights} />
    </span>
  );
}
