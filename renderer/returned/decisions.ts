import type { Change, ReadBack } from '../../api/returning.ts';
import { changeInWords } from '../../core/compare/opinion.ts';

/** What the user says to a change: taken over, not taken over, or nothing yet. */
export type Decision = 'taken' | 'refused' | 'open';

/** Decisions by file and change; what is absent is open. */
export type Decisions = ReadonlyMap<string, Decision>;

/** The key of a change in `Decisions`. */
export function keyOf(file: number, change: string): string {
  return `${file} ${change}`;
}

/** The keys of changes that conflict with another; they are settled one by one and never all at once. */
export function disputed({ returned, conflicts }: ReadBack): ReadonlySet<string> {
  const nodes = new Set(conflicts.map(({ node }) => node));
  return new Set(
    returned.flatMap(({ changes }, file) =>
      changes
        .filter((change) => change.nodes.some((node) => nodes.has(node)))
        .map((change) => keyOf(file, change.id)),
    ),
  );
}

/** Every change that is in no conflict decided alike. */
export function decideAll(read: ReadBack, before: Decisions, decision: Decision): Decisions {
  const apart = disputed(read);
  const all = new Map(before);
  for (const [file, { changes }] of read.returned.entries()) {
    for (const change of changes) {
      const key = keyOf(file, change.id);
      if (!apart.has(key)) all.set(key, decision);
    }
  }
  return all;
}

/** One side of a conflict taken, all others refused; null takes the draft as it is. */
export function chooseSide(
  conflict: ReadBack['conflicts'][number],
  before: Decisions,
  chosen: string | null,
): Decisions {
  const all = new Map(before);
  for (const { file, change } of conflict.sides) {
    if (file === null || change === null) continue;
    const key = keyOf(file, change);
    all.set(key, key === chosen ? 'taken' : 'refused');
  }
  return all;
}

/** The ids of a file's changes that are taken over. */
export function takenOf(decisions: Decisions, file: number, changes: readonly Change[]): string[] {
  return changes.map(({ id }) => id).filter((id) => decisions.get(keyOf(file, id)) === 'taken');
}

/** Rows of the table of opinions: every change with what was decided, and every comment. */
export function opinionsOf(read: ReadBack, decisions: Decisions) {
  return read.returned.flatMap(({ file, changes, comments }, index) => [
    ...changes.map((change) => ({
      place: change.place,
      from: change.by.map(({ author }) => author).join('、') || file,
      text: changeInWords(change),
      decision: decisions.get(keyOf(index, change.id)) ?? ('open' as const),
      note: '',
    })),
    ...comments.map(({ author, text, about }) => ({
      place: about === '' ? '' : `“${about.slice(0, 12)}”处`,
      from: author || file,
      text,
      decision: 'open' as const,
      note: '批注',
    })),
  ]);
}
