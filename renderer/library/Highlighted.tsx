import type { ReactNode } from 'react';
import type { Span } from '../../core/text/span.ts';
import { SlottedText } from '../shell/SlottedText.tsx';
import { pieces } from './highlight.ts';

/** A text with what was looked for marked in it. */
export function Highlighted(props: { readonly text: string; readonly spans: readonly Span[] }): ReactNode {
  return pieces(props.text, props.spans).map((piece) =>
    piece.found ? (
      <mark key={piece.start} className="hit">
        <SlottedText text={piece.text} />
      </mark>
    ) : (
      <SlottedText key={piece.start} text={piece.text} />
    ),
  );
}
