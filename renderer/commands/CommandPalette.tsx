import { useQuery } from '@tanstack/react-query';
import { Input, Modal } from 'antd';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useApp } from '../shell/AppContext.tsx';
import { KEYS } from '../shell/keys.ts';
import type { Route } from '../shell/route.ts';
import { slotsInBrackets } from '../shell/slotted.ts';
import { goTo } from '../shell/useRoute.ts';
import type { Command } from './command.ts';
import { type FoundCommand, matchCommands } from './match.ts';

const MOST = 60;

const PAGES: readonly (readonly [string, Route])[] = [
  ['首页：新建文稿', { page: 'home' }],
  ['导入旧稿', { page: 'import' }],
  ['打开语料库', { page: 'library' }],
  ['打开骨架', { page: 'skeletons', name: null }],
  ['查重合并', { page: 'duplicates' }],
  ['语料概览', { page: 'overview' }],
  ['风格卡', { page: 'style' }],
  ['回收站', { page: 'trash' }],
  ['打开设置', { page: 'settings' }],
];

function useEverything(): readonly Command[] {
  const { host, commands } = useApp();
  const drafts = useQuery({ queryKey: KEYS.drafts, queryFn: () => host.app.draft.list({}) });
  return useMemo(
    () => [
      ...commands.all(),
      ...PAGES.map(([label, route]) => ({ id: label, label, group: '前往', run: () => goTo(route) })),
      ...(drafts.data ?? []).map((draft) => ({
        id: `draft-${draft.id}`,
        label: draft.title === '' ? '未定标题' : slotsInBrackets(draft.title),
        group: '最近文稿',
        run: () => goTo({ page: 'draft', id: draft.id, insert: null }),
      })),
    ],
    [commands, drafts.data],
  );
}

function Label({ found }: { readonly found: FoundCommand }): ReactNode {
  const marked = new Set(found.letters);
  return Array.from(found.command.label, (letter, i) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: letters of one label never move
    marked.has(i) ? <b key={i}>{letter}</b> : <span key={i}>{letter}</span>,
  );
}

function Palette({ onClose }: { readonly onClose: () => void }): ReactNode {
  const everything = useEverything();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const prefix = useId();
  const found = matchCommands(everything, query).slice(0, MOST);
  const chosen = found[Math.min(at, found.length - 1)];
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  });
  const run = (command: Command | undefined): void => {
    if (command === undefined) return;
    onClose();
    command.run();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const last = Math.max(0, found.length - 1);
    if (event.key === 'ArrowDown') setAt(at >= last ? 0 : at + 1);
    else if (event.key === 'ArrowUp') setAt(at <= 0 ? last : at - 1);
    else if (event.key === 'Enter') run(chosen?.command);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <Input
        autoFocus
        size="large"
        variant="borderless"
        role="combobox"
        aria-label="要做什么"
        aria-expanded
        aria-controls={`${prefix}-list`}
        aria-activedescendant={chosen === undefined ? undefined : `${prefix}-${chosen.command.id}`}
        placeholder="要做什么？可打汉字、拼音或首字母"
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div className="palette" role="listbox" id={`${prefix}-list`} aria-label="命令" ref={list}>
        {found.map(({ command, letters }, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field above, which keeps the focus
          <div
            key={command.id}
            id={`${prefix}-${command.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={command === chosen?.command}
            className="palette-item"
            onMouseMove={() => setAt(i)}
            onClick={() => run(command)}
          >
            <span className="palette-label">
              <Label found={{ command, letters }} />
            </span>
            {command.keys !== undefined && <kbd>{command.keys}</kbd>}
            <span className="palette-group">{command.group}</span>
          </div>
        ))}
        {found.length === 0 && <p className="palette-none">没有这样的命令，换个说法试试。</p>}
      </div>
    </>
  );
}

/** The command palette 命令面板 under Ctrl+K: everything that can be done, found by words or pinyin. */
export function CommandPalette(): ReactNode {
  const [open, setOpen] = useState(false);
  const before = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k' || event.isComposing) return;
      event.preventDefault();
      // The keys that follow belong to the palette; until it has the focus no text may get them.
      if (document.activeElement instanceof HTMLElement) {
        before.current = document.activeElement;
        document.activeElement.blur();
      }
      setOpen((now) => !now);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <Modal
      open={open}
      footer={null}
      closable={false}
      width={560}
      className="palette-modal"
      title={<span className="sr-only">命令面板</span>}
      onCancel={() => setOpen(false)}
      afterClose={() => before.current?.focus()}
      destroyOnHidden
    >
      <Palette onClose={() => setOpen(false)} />
    </Modal>
  );
}
