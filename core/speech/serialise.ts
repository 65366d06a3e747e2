import { plainText } from './inlines.ts';
import { seriesOrdinals } from './number.ts';
import type { Block, Point, Speech } from './speech.ts';

/** The text of a point's own paragraph without its ordinal: lead, the sign after it, and the rest. */
export function pointText(point: Point): string {
  return plainText(point.lead) + point.leadEnd + plainText(point.content);
}

function blockLines(block: Block): string[] {
  if (block.kind === 'paragraph') return [plainText(block.content)];
  const ordinals = seriesOrdinals(block);
  return block.points.flatMap((point, i) => [
    (ordinals[i] ?? '') + pointText(point),
    ...point.body.flatMap(blockLines),
  ]);
}

/**
 * The speech as text, one paragraph a line, ordinals computed, slots as {{名}}. A part of the body that follows
 * a series without belonging to its last point ("同志们，蓝图已经绘就……") stands after an empty line: text has
 * no other way to say so, and `parse` reads it back.
 */
export function serialise(speech: Speech): string {
  const lines = [...speech.title, ...speech.byline].map(plainText);
  if (speech.salutation !== null) lines.push(plainText(speech.salutation));
  speech.body.forEach((block, i) => {
    if (speech.body[i - 1]?.kind === 'series') lines.push('');
    lines.push(...blockLines(block));
  });
  return lines.join('\n');
}
