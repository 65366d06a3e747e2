import { useEffect } from 'react';

/** What a key chord of the desk does, by its name: "Mod+F", "F3", "Shift+F3". */
export type DeskKeys = Readonly<Record<string, () => void>>;

/** The name of a key chord; Ctrl and ⌘ are both Mod. */
export function chordOf(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>,
): string {
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  const parts = [
    event.ctrlKey || event.metaKey ? 'Mod' : '',
    event.altKey ? 'Alt' : '',
    event.shiftKey ? 'Shift' : '',
    key,
  ];
  return parts.filter((part) => part !== '').join('+');
}

/** Listens for key chords wherever the focus is, while the page is open. The table must keep its identity. */
export function useDeskKeys(keys: DeskKeys): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.isComposing) return;
      const act = keys[chordOf(event)];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [keys]);
}
