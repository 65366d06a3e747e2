import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useMemo } from 'react';
import type { Command } from '../commands/command.ts';
import { useCommands } from '../commands/useCommands.ts';
import { useApp } from '../shell/AppContext.tsx';
import { explain } from '../shell/failure.ts';
import { KEYS } from '../shell/keys.ts';
import { useDeskSettings } from '../shell/useDeskSettings.ts';
import { goTo } from '../shell/useRoute.ts';
import { ASSISTANT_TABS, type AssistantTab } from './Assistant.tsx';
import type { Desk } from './openDesk.ts';
import type { Overlay } from './overlay.ts';
import { type DeskKeys, useDeskKeys } from './useDeskKeys.ts';
import { COPY_FORMATTED, useFormattedCopy } from './useFormattedCopy.ts';
import { editPoint, type PointEdit } from './view/edits.ts';
import { fold, toggleFoldAtCaret } from './view/folding.ts';
import { newPointAfter } from './view/textblocks.ts';
import { redoChange, undoChange } from './view/undo.ts';

const SMALLEST = 13;
const LARGEST = 30;

interface DeskParts {
  readonly desk: Desk | null;
  readonly draftId: string;
  readonly setTab: (tab: AssistantTab) => void;
  readonly setOverlay: (overlay: Overlay) => void;
  readonly setAlone: (change: (alone: boolean) => boolean) => void;
}

/** A command of the desk with the chord that gives it; the chord's name is shown and bound from here alone. */
interface Bound extends Command {
  readonly chord?: string;
}

function shownChord(chord: string): string {
  return chord
    .replace('Mod', 'Ctrl')
    .replace('ArrowUp', '↑')
    .replace('ArrowDown', '↓')
    .replaceAll('+', ' + ');
}

/** What can be done on the open draft, under its keys and in the command palette. */
export function useDeskCommands(parts: DeskParts): void {
  const { desk, draftId, setTab, setOverlay, setAlone } = parts;
  const { host } = useApp();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const { settings, change } = useDeskSettings();
  const { fontSize } = settings;
  const copyFormatted = useFormattedCopy(desk);
  const bound = useMemo((): readonly Bound[] => {
    if (desk === null) return [];
    const { editor, view } = desk;
    const atPoint = (what: PointEdit) => (): void => {
      const id = view.get().pointId;
      const reason = id === null ? '光标不在要点里。' : editPoint(editor.view, id, what);
      if (reason !== null) message.info(reason);
      editor.view.focus();
    };
    const copyDraft = async (): Promise<void> => {
      try {
        await desk.autosave.flush();
        const copy = await host.app.draft.copy({ id: draftId });
        await queries.invalidateQueries({ queryKey: KEYS.drafts });
        goTo({ page: 'draft', id: copy.id, insert: null });
      } catch (error) {
        message.error(explain(error).message);
      }
    };
    const resize = (by: number) => (): void => {
      change({ fontSize: Math.min(LARGEST, Math.max(SMALLEST, fontSize + by)) });
    };
    const edit = (id: string, label: string, run: () => void, chord?: string): Bound => ({
      id,
      label,
      group: '文稿',
      run,
      ...(chord === undefined ? {} : { chord, keys: shownChord(chord) }),
    });
    return [
      edit('find', '查找', () => setOverlay('find'), 'Mod+F'),
      edit('replace', '查找并替换', () => setOverlay('replace'), 'Mod+H'),
      edit('keep', '存一个版本', () => setOverlay('keep'), 'Mod+S'),
      edit('levels', '层级换算（我市 → 我县）', () => setOverlay('levels')),
      edit('rehearse', '排练（提词）', () => setOverlay('rehearsal'), 'F8'),
      edit('alone', '专注写作（收起两侧）', () => setAlone((alone) => !alone), 'F9'),
      edit('copy', '另存一份', () => void copyDraft()),
      edit('copy-formatted', COPY_FORMATTED, copyFormatted),
      edit('fold-here', '折叠或展开光标处的要点', () => toggleFoldAtCaret(editor.view)),
      edit('fold-all', '全部折叠', () =>
        fold(editor.view, new Set(view.get().outline.flatMap((item) => (item.holds ? [item.id] : [])))),
      ),
      edit('unfold-all', '全部展开', () => fold(editor.view, new Set())),
      edit('new-point', '加一个要点', () => newPointAfter(editor.state, editor.view.dispatch)),
      edit('promote', '要点升一级', atPoint('promote')),
      edit('demote', '要点降一级', atPoint('demote')),
      edit('up', '要点上移', atPoint('up')),
      edit('down', '要点下移', atPoint('down')),
      edit('undo', '撤销', () => undoChange(editor.state, editor.view.dispatch)),
      edit('redo', '重做', () => redoChange(editor.state, editor.view.dispatch)),
      edit('larger', '放大字号', resize(1), 'Mod+='),
      edit('smaller', '缩小字号', resize(-1), 'Mod+-'),
      ...ASSISTANT_TABS.map(({ key, name }, i) =>
        edit(`tab-${key}`, `助手：${name}`, () => setTab(key), `Alt+${i + 1}`),
      ),
    ];
  }, [desk, draftId, host, message, queries, change, fontSize, copyFormatted, setTab, setOverlay, setAlone]);
  const keys = useMemo(
    (): DeskKeys =>
      Object.fromEntries(bound.flatMap(({ chord, run }) => (chord === undefined ? [] : [[chord, run]]))),
    [bound],
  );
  useCommands(bound);
  useDeskKeys(keys);
}
