import type { Role } from '../../core/classify/role.ts';
import type { NodeId, Point, Speech } from '../../core/speech/speech.ts';

/** A place of a draft that a paragraph may be put into. */
export interface Place {
  /** The node the paragraph goes behind. */
  readonly after: NodeId;
  /** The headings it will stand under, innermost last. */
  readonly lead: string;
  /** What it may be, the most welcome first. */
  readonly roles: readonly Role[];
  /** Whether the paragraph may bring a lead of its own. */
  readonly withLead: boolean;
}

/** The top-level points of a draft in order. */
export function topPoints(speech: Speech): Point[] {
  return speech.body.flatMap((block) => (block.kind === 'series' ? block.points : []));
}

/** The lead of a point as words; its slots are left out. */
export function leadOf(point: Point): string {
  return point.lead.map((inline) => (inline.kind === 'text' ? inline.text : '')).join('');
}

const HOW: readonly Role[] = ['measure', 'elaboration'];
const WHY: readonly Role[] = ['situation', 'elaboration', 'problem'];
const PROMISE: readonly Role[] = ['pledge', 'measure'];

/** Where paragraphs may go into a point: below each of its own points, and how things stand before them. */
export function placesIn(point: Point): Place[] {
  const lead = leadOf(point);
  const at = point.body.findIndex((block) => block.kind === 'series');
  const series = point.body[at];
  const last = point.body.at(-1)?.id ?? point.id;
  if (series?.kind !== 'series') {
    const how = point.role === 'pledge' ? PROMISE : HOW;
    return [
      { after: last, lead, roles: how, withLead: true },
      { after: last, lead, roles: WHY, withLead: false },
    ];
  }
  const below = series.points.map((sub): Place => {
    return {
      after: sub.body.at(-1)?.id ?? sub.id,
      lead: `${lead} ${leadOf(sub)}`,
      roles: HOW,
      withLead: false,
    };
  });
  return [{ after: point.id, lead, roles: WHY, withLead: false }, ...below];
}
