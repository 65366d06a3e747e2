import type { Paragraph } from '../text/paragraph.ts';
import { headingEnd } from './heading.ts';
import type { Point, Series } from './nest.ts';

const HASHES = /^(#{1,6})[\s　]+(?=\S)/;
const BOLD_LINE = /^\*\*[^*]{2,40}\*\*[：:]?$/;
const BOLD_LEAD = /^\*\*[^*]{2,30}\*\*(?=[^*]{10})/;

/** Below the six levels of #: a line all in bold, then a paragraph with a bold lead. */
const BOLD_LINE_LEVEL = 7;
const BOLD_LEAD_LEVEL = 8;

interface Mark {
  readonly level: number;
  readonly from: number;
}

function markOf(text: string): Mark | null {
  const code = text.charCodeAt(0);
  if (code === 0x23) {
    const match = HASHES.exec(text);
    return match === null ? null : { level: match[1]?.length ?? 1, from: match[0].length };
  }
  if (code !== 0x2a) return null;
  if (BOLD_LINE.test(text)) return { level: BOLD_LINE_LEVEL, from: 2 };
  return BOLD_LEAD.test(text) ? { level: BOLD_LEAD_LEVEL, from: 2 } : null;
}

function pointAt(para: number, text: string, from: number): Point {
  const start = text.startsWith('**', from) ? from + 2 : from;
  const bold = text.indexOf('**', start);
  const end = headingEnd(text, start);
  const headingTo = bold > start && bold < end ? bold : end;
  return { para, at: 0, markerEnd: 0, headingFrom: start, headingTo, inline: false };
}

/**
 * Headings that Markdown's signs make, without numbers: "## 认清形势" or "**认清形势**" on a line. Those of one level
 * under one heading are a series; one alone is none. `taken` paragraphs have an ordinal of their own.
 */
export function markedHeadings(paragraphs: readonly Paragraph[], taken: (para: number) => boolean): Series[] {
  const found: Series[] = [];
  const open: Point[][] = [];
  const close = (above: number): void => {
    for (let level = open.length - 1; level > above; level--) {
      const points = open[level];
      if (points !== undefined && points.length > 1)
        found.push({
          family: 'lead',
          level,
          points,
          why: `文中标记的小标题，共${points.length}个，没有序号`,
        });
    }
    open.length = Math.min(open.length, above + 1);
  };
  paragraphs.forEach(({ text }, para) => {
    const mark = taken(para) ? null : markOf(text);
    if (mark === null) return;
    close(mark.level);
    const points = open[mark.level] ?? [];
    points.push(pointAt(para, text, mark.from));
    open[mark.level] = points;
  });
  close(-1);
  return found;
}
