import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import type { TemplateInfo } from '../../api/drafting.ts';
import { matchNames } from '../commands/match.ts';
import { NewDraft } from '../home/NewDraft.tsx';
import { useApp } from '../shell/AppContext.tsx';
import { minutesText } from '../shell/format.ts';
import { KEYS } from '../shell/keys.ts';
import { Failed, Loading, Nothing } from '../shell/States.tsx';
import { slotsInBrackets } from '../shell/slotted.ts';
import { SimpleList } from './SimpleList.tsx';
import { useEverywhere } from './useEverywhere.ts';
import type { ViewProps } from './viewProps.ts';

/** 骨架: skeletons by name, genre and headings. */
export function SkeletonsView({ place, onFound }: ViewProps): ReactNode {
  const { host } = useApp();
  const [chosen, setChosen] = useState<TemplateInfo | null>(null);
  const all = useQuery({ queryKey: KEYS.templates, queryFn: () => host.app.template.list({}) });
  const inside = new Set(useEverywhere(place.query)?.skeletons.items.map(({ name }) => name));
  const found = matchNames(
    all.data ?? [],
    place.query,
    ({ name, genre, occasion, outline }) => [name, genre, occasion, ...outline].join(' '),
    ({ name }) => inside.has(name),
  );
  useEffect(
    () => onFound(all.data === undefined ? '' : `${found.length} 副骨架`),
    [onFound, all.data, found.length],
  );
  return (
    <section className="library-single" aria-label="查找结果">
      {all.isPending && <Loading label="正在取骨架…" />}
      {all.isError && <Failed error={all.error} onRetry={() => void all.refetch()} />}
      {all.data !== undefined && found.length === 0 && <Nothing title="没有找到" hint="换个说法再试。" />}
      <SimpleList
        label="骨架"
        items={found}
        keyOf={(skeleton) => skeleton.name}
        title={(skeleton) => skeleton.name}
        about={(skeleton) => (
          <>
            <span>{skeleton.occasion}</span>
            <span>{minutesText(skeleton.minutes)}</span>
            <span className="hit-source">{skeleton.outline.map(slotsInBrackets).join('　')}</span>
          </>
        )}
        open={(skeleton) => () => setChosen(skeleton)}
      />
      {chosen !== null && <NewDraft template={chosen} onClose={() => setChosen(null)} />}
    </section>
  );
}
