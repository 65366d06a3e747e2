import { rankCandidates } from '../../core/frames/frames.ts';
import { changeBlocks, locate } from '../../core/speech/edit/locate.ts';
import { readInlines } from '../../core/speech/inlineRuns.ts';
import type { Inline, NodeId, Origin, Paragraph, Point, Speech } from '../../core/speech/speech.ts';
import type { Template } from '../template/template.ts';
import { type Candidate, leadFits } from './candidate.ts';
import { leadOf, topPoints } from './places.ts';

/** The names a skeleton's slots of single points take: 任务5, 举措5. */
export function eachSlot(template: Template): (name: string) => boolean {
  const names = template.slots.filter((slot) => slot.each).map((slot) => slot.name);
  return (name) => names.some((each) => name.startsWith(each) && /^\d+$/.test(name.slice(each.length)));
}

const slotsIn = (inlines: readonly Inline[]): string[] =>
  inlines.flatMap((inline) => (inline.kind === 'slot' ? [inline.name] : []));

/** The points of a draft that the skeleton only left room for: every one of their own slots is still open. */
export function sparePoints(speech: Speech, isEach: (name: string) => boolean): Point[] {
  return topPoints(speech).filter((point) => {
    const own = [...slotsIn(point.lead), ...slotsIn(point.content)];
    return own.some(isEach);
  });
}

/** How well a lead stands beside those of its siblings, 0…1. */
export function standsBeside(siblings: readonly string[], lead: string): number {
  const [ranked] = rankCandidates(siblings, [lead]);
  return ranked?.score ?? 0;
}

/** Whether a candidate brings a lead that may stand in this draft and says nothing a sibling says. */
export function leadIsNew(siblings: readonly string[], { lead }: Candidate): boolean {
  if (!leadFits(lead)) return false;
  const words = new Set(Array.from({ length: lead.length - 1 }, (_, i) => lead.slice(i, i + 2)));
  return siblings.every((sibling) => {
    const again = [...words].filter((word) => sibling.includes(word)).length;
    return again * 2 < words.size;
  });
}

function originOf(candidate: Candidate, length: number): Origin {
  const { blockId, sourceId, sourceName } = candidate;
  return { start: 0, end: length, blockId, sourceId, sourceName, verbatim: true };
}

function paragraphOf(candidate: Candidate, id: NodeId): Paragraph {
  const { text } = candidate;
  return {
    kind: 'paragraph',
    id,
    role: 'measure',
    content: readInlines(text),
    origins: [originOf(candidate, text.length)],
  };
}

/**
 * The draft with a spare point written out from a block of the library: its lead and its text, laid out as the
 * skeleton lays its points out. A point whose lead the skeleton gives itself (会议提出，) keeps it.
 */
export function writeSpare(speech: Speech, spare: Point, candidate: Candidate, newId: () => NodeId): Speech {
  const at = locate(speech, spare.id);
  if (at?.kind !== 'point') return speech;
  const { lead, text } = candidate;
  const ownLead = leadOf(spare) !== '';
  const runIn = spare.leadEnd !== '';
  const start = ownLead ? leadOf(spare).length + spare.leadEnd.length : 0;
  const whole = ownLead ? text : runIn ? `${lead}${spare.leadEnd}${text}` : lead;
  const point: Point = {
    ...spare,
    lead: ownLead ? spare.lead : readInlines(lead),
    content: runIn ? readInlines(text) : [],
    body: runIn ? [] : [paragraphOf(candidate, newId())],
    origins: [{ ...originOf(candidate, whole.length), start, end: start + whole.length }],
  };
  return changeBlocks(speech, at.owners, (blocks) =>
    blocks.map((block, b) => {
      if (b !== at.block || block.kind !== 'series') return block;
      return { ...block, points: block.points.toSpliced(at.point, 1, point) };
    }),
  );
}
