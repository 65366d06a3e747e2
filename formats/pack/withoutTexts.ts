import { createHash } from 'node:crypto';
import type { DecomposedSpeech, LeafSpan } from '../../core/decomposition.ts';
import type { PackBlock, PackSource, PackSpeech } from './pack.ts';

/**
 * The same source reduced to its blocks: its text is the blocks, a line each, and everything between them is gone.
 * The blocks stay word for word; the original file cannot be restored from it, and so it is a source of its own.
 * A source of version 1 has no blocks of its own and is returned as it is.
 */
export function withoutTexts(source: PackSource): PackSource {
  if (source.speeches === null) return source;
  const lines: string[] = [];
  let length = 0;
  const speeches = source.speeches.map((speech): PackSpeech => {
    const start = length;
    const blocks = speech.blocks.map((block): PackBlock => {
      const at = length;
      lines.push(block.text);
      length += block.text.length + 1;
      return { ...block, node: null, start: at, end: at + block.text.length };
    });
    return { ...speech, nodes: [], start, end: Math.max(start, length - 1), blocks };
  });
  const text = lines.join('\n');
  return {
    ...source,
    partial: false,
    sha256: createHash('sha256').update(`blocks\n${text}`).digest('hex'),
    text,
    decomposition: { documents: speeches.map(decomposed), noise: [], warnings: [] },
    speeches,
  };
}

function decomposed(speech: PackSpeech): DecomposedSpeech {
  const { start, end, title, byline, salutation, genre, blocks } = speech;
  const spans = blocks.map((block): LeafSpan => {
    return { start: block.start, end: block.end, role: block.role, node: null };
  });
  return { start, end, title, byline, salutation, genre, opening: null, closing: null, nodes: [], spans };
}
