import type { Speech } from '../speech/speech.ts';
import { compare } from './compare.ts';
import type { Change } from './comparison.ts';

/**
 * The changes that a draft has not got yet. A file may be read a second time, or two files may ask for the same:
 * what the draft itself has changed in the same way since `base` is left out.
 */
export function notYetAdopted(base: Speech, draft: Speech, changes: readonly Change[]): Change[] {
  const own = compare(base, draft);
  const added = new Set(own.flatMap((change) => (change.kind === 'added' ? [wordsOf(change)] : [])));
  const byId = new Map(own.map((change) => [change.id, change]));
  return changes.filter((change) => {
    if (change.kind === 'added') return !added.has(wordsOf(change));
    const same = byId.get(change.id);
    if (same === undefined) return true;
    return change.kind === 'changed' && wordsOf(same) !== wordsOf(change);
  });
}

function wordsOf(change: Change): string {
  return change.pieces.flatMap((piece) => (piece.kind === 'removed' ? [] : [piece.text])).join('');
}
