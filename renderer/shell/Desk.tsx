import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App as AntdApp, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { lazy, type ReactNode, Suspense, useEffect, useMemo } from 'react';
import { CommandPalette } from '../commands/CommandPalette.tsx';
import { createCommandRegistry } from '../commands/command.ts';
import { EditorPage, loadWorkspace } from '../editor/EditorPage.tsx';
import { HomePage } from '../home/HomePage.tsx';
import { createImportQueue } from '../importing/queue.ts';
import { DuplicatesPage } from '../library/DuplicatesPage.tsx';
import { LibraryPage } from '../library/LibraryPage.tsx';
import { SourcePage } from '../library/SourcePage.tsx';
import { TrashPage } from '../library/TrashPage.tsx';
import { SettingsPage } from '../settings/SettingsPage.tsx';
import { createTourWish } from '../tour/tourWish.ts';
import type { Host } from '../transport/host.ts';
import { AppContext } from './AppContext.tsx';
import { antdTheme } from './antdTheme.ts';
import { useAppearance } from './appearance.ts';
import { DropAnywhere } from './DropAnywhere.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { whenIdle } from './idle.ts';
import { Preparation } from './Preparation.tsx';
import { Rail } from './Rail.tsx';
import type { Route } from './route.ts';
import { Loading } from './States.tsx';
import { useRoute } from './useRoute.ts';

const ImportPage = lazy(async () => ({ default: (await import('../importing/ImportPage.tsx')).ImportPage }));
const SkeletonsPage = lazy(async () => ({
  default: (await import('../skeletons/SkeletonsPage.tsx')).SkeletonsPage,
}));
const OverviewPage = lazy(async () => ({
  default: (await import('../overview/OverviewPage.tsx')).OverviewPage,
}));
const StylePage = lazy(async () => ({ default: (await import('../style/StylePage.tsx')).StylePage }));
const ReturnedPage = lazy(async () => ({
  default: (await import('../returned/ReturnedPage.tsx')).ReturnedPage,
}));

/** How long after the start the desk of a draft is fetched at the latest. */
const EDITOR_MS = 3_000;

const queries = new QueryClient({
  defaultOptions: { queries: { retry: false, refetchOnWindowFocus: false, staleTime: 5_000 } },
});

function pageOf(route: Route): ReactNode {
  switch (route.page) {
    case 'home':
      return <HomePage />;
    case 'import':
      return <ImportPage />;
    case 'library':
      return <LibraryPage {...(route.at === undefined ? {} : { at: route.at })} />;
    case 'trash':
      return <TrashPage />;
    case 'duplicates':
      return <DuplicatesPage />;
    case 'overview':
      return <OverviewPage />;
    case 'style':
      return <StylePage />;
    case 'source':
      return <SourcePage key={route.id} id={route.id} start={route.start} end={route.end} />;
    case 'draft':
      return <EditorPage key={route.id} id={route.id} insert={route.insert} />;
    case 'returned':
      return <ReturnedPage key={route.id} id={route.id} />;
    case 'skeletons':
      return <SkeletonsPage key={route.name} name={route.name} />;
    case 'settings':
      return <SettingsPage />;
  }
}

/** The whole desk 文案台: the rail and the page the address names. */
export function Desk({ host }: { readonly host: Host }): ReactNode {
  const look = useAppearance();
  const route = useRoute();
  const imports = useMemo(() => createImportQueue(host.app), [host]);
  const commands = useMemo(createCommandRegistry, []);
  const tour = useMemo(createTourWish, []);
  const value = useMemo(
    () => ({ host, imports, commands, tour, look }),
    [host, imports, commands, tour, look],
  );
  // Nearly everybody goes on to a draft: its desk is there before the click.
  useEffect(() => whenIdle(() => void loadWorkspace(), EDITOR_MS), []);
  return (
    <AppContext value={value}>
      <QueryClientProvider client={queries}>
        <ConfigProvider locale={zhCN} theme={antdTheme(look.appearance)} button={{ autoInsertSpace: false }}>
          <AntdApp className="desk" message={{ maxCount: 3 }}>
            <Rail route={route} />
            <ErrorBoundary key={route.page}>
              <Suspense fallback={<Loading label="正在打开…" />}>{pageOf(route)}</Suspense>
            </ErrorBoundary>
            <Preparation />
            <CommandPalette />
            <DropAnywhere />
          </AntdApp>
        </ConfigProvider>
      </QueryClientProvider>
    </AppContext>
  );
}
