/** What is chosen in a list, and where the choosing began: a range goes from there. */
export interface Selection {
  readonly ids: ReadonlySet<number>;
  readonly anchor: number | null;
}

export const NOTHING_SELECTED: Selection = { ids: new Set(), anchor: null };

/** One thing chosen more, or one less. */
export function toggledId({ ids }: Selection, id: number): Selection {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, anchor: id };
}

/** All from where the choosing began to `id`, in the order of the list, chosen too. */
export function extendedTo(selection: Selection, id: number, list: readonly number[]): Selection {
  const from = list.indexOf(selection.anchor ?? id);
  const to = list.indexOf(id);
  if (from < 0 || to < 0) return toggledId(selection, id);
  const range = list.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { ids: new Set([...selection.ids, ...range]), anchor: selection.anchor ?? id };
}

/** All of the list; nothing where all of it is chosen already. */
export function toggledAll({ ids }: Selection, list: readonly number[]): Selection {
  const all = list.length > 0 && list.every((id) => ids.has(id));
  return all ? NOTHING_SELECTED : { ids: new Set(list), anchor: list[0] ?? null };
}

/** The selection without what is no longer there. */
export function without(selection: Selection, gone: readonly number[]): Selection {
  const ids = new Set([...selection.ids].filter((id) => !gone.includes(id)));
  return { ids, anchor: selection.anchor !== null && ids.has(selection.anchor) ? selection.anchor : null };
}
