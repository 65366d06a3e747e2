import { createContext, use } from 'react';
import type { CommandRegistry } from '../commands/command.ts';
import type { ImportQueue } from '../importing/queue.ts';
import type { TourWish } from '../tour/tourWish.ts';
import type { Host } from '../transport/host.ts';
import type { useAppearance } from './appearance.ts';

/** What every page may need: its host, the import under way, and how the desk looks. */
export interface AppContextValue {
  readonly host: Host;
  readonly imports: ImportQueue;
  readonly commands: CommandRegistry;
  readonly tour: TourWish;
  readonly look: ReturnType<typeof useAppearance>;
}

export const AppContext = createContext<AppContextValue | null>(null);

/** The host of the page. Throws outside the desk, which no page is. */
export function useApp(): AppContextValue {
  const value = use(AppContext);
  if (value === null) throw new Error('useApp outside of the desk');
  return value;
}
