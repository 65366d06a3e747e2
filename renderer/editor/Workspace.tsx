import { Button } from 'antd';
import {
  type CSSProperties,
  type ReactNode,
  startTransition,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Draft, TemplateSlot } from '../../api/drafting.ts';
import { budgetOf } from '../../core/speech/budget.ts';
import { charactersFor } from '../../core/speech/length.ts';
import { SelectionSaver } from '../library/SelectionSaver.tsx';
import { Rehearsal } from '../rehearsal/Rehearsal.tsx';
import { useApp } from '../shell/AppContext.tsx';
import { fragmentOf } from '../shell/route.ts';
import { slotsInBrackets } from '../shell/slotted.ts';
import { useDeskSettings } from '../shell/useDeskSettings.ts';
import { goTo } from '../shell/useRoute.ts';
import { Tour } from '../tour/Tour.tsx';
import { Assistant, type AssistantTab } from './Assistant.tsx';
import { DraftTabs } from './DraftTabs.tsx';
import type { DeskView } from './deskView.ts';
import { ExportMenu } from './ExportMenu.tsx';
import { FindBar } from './find/FindBar.tsx';
import { HelpButton } from './HelpButton.tsx';
import { KeepVersion } from './KeepVersion.tsx';
import { LevelShift } from './levels/LevelShift.tsx';
import { OutlinePane } from './OutlinePane.tsx';
import type { Desk } from './openDesk.ts';
import type { Overlay } from './overlay.ts';
import { SaveStatus } from './SaveStatus.tsx';
import { Toolbar } from './Toolbar.tsx';
import { targetMinutes } from './target.ts';
import { type Checked, useChecks, useMarks } from './useChecks.ts';
import { useDesk } from './useDesk.ts';
import { useDeskCommands } from './useDeskCommands.ts';
import { useInsert } from './useInsert.ts';
import { useMaterialDrop } from './useMaterialDrop.ts';
import { selectedText } from './view/selectedText.ts';

/** The view of an open draft. The panes around the text are drawn in slices between the keys, never before one. */
function useDeskView(desk: Desk | null): DeskView | null {
  const [shown, setShown] = useState<{ readonly of: Desk; readonly view: DeskView } | null>(null);
  useEffect(() => {
    if (desk === null) return;
    const show = (): void => startTransition(() => setShown({ of: desk, view: desk.view.get() }));
    show();
    return desk.view.subscribe(show);
  }, [desk]);
  return shown !== null && shown.of === desk ? shown.view : null;
}

function paperStyle(fontSize: number): CSSProperties {
  const style: CSSProperties & Record<'--sheet-size', string> = { '--sheet-size': `${fontSize}px` };
  return style;
}

/** The desk of one draft: outline, paper, assistant. */
export function Workspace(props: {
  readonly draft: Draft;
  readonly slots: readonly TemplateSlot[];
  readonly insert: number | null;
}): ReactNode {
  const { draft, slots } = props;
  const { settings, change } = useDeskSettings();
  const paper = useRef<HTMLDivElement>(null);
  const desk = useDesk(draft, paper);
  const view = useDeskView(desk);
  const checks = useChecks(draft.id, desk?.autosave ?? null);
  const [tab, setTab] = useState<AssistantTab>('materials');
  const [overlay, setOverlay] = useState<Overlay>('none');
  const [alone, setAlone] = useState(false);
  const { tour } = useApp();
  const [touring, setTouring] = useState(() => tour.wantedFor(draft.id));
  usePendingInsert(desk, draft.id, props.insert);
  useMaterialDrop(desk?.editor ?? null, paper, useInsert(desk?.editor ?? null));
  useDeskCommands({ desk, draftId: draft.id, setTab, setOverlay, setAlone });

  const open = desk !== null && view !== null ? { desk, view } : null;
  const onPace = (pace: number): void => change({ pace });
  return (
    <main className="workspace" aria-label="编辑" style={paperStyle(settings.fontSize)}>
      <DraftTabs current={draft.id} />
      <header className="workspace-bar">
        {open !== null && (
          <Toolbar editor={open.desk.editor} view={open.view} pace={settings.pace} onPace={onPace} />
        )}
        <div className="workspace-right">
          {desk !== null && <SaveStatus autosave={desk.autosave} editor={desk.editor} />}
          <HelpButton />
          <Button type="text" size="small" href={fragmentOf({ page: 'returned', id: draft.id })}>
            回稿比对
          </Button>
          {desk !== null && <ExportMenu draftId={draft.id} desk={desk} onFill={() => setTab('facts')} />}
        </div>
      </header>
      <div className="workspace-columns" data-alone={alone}>
        <aside className="outline" aria-label="提纲">
          {open !== null && <Outline {...open} checked={checks.data} pace={settings.pace} />}
        </aside>
        <div className="paper-column">
          {open !== null && (overlay === 'find' || overlay === 'replace') && (
            <FindBar
              editor={open.desk.editor}
              replacing={overlay === 'replace'}
              onClose={() => setOverlay('none')}
            />
          )}
          <section className="paper-scroll" aria-label="稿纸">
            <div className="paper" ref={paper} />
          </section>
          {open !== null && (
            <SelectionSaver
              area={paper}
              read={() => selectedText(open.desk.editor)}
              from={slotsInBrackets(draft.title) || '未定标题的文稿'}
              genre={draft.genre}
            />
          )}
        </div>
        <aside className="assistant" aria-label="助手">
          {open !== null && (
            <Assistant
              {...open}
              draft={draft}
              slots={slots}
              checks={checks}
              tab={tab}
              onTab={setTab}
              onKeep={() => setOverlay('keep')}
            />
          )}
        </aside>
      </div>
      {desk !== null && overlay === 'keep' && (
        <KeepVersion draftId={draft.id} autosave={desk.autosave} onClose={() => setOverlay('none')} />
      )}
      {open !== null && overlay === 'levels' && (
        <LevelShift editor={open.desk.editor} view={open.view} onClose={() => setOverlay('none')} />
      )}
      {open !== null && touring && (
        <Tour
          onDone={() => {
            tour.done();
            setTouring(false);
            change({ tourDone: true });
          }}
        />
      )}
      {open !== null && overlay === 'rehearsal' && (
        <Rehearsal
          speech={open.view.speech}
          facts={open.view.facts}
          pace={settings.pace}
          onPace={onPace}
          onClose={() => setOverlay('none')}
        />
      )}
    </main>
  );
}

function Outline(props: {
  readonly desk: Desk;
  readonly view: DeskView;
  readonly checked: Checked | undefined;
  readonly pace: number;
}): ReactNode {
  const { desk, view, checked, pace } = props;
  const marks = useMarks(desk.editor, checked);
  const target = targetMinutes(view.facts);
  const budget = useMemo(
    () => (target === null ? NO_BUDGET : budgetOf(view.speech, charactersFor(target, pace))),
    [view.speech, target, pace],
  );
  return <OutlinePane editor={desk.editor} view={view} marks={marks} pace={pace} budget={budget} />;
}

const NO_BUDGET: ReadonlyMap<string, number> = new Map();

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
