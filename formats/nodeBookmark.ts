import type { NodeId } from '../core/speech/speech.ts';

/** What a bookmark of our export says about its paragraph. */
export interface NodeMark {
  readonly id: NodeId;
  /**
   * The paragraph follows a series of points without belonging to the last one. Text says so with an empty line
   * before it; on paper that line would be a hole.
   */
  readonly leavesSeries: boolean;
}

/** Names that begin with _ are hidden from Word's list of bookmarks. */
const PREFIX = { within: '_gj_', leaving: '_gl_' } as const;

/**
 * The name of the Word bookmark that carries a paragraph's identity through an edit in Word, WPS or LibreOffice;
 * null for an id that no bookmark can carry (names have at most 40 letters, digits and _).
 */
export function bookmarkName(mark: NodeMark): string | null {
  if (!/^[A-Za-z0-9-]{1,36}$/.test(mark.id)) return null;
  return (mark.leavesSeries ? PREFIX.leaving : PREFIX.within) + mark.id.replaceAll('-', '_');
}

/** What the bookmark of that name says; null for bookmarks of other origin. */
export function readBookmarkName(name: string): NodeMark | null {
  const match = /^(_gj_|_gl_)([A-Za-z0-9_]{1,36})$/.exec(name);
  if (match === null) return null;
  return { id: (match[2] ?? '').replaceAll('_', '-'), leavesSeries: match[1] === PREFIX.leaving };
}
