import { useEffect, useState, useSyncExternalStore } from 'react';
import { applyPalette } from './palette.ts';

/** What the user chose: daylight, lamplight, or as the system does. */
export const APPEARANCE_CHOICES = ['system', 'light', 'dark'] as const;
export type AppearanceChoice = (typeof APPEARANCE_CHOICES)[number];
export type Appearance = 'light' | 'dark';

const STORED = 'gaojiang-appearance';
const SYSTEM_DARK = '(prefers-color-scheme: dark)';

function storedChoice(): AppearanceChoice {
  const stored = window.localStorage.getItem(STORED);
  return APPEARANCE_CHOICES.find((choice) => choice === stored) ?? 'system';
}

function watchSystem(changed: () => void): () => void {
  const query = window.matchMedia(SYSTEM_DARK);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

/** The appearance now, the user's choice and how to change it; the choice outlives the page. */
export function useAppearance(): {
  readonly appearance: Appearance;
  readonly choice: AppearanceChoice;
  readonly choose: (choice: AppearanceChoice) => void;
} {
  const [choice, setChoice] = useState(storedChoice);
  const systemDark = useSyncExternalStore(watchSystem, () => window.matchMedia(SYSTEM_DARK).matches);
  const appearance = choice === 'system' ? (systemDark ? 'dark' : 'light') : choice;
  useEffect(() => applyPalette(document.documentElement, appearance), [appearance]);
  const choose = (next: AppearanceChoice): void => {
    window.localStorage.setItem(STORED, next);
    setChoice(next);
  };
  return { appearance, choice, choose };
}
