import type { NoiseReason } from '../../core/clean/noise.ts';
import type { Span } from '../../core/text/span.ts';
import { hull, type Leaf, type Noise, type Reviewed, type ReviewedSpeech, trimmed } from './model.ts';
import { settle } from './settle.ts';

/** A leaf without the characters of `cut`: what is left of it before and after. */
function without(text: string, leaf: Leaf, cut: Span): Leaf[] {
  if (leaf.end <= cut.start || leaf.start >= cut.end) return [leaf];
  const before = trimmed(text, { start: leaf.start, end: Math.max(leaf.start, cut.start) });
  const after = trimmed(text, { start: Math.min(leaf.end, cut.end), end: leaf.end });
  const rest: Leaf[] = [];
  if (before !== null) rest.push({ ...leaf, ...before });
  if (after !== null) {
    rest.push({
      ...leaf,
      ...after,
      role: leaf.role === 'point' && rest.length > 0 ? 'elaboration' : leaf.role,
    });
  }
  return rest;
}

/**
 * Strikes a stretch of the source out as noise, whatever it cuts through. White space at its ends stays out of
 * it; a stretch that holds nothing else changes nothing.
 */
export function markNoise(
  text: string,
  reviewed: Reviewed,
  stretch: Span,
  reason: NoiseReason = 'foreign-text',
): Reviewed {
  const cut = trimmed(text, stretch);
  if (cut === null) return reviewed;
  const documents = reviewed.documents.flatMap((speech): ReviewedSpeech[] => {
    if (speech.end <= cut.start || speech.start >= cut.end) return [speech];
    const spans = speech.spans.flatMap((leaf) => without(text, leaf, cut));
    const settled = settle(text, speech, { nodes: speech.nodes, spans });
    return settled === null ? [] : [settled];
  });
  const kept = reviewed.noise.flatMap((noise): Noise[] => {
    if (noise.end <= cut.start || noise.start >= cut.end) return [noise];
    const parts = [
      trimmed(text, { start: noise.start, end: Math.max(noise.start, cut.start) }),
      trimmed(text, { start: Math.min(noise.end, cut.end), end: noise.end }),
    ];
    return parts.flatMap((part) =>
      part === null ? [] : [{ ...noise, ...part, text: text.slice(part.start, part.end) }],
    );
  });
  const struck: Noise = { ...cut, text: text.slice(cut.start, cut.end), reason };
  const noise = [...kept, struck].sort((a, b) => a.start - b.start);
  return { ...reviewed, documents, noise };
}

/** The speech a stretch lies in or, outside all of them, the one it is nearest to; -1 where there is none. */
function nearest(reviewed: Reviewed, stretch: Span): number {
  let best = -1;
  let distance = Number.POSITIVE_INFINITY;
  reviewed.documents.forEach((speech, i) => {
    const gap = Math.max(speech.start - stretch.end, stretch.start - speech.end, 0);
    if (gap < distance) {
      best = i;
      distance = gap;
    }
  });
  return best;
}

/**
 * Takes struck-out text back into the speech around or nearest to it, as elaboration. Where the source has no
 * speech at all the text becomes one.
 */
export function unmarkNoise(text: string, reviewed: Reviewed, index: number): Reviewed {
  const taken = reviewed.noise[index];
  if (taken === undefined) return reviewed;
  const leaf: Leaf = { start: taken.start, end: taken.end, role: 'elaboration', node: null };
  const noise = reviewed.noise.filter((_, i) => i !== index);
  const doc = nearest(reviewed, taken);
  const speech = reviewed.documents[doc];
  if (speech === undefined) return { ...reviewed, noise, documents: [speechOf(leaf)] };
  const settled = settle(text, speech, { nodes: speech.nodes, spans: [...speech.spans, leaf] });
  if (settled === null) return reviewed;
  return {
    ...reviewed,
    noise,
    documents: reviewed.documents.map((each, i) => (i === doc ? settled : each)),
  };
}

function speechOf(leaf: Leaf): ReviewedSpeech {
  return {
    ...(hull([leaf]) ?? leaf),
    title: null,
    byline: null,
    salutation: null,
    genre: '其他',
    opening: null,
    closing: null,
    nodes: [],
    spans: [leaf],
  };
}
