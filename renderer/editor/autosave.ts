import type { Draft } from '../../api/drafting.ts';

/** What the page says about the text: is it safe? */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: Date }
  /** Changed, about to be saved. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly error: unknown }
  /** Another window saved the draft in between; nothing was overwritten. */
  | { readonly kind: 'conflict'; readonly current: Draft };

/** What a save answers: the version it made, or the draft as somebody else left it. */
export type SaveAnswer =
  | { readonly kind: 'saved'; readonly version: string; readonly updatedAt: string }
  | { readonly kind: 'conflict'; readonly current: Draft };

/** Saves a draft while it is written. */
export interface Autosave {
  readonly state: () => SaveState;
  readonly version: () => string;
  readonly subscribe: (changed: () => void) => () => void;
  /** To be told of every change. */
  readonly changed: () => void;
  /** Saves now what is not saved yet; resolves when it is, or when saving has failed. */
  readonly flush: () => Promise<void>;
  /** Tries nothing any more; what is unsaved stays so. */
  readonly stop: () => void;
  /** After a conflict: saves over the other version. */
  readonly overwrite: () => Promise<void>;
}

/** How soon after the last key, and at the latest after the first one, a change is on its way to the disk. */
const QUIET_MS = 350;
const LATEST_MS = 800;
const RETRY_MS = 5_000;

/**
 * An autosave for one draft. `save` gets the version the text was edited from; saves never overlap, and what
 * changes during one is saved by the next. A failed save is tried again every few seconds.
 */
export function createAutosave(options: {
  readonly version: string;
  readonly updatedAt: Date;
  readonly save: (base: string) => Promise<SaveAnswer>;
}): Autosave {
  let state: SaveState = { kind: 'saved', at: options.updatedAt };
  let version = options.version;
  let dirtySince: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;
  let stopped = false;
  const listeners = new Set<() => void>();

  const become = (next: SaveState): void => {
    state = next;
    for (const listener of listeners) listener();
  };

  const schedule = (ms: number): void => {
    clearTimeout(timer);
    if (stopped) return;
    timer = setTimeout(() => void run(), ms);
  };

  const attempt = async (): Promise<void> => {
    dirtySince = null;
    become({ kind: 'saving' });
    try {
      const answer = await options.save(version);
      if (answer.kind === 'conflict') {
        become(answer);
        return;
      }
      version = answer.version;
      if (dirtySince === null) become({ kind: 'saved', at: new Date(answer.updatedAt) });
      else {
        become({ kind: 'waiting' });
        schedule(QUIET_MS);
      }
    } catch (error) {
      dirtySince = Date.now();
      become({ kind: 'failed', error });
      schedule(RETRY_MS);
    }
  };

  const run = async (): Promise<void> => {
    clearTimeout(timer);
    while (running !== null) await running;
    if (dirtySince === null || state.kind === 'conflict') return;
    running = attempt();
    await running.finally(() => {
      running = null;
    });
  };

  return {
    state: () => state,
    version: () => version,
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    changed: () => {
      const now = Date.now();
      dirtySince ??= now;
      if (state.kind === 'conflict' || state.kind === 'saving' || state.kind === 'failed') return;
      if (state.kind === 'saved') become({ kind: 'waiting' });
      schedule(Math.max(0, Math.min(QUIET_MS, dirtySince + LATEST_MS - now)));
    },
    flush: run,
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      listeners.clear();
    },
    overwrite: async () => {
      if (state.kind !== 'conflict') return;
      version = state.current.version;
      dirtySince = Date.now();
      become({ kind: 'waiting' });
      await run();
    },
  };
}
