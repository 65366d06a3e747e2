import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { DESK_DEFAULTS, type DeskSettings } from '../../api/desk.ts';
import { useApp } from './AppContext.tsx';
import { KEYS } from './keys.ts';

/** How the desk is set, and how to change it. A change shows at once and is stored behind the scenes. */
export function useDeskSettings(): {
  readonly settings: DeskSettings;
  readonly loaded: boolean;
  readonly change: (change: Partial<DeskSettings>) => void;
} {
  const { host } = useApp();
  const queries = useQueryClient();
  const stored = useQuery({ queryKey: KEYS.desk, queryFn: () => host.app.desk.get({}) });
  const change = useCallback(
    (next: Partial<DeskSettings>) => {
      queries.setQueryData<DeskSettings>(KEYS.desk, (old) => ({ ...DESK_DEFAULTS, ...old, ...next }));
      // A folder that can only be read keeps the change for this window; saving the draft says what is wrong.
      host.app.desk.set(next).catch(() => undefined);
    },
    [host, queries],
  );
  return { settings: stored.data ?? DESK_DEFAULTS, loaded: stored.data !== undefined, change };
}
