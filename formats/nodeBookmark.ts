import type { NodeId } from '../core/speech/speech.ts';

const PREFIX = '_gj_';

/**
 * The name of the hidden Word bookmark that carries a paragraph's identity through an edit in Word, WPS or
 * LibreOffice; null for an id that no bookmark can carry (names have at most 40 letters, digits and _).
 */
export function bookmarkName(id: NodeId): string | null {
  return /^[A-Za-z0-9-]{1,36}$/.test(id) ? PREFIX + id.replaceAll('-', '_') : null;
}

/** The draft paragraph a bookmark stands for; null for bookmarks of other origin. */
export function bookmarkedNode(name: string): NodeId | null {
  if (!name.startsWith(PREFIX)) return null;
  const id = name.slice(PREFIX.length);
  return /^[A-Za-z0-9_]{1,36}$/.test(id) ? id.replaceAll('_', '-') : null;
}
