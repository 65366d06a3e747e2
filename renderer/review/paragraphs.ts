import type { Genre } from '../../core/classify/genre.ts';
import type { Role } from '../../core/classify/role.ts';
import type { Span } from '../../core/text/span.ts';
import { hull, type Leaf, type Reviewed, type ReviewedSpeech, withSpeech } from './model.ts';
import { addPoint, removePoint } from './points.ts';
import { settle } from './settle.ts';

/** The part (opening or closing) after `leaf` took or gave up the role of that part. */
function partWith(
  speech: ReviewedSpeech,
  spans: readonly Leaf[],
  leaf: Leaf,
  part: 'opening' | 'closing',
  role: Role,
): Span | null {
  const now = speech[part];
  if (role === part) return hull(now === null ? [leaf] : [now, leaf]);
  if (leaf.role !== part || now === null) return now;
  const rest = spans.filter(
    (each) => each.start !== leaf.start && each.start >= now.start && each.end <= now.end,
  );
  const atEdge = leaf.start === now.start || leaf.end === now.end;
  return atEdge ? hull(rest.filter((each) => each.role === part)) : now;
}

/**
 * Gives a paragraph another role. Title, byline, salutation, opening and closing of the speech follow; the
 * role 立论 makes the paragraph a point where none begins, and a header role takes its point away.
 */
export function setRole(
  text: string,
  reviewed: Reviewed,
  doc: number,
  leafIndex: number,
  role: Role,
): Reviewed {
  const speech = reviewed.documents[doc];
  const leaf = speech?.spans[leafIndex];
  if (speech === undefined || leaf === undefined || leaf.role === role) return reviewed;
  const node = speech.nodes.findIndex((each) => each.start === leaf.start);
  if (role === 'point' && node < 0) return addPoint(text, reviewed, doc, leafIndex);
  const spans = speech.spans.map((each, i) => (i === leafIndex ? { ...each, role } : each));
  const changed = settle(text, speech, {
    nodes: speech.nodes,
    spans,
    opening: partWith(speech, spans, leaf, 'opening', role),
    closing: partWith(speech, spans, leaf, 'closing', role),
  });
  const next = withSpeech(reviewed, doc, changed);
  const leavesBody = role === 'title' || role === 'byline' || role === 'salutation';
  return leavesBody && node >= 0 ? removePoint(text, next, doc, node) : next;
}

/** Gives a speech another title; an empty one means that it has none. */
export function setTitle(reviewed: Reviewed, doc: number, title: string): Reviewed {
  const speech = reviewed.documents[doc];
  if (speech === undefined) return reviewed;
  const trimmedTitle = title.trim();
  return withSpeech(reviewed, doc, { ...speech, title: trimmedTitle === '' ? null : trimmedTitle });
}

/** Files a speech under another genre. */
export function setGenre(reviewed: Reviewed, doc: number, genre: Genre): Reviewed {
  const speech = reviewed.documents[doc];
  return speech === undefined ? reviewed : withSpeech(reviewed, doc, { ...speech, genre });
}
