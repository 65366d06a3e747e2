import type { NodeId, Speech } from '../speech/speech.ts';
import type { Change, ChangeKind, Editor } from './comparison.ts';
import { matchUnits } from './match.ts';
import { stayers } from './order.ts';
import { placeNames } from './place.ts';
import { diffText } from './textDiff.ts';
import { isHead, subtreeEnd, type Unit, unitsOf } from './units.ts';

/** Who edited which paragraph, by its id in `after`, or in `before` where it was deleted. */
export type EditorsOf = ReadonlyMap<NodeId, readonly Editor[]>;

/** Two versions laid side by side, as `compare` and `applyChanges` both need them. */
export interface Alignment {
  readonly before: readonly Unit[];
  readonly after: readonly Unit[];
  /** From ids of `after` to those of `before`. */
  readonly pairs: ReadonlyMap<NodeId, NodeId>;
  /** Ids in `after` of what kept its order. */
  readonly stayed: ReadonlySet<NodeId>;
}

/** Matches the paragraphs of two versions of a speech. */
export function align(before: Speech, after: Speech): Alignment {
  const old = unitsOf(before);
  const fresh = unitsOf(after);
  const pairs = matchUnits(old, fresh);
  const places = new Map(old.map((unit, index) => [unit.id, index]));
  const kept = fresh.filter((unit) => pairs.has(unit.id));
  const order = kept.map((unit) => places.get(pairs.get(unit.id) ?? '') ?? 0);
  const stayed = new Set(stayers(order).map((index) => kept[index]?.id ?? ''));
  // Lines of the title and byline have no identity to move with: where two changed places, one is another line.
  const apart = new Set(kept.filter((unit) => isHead(unit) && !stayed.has(unit.id)).map((unit) => unit.id));
  return { before: old, after: fresh, pairs: new Map([...pairs].filter(([id]) => !apart.has(id))), stayed };
}

/**
 * The changes that make `before` into `after`, in the order of reading: each paragraph by itself, a section that
 * was put in, moved or deleted as a whole as one change. Ordinals are computed and never count as changes.
 */
export function compare(before: Speech, after: Speech, editors: EditorsOf = new Map()): Change[] {
  const alignment = align(before, after);
  const { pairs } = alignment;
  const oldById = new Map(alignment.before.map((unit) => [unit.id, unit]));
  const oldPlaces = placeNames(alignment.before);
  const newPlaces = placeNames(alignment.after);
  const deleted = deletions(alignment);
  const changes: Change[] = [];
  const change = (kind: ChangeKind, old: Unit | null, fresh: Unit | null, all: readonly Unit[]): Change => {
    const node = old?.id ?? fresh?.id ?? '';
    return {
      id: `${kind}:${node}`,
      kind,
      node,
      place: (old === null ? newPlaces.get(node) : oldPlaces.get(node)) ?? '',
      before: old === null ? null : old.ordinal + old.text,
      after: fresh === null ? null : fresh.ordinal + fresh.text,
      pieces: diffText(old?.text ?? '', fresh?.text ?? ''),
      nodes: all.map((unit) => (fresh === null ? unit.id : (pairs.get(unit.id) ?? unit.id))),
      by: editors.get(fresh?.id ?? node) ?? editors.get(node) ?? [],
    };
  };
  const putDeleted = (from: number): void => {
    for (const [at, end] of deleted) {
      if (at !== from) continue;
      changes.push(change('deleted', alignment.before[at] ?? null, null, alignment.before.slice(at, end)));
      putDeleted(end);
    }
  };
  putDeleted(0);
  const oldIndex = new Map(alignment.before.map((unit, index) => [unit.id, index]));
  const { moved, added } = groups(alignment);
  for (const [index, fresh] of alignment.after.entries()) {
    const old = oldById.get(pairs.get(fresh.id) ?? '');
    if (old === undefined) {
      const size = added.get(index);
      if (size !== undefined)
        changes.push(change('added', null, fresh, alignment.after.slice(index, index + size)));
      continue;
    }
    const size = moved.get(index);
    if (size !== undefined)
      changes.push(change('moved', old, fresh, alignment.after.slice(index, index + size)));
    else if (alignment.stayed.has(fresh.id) && isRelevelled(alignment, index, old)) {
      changes.push(change('relevelled', old, fresh, [fresh]));
    }
    if (old.text.trim() !== fresh.text.trim()) changes.push(change('changed', old, fresh, [fresh]));
    putDeleted((oldIndex.get(old.id) ?? 0) + 1);
  }
  return changes;
}

/** Stretches [start, end) of `before` that are gone; a section goes as a whole where nothing of it was kept. */
export function deletions({ before, pairs }: Alignment): Map<number, number> {
  const kept = new Set(pairs.values());
  return wholes(before, (unit) => !kept.has(unit.id));
}

/** Where `after` has something new or moved: index of the first unit to the number of units that go with it. */
export function groups(alignment: Alignment): {
  readonly moved: ReadonlyMap<number, number>;
  readonly added: ReadonlyMap<number, number>;
} {
  const { after, pairs, stayed } = alignment;
  const sizes = (stretches: ReadonlyMap<number, number>): Map<number, number> =>
    new Map([...stretches].map(([start, end]) => [start, end - start]));
  return {
    moved: sizes(wholes(after, (unit) => pairs.has(unit.id) && !stayed.has(unit.id) && !isHead(unit))),
    added: sizes(wholes(after, (unit) => !pairs.has(unit.id))),
  };
}

function wholes(units: readonly Unit[], concerns: (unit: Unit) => boolean): Map<number, number> {
  const stretches = new Map<number, number>();
  for (let at = 0; at < units.length; ) {
    const unit = units[at];
    if (unit === undefined || !concerns(unit)) {
      at += 1;
      continue;
    }
    const end = subtreeEnd(units, at);
    const whole = units.slice(at, end).every(concerns) ? end : at + 1;
    stretches.set(at, whole);
    at = whole;
  }
  return stretches;
}

/**
 * Whether a paragraph that kept its place has another level or kind. One that merely lost the heading above it, or
 * got a new one, has not: its level is what its new surroundings make it.
 */
export function isRelevelled({ after, pairs }: Alignment, index: number, old: Unit): boolean {
  const fresh = after[index];
  if (fresh === undefined || isHead(fresh) || isHead(old)) return false;
  if (fresh.part !== old.part) return true;
  if (fresh.part === 'point' && old.part === 'point' && fresh.style !== old.style) return true;
  const above = after[index - 1];
  const deepest = above === undefined || isHead(above) ? 0 : above.level + (above.part === 'point' ? 1 : 0);
  if (fresh.level === Math.min(old.level, deepest)) return false;
  const owner = after.findLast((unit, at) => at < index && !isHead(unit) && unit.level < fresh.level);
  return fresh.level < old.level || (owner !== undefined && pairs.has(owner.id));
}
