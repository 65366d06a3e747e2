/** A value with the way back and forth through its changes. */
export interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
}

/** A history that begins here. */
export function historyOf<T>(present: T): History<T> {
  return { past: [], present, future: [] };
}

/** The history after a change; a change that changes nothing leaves it as it was, and redo with it. */
export function changed<T>(history: History<T>, present: T): History<T> {
  if (present === history.present) return history;
  return { past: [...history.past, history.present], present, future: [] };
}

/** One change back; at the beginning nothing happens. */
export function undone<T>(history: History<T>): History<T> {
  const present = history.past.at(-1);
  if (present === undefined) return history;
  return { past: history.past.slice(0, -1), present, future: [history.present, ...history.future] };
}

/** One undone change forth again. */
export function redone<T>(history: History<T>): History<T> {
  const [present, ...future] = history.future;
  if (present === undefined) return history;
  return { past: [...history.past, history.present], present, future };
}
