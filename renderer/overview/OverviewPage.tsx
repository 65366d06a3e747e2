import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { ROLE_NAMES, ROLES } from '../../core/classify/role.ts';
import { Counted } from '../library/Counted.tsx';
import { type FilterName, NO_FILTERS, toggled } from '../library/filters.ts';
import { SubpageHead } from '../library/SubpageHead.tsx';
import { useApp } from '../shell/AppContext.tsx';
import { count } from '../shell/format.ts';
import { KEYS } from '../shell/keys.ts';
import { RoleChip } from '../shell/RoleChip.tsx';
import { fragmentOf } from '../shell/route.ts';
import { Failed, Loading, Nothing } from '../shell/States.tsx';
import { slotsInBrackets } from '../shell/slotted.ts';
import { goTo } from '../shell/useRoute.ts';
import { type Bar, BarChart } from './BarChart.tsx';

const ALL = '全部语料库';

function roleName(value: string): string {
  const role = ROLES.find((each) => each === value);
  return role === undefined ? value : ROLE_NAMES[role];
}

/** 语料概览: what the library holds, what of it is used and what grows stale; every bar leads to the blocks it counts. */
export function OverviewPage(): ReactNode {
  const { host } = useApp();
  const [library, setLibrary] = useState<string | null>(null);
  const libraries = useQuery({ queryKey: KEYS.libraries, queryFn: () => host.app.library.list({}) });
  const found = useQuery({
    queryKey: [...KEYS.overview, library],
    queryFn: () => host.app.library.statistics(library === null ? {} : { library }),
    placeholderData: (previous) => previous,
  });
  const data = found.data;
  const within = { ...NO_FILTERS, library };
  const to = (name: FilterName) => (value: string) =>
    goTo({ page: 'library', at: { scope: 'blocks', query: '', filters: toggled(within, name, value) } });
  const bars = (rows: readonly { value: string; count: number }[], label = (value: string) => value): Bar[] =>
    rows.map((row) => ({ value: row.value, label: label(row.value), count: row.count }));
  const thisYear = new Date().getFullYear();
  return (
    <main className="page">
      <div className="page-inner">
        <SubpageHead
          title="语料概览"
          hint="库里有什么、什么在用、什么快过时了。点图里的任意一条，就去看那些语块。"
        >
          <Select<string>
            aria-label="语料库"
            className="overview-library"
            value={library ?? ALL}
            options={[ALL, ...(libraries.data ?? []).map((each) => each.name)].map((value) => ({ value }))}
            onChange={(name) => setLibrary(name === ALL ? null : name)}
          />
        </SubpageHead>
        {found.isPending && <Loading label="正在统计…" />}
        {found.isError && <Failed error={found.error} onRetry={() => void found.refetch()} />}
        {data !== undefined && data.blocks === 0 && (
          <Nothing
            title="这里还没有语块"
            hint="把旧稿导进来，这里就有数了。"
            action={<a href={fragmentOf({ page: 'import' })}>去导入</a>}
          />
        )}
        {data !== undefined && data.blocks > 0 && (
          <>
            <Counted
              label="总数"
              numbers={[
                ['范文', data.sources],
                ['语块', data.blocks],
                ['字', data.chars],
                ['收藏', data.favourites],
                ['用过的语块', data.used],
                ['有过期表述', data.stale],
              ]}
            />
            <div className="overview">
              <BarChart title="作用" bars={bars(data.role, roleName)} onChoose={to('role')} />
              <BarChart title="文种" bars={bars(data.genre)} onChoose={to('genre')} />
              <BarChart title="主题" bars={bars(data.topic)} onChoose={to('topic')} />
              <BarChart
                title="年份"
                upright
                bars={bars(data.year, (year) => `${year}年`)}
                onChoose={to('year')}
              />
              <BarChart
                title="时效：到哪一年还能用"
                upright
                bars={bars(data.goodUntil, (year) => `${year}年`).map((bar) => ({
                  ...bar,
                  over: Number(bar.value) < thisYear,
                }))}
                onChoose={() => to('stale')('true')}
              />
              <BarChart title="每月使用" upright bars={bars(data.usesByMonth)} />
              <section className="overview-used" aria-label="用得最多">
                <h2 className="overview-used-title">用得最多</h2>
                {data.mostUsed.length === 0 && <p>还没有语块用到文稿里。</p>}
                <ol>
                  {data.mostUsed.map((block) => (
                    <li className="overview-used-item" key={block.id}>
                      <RoleChip role={block.role} />
                      <a
                        className="overview-used-text"
                        href={fragmentOf({
                          page: 'library',
                          at: { scope: 'blocks', query: block.text.slice(0, 24), filters: within },
                        })}
                      >
                        {slotsInBrackets(block.text)}
                      </a>
                      <span>{count(block.uses)} 次</span>
                    </li>
                  ))}
                </ol>
              </section>
            </div>
          </>
        )}
      </div>
    </main>
  );
}
