import type { Node as PmNode } from '@tiptap/pm/model';
import { readInlines } from '../../../core/speech/inlineRuns.ts';
import type { Inline } from '../../../core/speech/speech.ts';
import { plainLine } from '../view/plainLine.ts';

/** A place found: document positions, and the words that stand there with slots as {{名}}. */
export interface Match {
  readonly from: number;
  readonly to: number;
  readonly groups: RegExpExecArray;
  /** What stands in the widened place before and after the words found: parts of slots the match cuts through. */
  readonly before: string;
  readonly after: string;
}

const MOST = 5_000;

/**
 * Every place in a document where a pattern matches, in reading order, 5,000 at most. Slots are searched as
 * {{名}} and never cut: a match inside one takes the whole slot. Matches of nothing are passed over.
 */
export function matchesIn(doc: PmNode, regex: RegExp): Match[] {
  const found: Match[] = [];
  doc.descendants((block, pos) => {
    if (!block.isTextblock) return true;
    const { text, places, ends } = plainLine(block, pos);
    for (const groups of text.matchAll(regex)) {
      const words = groups[0];
      if (words === '' || found.length >= MOST) continue;
      let first = groups.index;
      let last = first + words.length - 1;
      const [from, to] = [places[first], ends[last]];
      if (from === undefined || to === undefined) continue;
      while (first > 0 && places[first - 1] === from) first -= 1;
      while (last + 1 < text.length && ends[last + 1] === to) last += 1;
      found.push({
        from,
        to,
        groups,
        before: text.slice(first, groups.index),
        after: text.slice(groups.index + words.length, last + 1),
      });
    }
    return false;
  });
  return found;
}

/**
 * What to put in place of a match: the replacement with $1, $& and $$ filled in where the pattern is a regular
 * expression, {{名}} read as slots.
 */
export function replacementFor(match: Match, replacement: string, regex: boolean): Inline[] {
  const { groups, before, after } = match;
  const filled = regex
    ? replacement.replace(/\$(\$|&|\d{1,2})/g, (_, sign: string) => {
        if (sign === '$') return '$';
        return (sign === '&' ? groups[0] : groups[Number(sign)]) ?? '';
      })
    : replacement;
  return readInlines(before + filled + after);
}
