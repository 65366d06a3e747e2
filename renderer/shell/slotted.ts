const SLOT = /\{\{\s*([^{}]+?)\s*\}\}/g;

/** A piece of a text with slots: plain words, or the name of a slot. */
export interface SlottedPiece {
  readonly kind: 'text' | 'slot';
  readonly text: string;
  readonly start: number;
}

/** A text cut at its slots: "由{{单位}}牵头" gives 由, the slot 单位, 牵头. */
export function slottedPieces(text: string): SlottedPiece[] {
  const pieces: SlottedPiece[] = [];
  let at = 0;
  for (const match of text.matchAll(SLOT)) {
    if (match.index > at) pieces.push({ kind: 'text', text: text.slice(at, match.index), start: at });
    pieces.push({ kind: 'slot', text: match[1] ?? '', start: match.index });
    at = match.index + match[0].length;
  }
  if (at < text.length) pieces.push({ kind: 'text', text: text.slice(at), start: at });
  return pieces;
}

/** A text whose slots are named in brackets, for places that can hold nothing but text. */
export function slotsInBrackets(text: string): string {
  return slottedPieces(text)
    .map((piece) => (piece.kind === 'slot' ? `〔${piece.text}〕` : piece.text))
    .join('');
}
