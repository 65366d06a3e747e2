import type { NodeId, Speech } from '../speech/speech.ts';
import { compare } from './compare.ts';
import type { Change } from './comparison.ts';
import { mergeText } from './mergeText.ts';
import { unitsOf } from './units.ts';

/** What one side makes of a paragraph: its new text, or null where it strikes it out. */
export interface ConflictSide {
  /** The place of the returned file in the list that was compared; null for the draft as it is now. */
  readonly file: number | null;
  /** Its change, by id; null for the draft. */
  readonly change: string | null;
  readonly text: string | null;
}

/** A paragraph that two sides changed so that both cannot be had. */
export interface Conflict {
  readonly node: NodeId;
  readonly place: string;
  readonly before: string;
  readonly sides: readonly ConflictSide[];
}

/**
 * The paragraphs that several returned files, or one and the draft itself since, changed in ways that cannot be
 * joined: the same words reworded differently, or reworded here and struck out there. Changes of different words of
 * one paragraph are none.
 */
export function conflictsOf(
  base: Speech,
  draft: Speech,
  returned: readonly (readonly Change[])[],
): Conflict[] {
  const own = compare(base, draft);
  const conflicts: Conflict[] = [];
  for (const unit of unitsOf(base)) {
    const sides = [
      ...sidesOf(own, unit.id, null),
      ...returned.flatMap((changes, file) => sidesOf(changes, unit.id, file)),
    ];
    // Alone, or only with the draft against itself, there is nothing to choose between.
    if (sides.length < 2 || areJoinable(unit.text, sides)) continue;
    const place = [...own, ...returned.flat()].find((change) => change.nodes.includes(unit.id))?.place ?? '';
    conflicts.push({ node: unit.id, place, before: unit.text, sides });
  }
  return conflicts;
}

function sidesOf(changes: readonly Change[], node: NodeId, file: number | null): ConflictSide[] {
  return changes
    .filter(
      (change) => change.nodes.includes(node) && (change.kind === 'changed' || change.kind === 'deleted'),
    )
    .map((change) => ({
      file,
      change: file === null ? null : change.id,
      text: change.kind === 'deleted' ? null : textAfter(change),
    }));
}

/** The new text of a reworded paragraph, without ordinal. */
export function textAfter(change: Change): string {
  return change.pieces
    .filter((piece) => piece.kind !== 'removed')
    .map((piece) => piece.text)
    .join('');
}

function areJoinable(base: string, sides: readonly ConflictSide[]): boolean {
  if (sides.every((side) => side.text === sides[0]?.text)) return true;
  let joined: string | null = base;
  for (const side of sides) {
    if (side.text === null || joined === null) return false;
    joined = mergeText(base, joined, side.text);
  }
  return joined !== null;
}
