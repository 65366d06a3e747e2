import { diffChars } from 'diff';
import { type ReactNode, useMemo } from 'react';
import { slotsInBrackets } from '../shell/slotted.ts';

/** Longer texts are not laid side by side letter by letter. */
const LONGEST = 4000;

/** A piece of two texts laid over each other: in both, or in one of them; `start` tells pieces apart. */
interface Piece {
  readonly text: string;
  readonly kind: 'both' | 'before' | 'after';
  readonly start: number;
}

function piecesOf(before: string, after: string): Piece[] {
  const changes =
    before.length + after.length > LONGEST
      ? [
          { value: before, removed: true, added: false },
          { value: after, removed: false, added: true },
        ]
      : diffChars(before, after);
  let at = 0;
  return changes.map(({ value, removed, added }) => {
    const start = at;
    at += value.length;
    return { text: value, kind: removed ? 'before' : added ? 'after' : 'both', start };
  });
}

/** Two texts as one, with what only the first says struck out and what only the second says marked. */
export function Differences(props: { readonly before: string; readonly after: string }): ReactNode {
  const before = slotsInBrackets(props.before);
  const after = slotsInBrackets(props.after);
  const pieces = useMemo(() => piecesOf(before, after), [before, after]);
  return (
    <span className="differences">
      {pieces.map(({ text, kind, start }) => {
        if (kind === 'before') return <del key={start}>{text}</del>;
        if (kind === 'after') return <ins key={start}>{text}</ins>;
        return <span key={start}>{text}</span>;
      })}
    </span>
  );
}
