import { CloseOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { useApp } from '../shell/AppContext.tsx';
import { KEYS } from '../shell/keys.ts';
import { fragmentOf } from '../shell/route.ts';
import { slotsInBrackets } from '../shell/slotted.ts';
import { useDeskSettings } from '../shell/useDeskSettings.ts';
import { goTo } from '../shell/useRoute.ts';

const MOST_TABS = 8;

/** The drafts after one more was opened; the one opened longest ago gives way. */
export function withOpened(open: readonly string[], id: string): readonly string[] {
  return open.includes(id) ? open : [...open, id].slice(-MOST_TABS);
}

/** The draft to show after `closed` was closed while it showed: its right neighbour, else its left one. */
export function besideClosed(open: readonly string[], closed: string): string | null {
  const at = open.indexOf(closed);
  return open[at + 1] ?? open[at - 1] ?? null;
}

/** The drafts that stand open, one a tab 标签. Shown from the second on. */
export function DraftTabs({ current }: { readonly current: string }): ReactNode {
  const { host } = useApp();
  const { settings, loaded, change } = useDeskSettings();
  const drafts = useQuery({ queryKey: KEYS.drafts, queryFn: () => host.app.draft.list({ limit: 200 }) });
  const stored = settings.openDrafts;
  useEffect(() => {
    if (!loaded || stored.includes(current)) return;
    change({ openDrafts: [...withOpened(stored, current)] });
  }, [loaded, stored, current, change]);

  const titles = new Map(drafts.data?.map((draft) => [draft.id, draft.title]));
  const open = stored.filter((id) => id === current || titles.has(id));
  if (open.length < 2) return null;
  const close = (id: string): void => {
    change({ openDrafts: open.filter((each) => each !== id) });
    if (id !== current) return;
    const next = besideClosed(open, id);
    goTo(next === null ? { page: 'home' } : { page: 'draft', id: next, insert: null });
  };
  return (
    <nav className="draft-tabs" aria-label="打开的文稿">
      {open.map((id) => {
        const title = slotsInBrackets(titles.get(id) ?? '') || '未定标题';
        return (
          <span key={id} className="draft-tab" data-current={id === current}>
            <a
              href={fragmentOf({ page: 'draft', id, insert: null })}
              title={title}
              {...(id === current ? { 'aria-current': 'page' as const } : {})}
            >
              {title}
            </a>
            <button type="button" aria-label={`关闭“${title}”`} onClick={() => close(id)}>
              <CloseOutlined aria-hidden />
            </button>
          </span>
        );
      })}
    </nav>
  );
}
