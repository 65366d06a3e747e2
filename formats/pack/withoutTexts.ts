import type { DecomposedSpeech, LeafSpan } from '../../core/decomposition.ts';
import type { PackSource } from './pack.ts';

/**
 * The same source reduced to its blocks: what stood between them (noise and white space) is gone, and each
 * speech is cut down to its leaves, joined line by line. The blocks stay word for word; the original file
 * cannot be restored from it.
 */
export function withoutTexts(source: PackSource): PackSource {
  const pieces: string[] = [];
  let length = 0;
  const documents = source.decomposition.documents.map((speech): DecomposedSpeech => {
    const start = length;
    const spans = speech.spans.map((leaf): LeafSpan => {
      const piece = source.text.slice(leaf.start, leaf.end).trim();
      const span = { start: length, end: length + piece.length, role: leaf.role, node: null };
      pieces.push(piece);
      length += piece.length + 1;
      return span;
    });
    return {
      ...speech,
      nodes: [],
      opening: null,
      closing: null,
      spans,
      start,
      end: Math.max(start, length - 1),
    };
  });
  return {
    ...source,
    text: pieces.join('\n'),
    decomposition: { documents, noise: [], warnings: [] },
  };
}
