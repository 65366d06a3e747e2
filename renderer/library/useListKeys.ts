import { type KeyboardEvent, useEffect } from 'react';

/** What the keys do in a list of blocks. */
export interface ListKeys {
  readonly count: number;
  readonly cursor: number;
  readonly pageSize: () => number;
  readonly move: (to: number, extend: boolean) => void;
  readonly open: () => void;
  readonly toggle: () => void;
  readonly selectAll: () => void;
  readonly remove: () => void;
  readonly clear: () => void;
}

/** Where a key leads in a list; null for keys that lead nowhere. */
function target(key: string, { count, cursor, pageSize }: ListKeys): number | null {
  const last = count - 1;
  switch (key) {
    case 'ArrowDown':
      return Math.min(last, cursor + 1);
    case 'ArrowUp':
      return Math.max(0, cursor - 1);
    case 'PageDown':
      return Math.min(last, cursor + pageSize());
    case 'PageUp':
      return Math.max(0, cursor - pageSize());
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}

/** ↑↓ and their kin move, Enter opens, Space chooses, Ctrl+A chooses all, Delete throws away, Escape lets go. */
export function onListKey(event: KeyboardEvent, keys: ListKeys): void {
  if (keys.count === 0) return;
  const to = target(event.key, keys);
  if (to !== null) keys.move(to, event.shiftKey);
  else if (event.key === 'Enter') keys.open();
  else if (event.key === ' ') keys.toggle();
  else if (event.key === 'Delete') keys.remove();
  else if (event.key === 'Escape') keys.clear();
  else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) keys.selectAll();
  else return;
  event.preventDefault();
}

/** In the search box ↑↓ move in the list below and Enter opens, while the typing goes on. */
export function onSearchKey(event: KeyboardEvent, keys: ListKeys): void {
  if (event.nativeEvent.isComposing || keys.count === 0) return;
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    const to = target(event.key, keys);
    if (to !== null) keys.move(to, false);
  } else if (event.key === 'Enter') keys.open();
  else return;
  event.preventDefault();
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}

/** Keys of the whole page: "/" goes to the search box, Ctrl+Z has back what was thrown away last. */
export function usePageKeys(toSearch: () => void, undo: () => void): void {
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent): void => {
      if (event.isComposing || isTyping(event.target)) return;
      if (event.key === '/') toSearch();
      else if (event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey)) undo();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [toSearch, undo]);
}
