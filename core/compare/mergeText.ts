import { diffLists, type Hunk } from './diff.ts';
import { words } from './textDiff.ts';

/**
 * A text with the changes of two people who worked from the same one; null where both changed the same words, or
 * put something in at the same place, and did not write the same.
 */
export function mergeText(base: string, one: string, other: string): string | null {
  if (one === other || other === base) return one;
  if (one === base) return other;
  const old = words(base);
  const first = edits(old, words(one));
  const second = edits(old, words(other));
  const all = [...first, ...second].sort((a, b) => a.start - b.start || a.end - b.end);
  let text = '';
  let at = 0;
  let last: Edit | null = null;
  for (const edit of all) {
    if (last !== null && edit.start === last.start && edit.end === last.end && edit.text === last.text)
      continue;
    const touches = last !== null && (edit.start < last.end || edit.start === last.start);
    if (touches) return null;
    text += old.slice(at, edit.start).join('') + edit.text;
    at = edit.end;
    last = edit;
  }
  return text + old.slice(at).join('');
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function edits(before: readonly string[], after: readonly string[]): Edit[] {
  return diffLists(before, after)
    .filter((hunk: Hunk) => !hunk.same)
    .map((hunk) => ({
      start: hunk.beforeStart,
      end: hunk.beforeEnd,
      text: after.slice(hunk.afterStart, hunk.afterEnd).join(''),
    }));
}
