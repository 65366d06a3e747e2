import { Tabs } from 'antd';
import { type ReactNode, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Draft, TemplateSlot } from '../../api/drafting.ts';
import { useApp } from '../shell/AppContext.tsx';
import { goTo } from '../shell/useRoute.ts';
import type { DeskView } from './deskView.ts';
import { ExportMenu } from './ExportMenu.tsx';
import { HelpButton } from './HelpButton.tsx';
import { OutlinePane } from './OutlinePane.tsx';
import type { Desk } from './openDesk.ts';
import { ChecksPanel } from './panels/ChecksPanel.tsx';
import { FactsPanel } from './panels/FactsPanel.tsx';
import { MaterialsPanel } from './panels/MaterialsPanel.tsx';
import { SaveStatus } from './SaveStatus.tsx';
import { Toolbar } from './Toolbar.tsx';
import { useDesk } from './useDesk.ts';
import { useInsert } from './useInsert.ts';

const TABS = ['materials', 'facts', 'checks'] as const;
type Tab = (typeof TABS)[number];

function subscribeNever(): () => void {
  return () => undefined;
}

function useDeskView(desk: Desk | null): DeskView | null {
  return useSyncExternalStore(desk?.view.subscribe ?? subscribeNever, () => desk?.view.get() ?? null);
}

/** The desk of one draft: outline, paper, assistant. */
export function Workspace(props: {
  readonly draft: Draft;
  readonly slots: readonly TemplateSlot[];
  readonly insert: number | null;
}): ReactNode {
  const { draft, slots } = props;
  const paper = useRef<HTMLDivElement>(null);
  const desk = useDesk(draft, paper);
  const view = useDeskView(desk);
  const [tab, setTab] = useState<Tab>('materials');
  usePendingInsert(desk, draft.id, props.insert);

  return (
    <main className="workspace" aria-label="编辑">
      <header className="workspace-bar">
        {desk !== null && view !== null && <Toolbar editor={desk.editor} view={view} />}
        <div className="workspace-right">
          {desk !== null && <SaveStatus autosave={desk.autosave} editor={desk.editor} />}
          <HelpButton />
          {desk !== null && (
            <ExportMenu draftId={draft.id} autosave={desk.autosave} onFill={() => setTab('facts')} />
          )}
        </div>
      </header>
      <div className="workspace-columns">
        <aside className="outline" aria-label="提纲">
          {desk !== null && view !== null && <OutlinePane editor={desk.editor} view={view} />}
        </aside>
        <section className="paper-scroll" aria-label="稿纸">
          <div className="paper" ref={paper} />
        </section>
        <aside className="assistant" aria-label="助手">
          {desk !== null && view !== null && (
            <Tabs
              activeKey={tab}
              onChange={(key) => setTab(TABS.find((each) => each === key) ?? 'materials')}
              items={[
                {
                  key: 'materials',
                  label: '素材',
                  children: <MaterialsPanel editor={desk.editor} view={view} genre={draft.genre} />,
                },
                {
                  key: 'facts',
                  label: view.unfilled.length === 0 ? '要素' : `要素 ${view.unfilled.length}`,
                  children: <FactsPanel editor={desk.editor} view={view} slots={slots} />,
                },
                {
                  key: 'checks',
                  label: '检查',
                  children: (
                    <ChecksPanel
                      editor={desk.editor}
                      autosave={desk.autosave}
                      draftId={draft.id}
                      shown={tab === 'checks'}
                    />
                  ),
                },
              ]}
            />
          )}
        </aside>
      </div>
    </main>
  );
}

/** Puts the block in that the address asks for, once, and takes the wish out of the address. */
function usePendingInsert(desk: Desk | null, draftId: string, blockId: number | null): void {
  const { host } = useApp();
  const insert = useInsert(desk?.editor ?? null);
  useEffect(() => {
    if (desk === null || blockId === null) return;
    goTo({ page: 'draft', id: draftId, insert: null }, 'replace');
    void host.app.block.get({ id: blockId }).then((block) => insert(block, 'paragraph'));
  }, [desk, blockId, draftId, host, insert]);
}
