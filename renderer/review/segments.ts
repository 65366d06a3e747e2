import type { Role } from '../../core/classify/role.ts';
import type { NoiseReason } from '../../core/clean/noise.ts';
import type { Reviewed } from './model.ts';

/** A stretch of a source as the review shows it: part of a speech, struck out, or the white space between. */
export type Segment =
  | { readonly kind: 'gap'; readonly start: number; readonly end: number }
  | {
      readonly kind: 'leaf';
      readonly start: number;
      readonly end: number;
      readonly doc: number;
      readonly index: number;
      readonly role: Role;
      /** Where the heading of the point ends that begins here; null where none begins. */
      readonly headingEnd: number | null;
    }
  | {
      readonly kind: 'noise';
      readonly start: number;
      readonly end: number;
      readonly index: number;
      readonly reason: NoiseReason;
    };

/** A whole source cut into segments, in order and without a hole. */
export function segmentsOf(text: string, reviewed: Reviewed): Segment[] {
  const found: Segment[] = reviewed.noise.map(({ start, end, reason }, index) => ({
    kind: 'noise',
    start,
    end,
    index,
    reason,
  }));
  reviewed.documents.forEach((speech, doc) => {
    const headings = new Map(speech.nodes.map((node) => [node.start, node.headingEnd]));
    speech.spans.forEach(({ start, end, role }, index) => {
      found.push({ kind: 'leaf', start, end, doc, index, role, headingEnd: headings.get(start) ?? null });
    });
  });
  found.sort((a, b) => a.start - b.start);
  const all: Segment[] = [];
  let at = 0;
  for (const segment of found) {
    if (segment.start > at) all.push({ kind: 'gap', start: at, end: segment.start });
    all.push(segment);
    at = Math.max(at, segment.end);
  }
  if (at < text.length) all.push({ kind: 'gap', start: at, end: text.length });
  return all;
}

/** Segments of so many characters are drawn together; a page of them is drawn only when it comes into sight. */
const CHUNK = 3_000;

/** Segments in groups of a few thousand characters, cut only where the source begins a new line. */
export function chunksOf(text: string, segments: readonly Segment[]): Segment[][] {
  const chunks: Segment[][] = [];
  let current: Segment[] = [];
  let size = 0;
  for (const segment of segments) {
    current.push(segment);
    size += segment.end - segment.start;
    if (size >= CHUNK && segment.kind === 'gap' && text.slice(segment.start, segment.end).includes('\n')) {
      chunks.push(current);
      current = [];
      size = 0;
    }
  }
  if (current.length > 0) chunks.push(current);
  return chunks;
}
