import type { CharSet } from './chars.ts';
import { CodeRoom } from './codes.ts';

/** A pattern that is tried only where its first letter stands. */
export interface HeadedPattern {
  /** Sticky. It may match nothing but the place itself. */
  readonly regex: RegExp;
  /** The letters that its matches begin with, or that stand at the place of an empty match. */
  readonly heads: CharSet;
  /** A cheap look that finds most other places wanting; behind the text's end `codes` means nothing. */
  readonly mayMatch?: (codes: Uint16Array, at: number) => boolean;
}

const room = new CodeRoom();

/** Every match in order and without overlap: what `matchAll` of the same pattern finds, without trying it at every letter. */
export function matchesOf(text: string, { regex, heads, mayMatch }: HeadedPattern): RegExpExecArray[] {
  const codes = room.of(text);
  const { length } = text;
  const found: RegExpExecArray[] = [];
  for (let at = 0; at < length; at += 1) {
    if (heads[codes[at] ?? 0] !== 1 || mayMatch?.(codes, at) === false) continue;
    regex.lastIndex = at;
    const match = regex.exec(text);
    if (match === null) continue;
    found.push(match);
    at += Math.max(0, match[0].length - 1);
  }
  return found;
}
