import type { ReactNode } from 'react';
import { slottedPieces } from './slotted.ts';

/** A text with its slots drawn as the empty fields they are. */
export function SlottedText({ text }: { readonly text: string }): ReactNode {
  return slottedPieces(text).map((piece) =>
    piece.kind === 'slot' ? (
      <span key={piece.start} className="slot-chip">
        {piece.text}
      </span>
    ) : (
      <span key={piece.start}>{piece.text}</span>
    ),
  );
}
