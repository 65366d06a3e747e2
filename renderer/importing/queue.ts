import type { ReadSource } from '../../api/decomposition.ts';
import { changed, type History, historyOf, redone, undone } from '../review/history.ts';
import type { Reviewed } from '../review/model.ts';
import { explain } from '../shell/failure.ts';
import type { AppClient } from '../transport/host.ts';

/** What became of a stored file. */
export interface Stored {
  readonly sourceId: number;
  readonly speeches: number;
  readonly blocks: number;
  readonly duplicate: boolean;
}

/** How far a file has come on its way into the library. */
export type ItemState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'ready' }
  | { readonly kind: 'storing' }
  | { readonly kind: 'stored'; readonly stored: Stored }
  | { readonly kind: 'failed'; readonly message: string };

/** One file of an import, with what was found in it and what the user corrected. */
export interface QueueItem {
  readonly id: number;
  readonly file: File;
  readonly state: ItemState;
  readonly source: ReadSource | null;
  readonly review: History<Reviewed> | null;
}

/** The files of an import. It outlives the page, so that one may look something up and come back. */
export interface ImportQueue {
  readonly items: () => readonly QueueItem[];
  readonly subscribe: (changed: () => void) => () => void;
  /** Takes files in to be looked at one by one; too many for that wait until `settle` says how they go on. */
  readonly add: (files: readonly File[]) => void;
  /** Files that are too many to be looked at one by one. */
  readonly crowd: () => readonly File[];
  /** Lets the crowd be looked at one by one after all, or go. */
  readonly settle: (how: 'review' | 'drop') => void;
  readonly retry: (id: number) => void;
  readonly remove: (id: number) => void;
  readonly correct: (id: number, correction: (text: string, reviewed: Reviewed) => Reviewed) => void;
  readonly undo: (id: number) => void;
  readonly redo: (id: number) => void;
  /** Stores the files with these ids that are ready, one after another; a file that fails stops no other. */
  readonly store: (ids: readonly number[], library: string) => Promise<void>;
}

/** Names of files that systems and offices leave in folders for themselves. */
const NOT_MEANT = /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$)/i;

/** More files than one looks through one by one. */
const CROWD = 20;

/** A queue over the app: files are read one after another, in the order in which they came. */
export function createImportQueue(app: AppClient): ImportQueue {
  let items: readonly QueueItem[] = [];
  let crowd: readonly File[] = [];
  let nextId = 1;
  let reading = false;
  const listeners = new Set<() => void>();

  const set = (next: readonly QueueItem[]): void => {
    items = next;
    for (const listener of listeners) listener();
  };
  const patch = (id: number, change: Partial<QueueItem>): void => {
    set(items.map((item) => (item.id === id ? { ...item, ...change } : item)));
  };
  const find = (id: number): QueueItem | undefined => items.find((item) => item.id === id);

  const enqueue = (files: readonly File[]): void => {
    const fresh = files.map((file): QueueItem => {
      nextId += 1;
      return { id: nextId - 1, file, state: { kind: 'waiting' }, source: null, review: null };
    });
    set([...items, ...fresh]);
    void readAll();
  };

  const readAll = async (): Promise<void> => {
    if (reading) return;
    reading = true;
    for (;;) {
      const item = items.find((each) => each.state.kind === 'waiting');
      if (item === undefined) break;
      patch(item.id, { state: { kind: 'reading' } });
      try {
        const { name } = item.file;
        const source = await app.source.read({ file: { kind: 'bytes', name, content: item.file } });
        patch(item.id, { state: { kind: 'ready' }, source, review: historyOf(source.decomposition) });
      } catch (error) {
        patch(item.id, { state: { kind: 'failed', message: explain(error).message } });
      }
    }
    reading = false;
  };

  const review = (id: number, step: (history: History<Reviewed>) => History<Reviewed>): void => {
    const item = find(id);
    if (item?.state.kind === 'ready' && item.review !== null) patch(id, { review: step(item.review) });
  };

  const storeOne = async (item: QueueItem, library: string): Promise<void> => {
    const { source, review: history } = item;
    if (source === null || history === null) return;
    patch(item.id, { state: { kind: 'storing' } });
    try {
      const { charset, sha256, text } = source;
      const decomposition = history.present;
      const name = source.file;
      const stored = await app.source.store({ name, charset, sha256, text, decomposition, library });
      patch(item.id, { state: { kind: 'stored', stored } });
    } catch (error) {
      patch(item.id, { state: { kind: 'failed', message: explain(error).message } });
    }
  };

  return {
    items: () => items,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    add: (files) => {
      const meant = files.filter((file) => !NOT_MEANT.test(file.name));
      if (crowd.length + meant.length <= CROWD) {
        enqueue(meant);
        return;
      }
      crowd = [...crowd, ...meant];
      set([...items]);
    },
    crowd: () => crowd,
    settle: (how) => {
      const files = crowd;
      crowd = [];
      enqueue(how === 'review' ? files : []);
    },
    retry: (id) => {
      const item = find(id);
      if (item?.state.kind !== 'failed') return;
      const state: ItemState = item.source === null ? { kind: 'waiting' } : { kind: 'ready' };
      patch(id, { state });
      void readAll();
    },
    remove: (id) => set(items.filter((item) => item.id !== id)),
    correct: (id, correction) => {
      const text = find(id)?.source?.text;
      if (text !== undefined) review(id, (history) => changed(history, correction(text, history.present)));
    },
    undo: (id) => review(id, undone),
    redo: (id) => review(id, redone),
    store: async (ids, library) => {
      for (const id of ids) {
        const item = find(id);
        if (item?.state.kind === 'ready') await storeOne(item, library);
      }
    },
  };
}
