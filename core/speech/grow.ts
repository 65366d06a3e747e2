import type { Role } from '../classify/role.ts';
import { readInlines } from './inlineRuns.ts';
import { splitLead } from './lead.ts';
import type { Block, NodeId, OrdinalStyle, Point } from './speech.ts';

/** One line of a speech's body as a reader understood it; `level` counts the points that enclose it. */
export type BodyLine =
  | { readonly kind: 'paragraph'; readonly level: number; readonly role: Role; readonly text: string }
  | {
      readonly kind: 'point';
      readonly level: number;
      readonly role: Role;
      readonly style: OrdinalStyle;
      /** True at the first point of a series. */
      readonly opens: boolean;
      /** Its text without the ordinal. */
      readonly text: string;
      /** Where its lead ends when the reader knows better than the first 。；：！. */
      readonly leadEnd?: number;
    };

function leadOf(line: BodyLine & { kind: 'point' }): Pick<Point, 'lead' | 'leadEnd' | 'content'> {
  if (line.leadEnd === undefined) return splitLead(line.text);
  return {
    lead: readInlines(line.text.slice(0, line.leadEnd)),
    leadEnd: line.text.charAt(line.leadEnd),
    content: readInlines(line.text.slice(line.leadEnd + 1)),
  };
}

/**
 * The tree of a body from its lines in reading order. A line deeper than anything open is taken for a child of
 * the last point, or for a part of the body where there is none. Ids come from `newId` in reading order.
 */
export function grow(lines: readonly BodyLine[], newId: () => NodeId): Block[] {
  let at = 0;
  const blocksAt = (level: number): Block[] => {
    const blocks: Block[] = [];
    for (let line = lines[at]; line !== undefined && line.level >= level; line = lines[at]) {
      at += 1;
      if (line.kind === 'paragraph') {
        const { role, text } = line;
        blocks.push({ kind: 'paragraph', id: newId(), role, content: readInlines(text), origins: [] });
        continue;
      }
      const last = blocks.at(-1);
      const open = !line.opens && last?.kind === 'series' ? last : null;
      const seriesId = open === null ? newId() : open.id;
      const id = newId();
      const point: Point = {
        kind: 'point',
        id,
        role: line.role,
        ...leadOf(line),
        body: blocksAt(level + 1),
        origins: [],
      };
      const points = open === null ? [point] : [...open.points, point];
      if (open !== null) blocks.pop();
      // The style of the line that came last wins: only its last point shows that a row of 首先 ends with 最后.
      blocks.push({ kind: 'series', id: seriesId, style: line.style, points });
    }
    return blocks;
  };
  return blocksAt(0);
}
