import { useEffect } from 'react';
import { useApp } from '../shell/AppContext.tsx';
import type { Command } from './command.ts';

/** Adds the commands of a page to the palette while the page is open. The list must keep its identity. */
export function useCommands(list: readonly Command[]): void {
  const { commands } = useApp();
  useEffect(() => commands.add(list), [commands, list]);
}
