import type { Span } from '../../core/text/span.ts';

/** Longer pieces are cut; a minute of speech is some 200 characters. */
const LONGEST = 600;
const WANTED = 300;

const SENTENCE = /[^。！？]*[。！？]+[”』」）]*|[^。！？]+$/gu;

/**
 * Cuts a piece longer than LONGEST characters at sentence ends into parts of about WANTED characters each. The
 * parts' spans lie side by side in the source. A single sentence is never cut, however long.
 */
export function splitLong<Piece extends Span & { readonly text: string }>(
  piece: Piece,
  source: string,
): Piece[] {
  if (piece.text.length <= LONGEST) return [piece];
  const sentences = piece.text.match(SENTENCE) ?? [piece.text];
  const parts: string[] = [];
  const wanted = piece.text.length / Math.ceil(piece.text.length / WANTED);
  for (const sentence of sentences) {
    const last = parts.at(-1);
    if (last === undefined || last.length + sentence.length / 2 > wanted) parts.push(sentence);
    else parts[parts.length - 1] = last + sentence;
  }
  return placed(parts, piece, source);
}

/** Finds each part's span by walking the source along the parts' characters; noise in between is stepped over. */
function placed<Piece extends Span & { readonly text: string }>(
  parts: readonly string[],
  piece: Piece,
  source: string,
): Piece[] {
  let at = piece.start;
  return parts.map((text, index) => {
    while (/\s/u.test(source.charAt(at))) at += 1;
    const start = at;
    for (const character of text.replaceAll(/\s/gu, '')) {
      const found = source.indexOf(character, at);
      if (found >= 0 && found < piece.end) at = found + character.length;
    }
    const end = index === parts.length - 1 ? piece.end : at;
    at = end;
    return { ...piece, text: text.trim(), start, end };
  });
}
