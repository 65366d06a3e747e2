import type { UseQueryResult } from '@tanstack/react-query';
import { Tabs } from 'antd';
import type { ReactNode } from 'react';
import type { Draft, TemplateSlot } from '../../api/drafting.ts';
import type { DeskView } from './deskView.ts';
import type { Desk } from './openDesk.ts';
import { ChecksPanel } from './panels/ChecksPanel.tsx';
import { FactsPanel } from './panels/FactsPanel.tsx';
import { FramesPanel } from './panels/FramesPanel.tsx';
import { MaterialsPanel } from './panels/MaterialsPanel.tsx';
import { RevisionsPanel } from './panels/RevisionsPanel.tsx';
import { SourcesPanel } from './panels/SourcesPanel.tsx';
import { PreviewPanel } from './preview/PreviewPanel.tsx';
import type { Checked } from './useChecks.ts';

/** The tabs of the assistant 助手, in their order, with the digit that Alt opens each with. */
export const ASSISTANT_TABS = [
  { key: 'materials', name: '素材' },
  { key: 'frames', name: '句架' },
  { key: 'facts', name: '要素' },
  { key: 'checks', name: '检查' },
  { key: 'sources', name: '来源' },
  { key: 'revisions', name: '版本' },
  { key: 'preview', name: '预览' },
] as const;

export type AssistantTab = (typeof ASSISTANT_TABS)[number]['key'];

function labelOf(tab: AssistantTab, name: string, view: DeskView, checked: Checked | undefined): string {
  switch (tab) {
    case 'facts':
      return view.unfilled.length === 0 ? name : `${name} ${view.unfilled.length}`;
    case 'checks': {
      const errors = checked?.findings.filter((finding) => finding.severity === 'error').length ?? 0;
      return errors === 0 ? name : `${name} ${errors}`;
    }
    case 'materials':
    case 'frames':
    case 'sources':
    case 'revisions':
    case 'preview':
      return name;
  }
}

/** The assistant beside the paper: what fits the place, the facts, what to look at again, where text came from. */
export function Assistant(props: {
  readonly draft: Draft;
  readonly desk: Desk;
  readonly view: DeskView;
  readonly slots: readonly TemplateSlot[];
  readonly checks: UseQueryResult<Checked>;
  readonly tab: AssistantTab;
  readonly onTab: (tab: AssistantTab) => void;
  readonly onKeep: () => void;
}): ReactNode {
  const { draft, desk, view, slots, checks, tab, onTab } = props;
  const { editor } = desk;
  const panel = (key: AssistantTab): ReactNode => {
    switch (key) {
      case 'materials':
        return <MaterialsPanel editor={editor} view={view} genre={draft.genre} />;
      case 'frames':
        return <FramesPanel editor={editor} view={view} />;
      case 'facts':
        return <FactsPanel editor={editor} view={view} slots={slots} />;
      case 'checks':
        return <ChecksPanel editor={editor} draftId={draft.id} checks={checks} />;
      case 'sources':
        return <SourcesPanel editor={editor} view={view} />;
      case 'revisions':
        return (
          <RevisionsPanel
            editor={editor}
            autosave={desk.autosave}
            draftId={draft.id}
            view={view}
            onKeep={props.onKeep}
          />
        );
      case 'preview':
        return <PreviewPanel view={view} />;
    }
  };
  return (
    <Tabs
      activeKey={tab}
      destroyOnHidden
      tabBarGutter={12}
      onChange={(key) => onTab(ASSISTANT_TABS.find((each) => each.key === key)?.key ?? 'materials')}
      items={ASSISTANT_TABS.map(({ key, name }) => ({
        key,
        label: labelOf(key, name, view, checks.data),
        children: panel(key),
      }))}
    />
  );
}
