import { readInlines } from '../inlineRuns.ts';
import { plainText, readSlots } from '../inlines.ts';
import { splitLead } from '../lead.ts';
import { changeBetween, originsAfter } from '../origins.ts';
import { pointText } from '../serialise.ts';
import type { NodeId, Origin, Paragraph, Point, Speech } from '../speech.ts';
import { accepted, type Edit, refused } from './edit.ts';
import { changeNode, locate, NOT_FOUND } from './locate.ts';

function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, '').trim();
}

function typedOver(origins: readonly Origin[], before: string, after: string): Origin[] {
  const change = changeBetween(before, after);
  return change === null ? [...origins] : originsAfter(origins, [change], 'breaks-verbatim');
}

/**
 * Gives a paragraph or a point's own line (without its ordinal) another text; line breaks are closed up, {{名}}
 * becomes a slot. Its origins follow: what was typed over is no longer verbatim. Refused for an unknown node
 * or a series.
 */
export function maybeSetText(speech: Speech, id: NodeId, text: string): Edit {
  const at = locate(speech, id);
  if (at === null || at.kind === 'series') return refused(NOT_FOUND);
  const line = oneLine(text);
  if (at.kind === 'paragraph') {
    const content = readInlines(line);
    const origins = typedOver(at.node.origins, plainText(at.node.content), plainText(content));
    const paragraph: Paragraph = { ...at.node, content, origins };
    return { ok: true, speech: changeNode(speech, at, paragraph) };
  }
  const point: Point = { ...at.node, ...splitLead(line) };
  const origins = typedOver(at.node.origins, pointText(at.node), pointText(point));
  return { ok: true, speech: changeNode(speech, at, { ...point, origins }) };
}

/** As `maybeSetText`; throws EditRefused instead of giving a reason. */
export function setText(...args: Parameters<typeof maybeSetText>): Speech {
  return accepted(maybeSetText(...args));
}

/** Gives a point another lead (小标题) and leaves the rest of its line. Refused for anything but a point, or no lead. */
export function maybeSetLead(speech: Speech, id: NodeId, text: string): Edit {
  const at = locate(speech, id);
  if (at?.kind !== 'point') return refused(NOT_FOUND);
  const lead = oneLine(text).replace(/[。；;：:！!，,]+$/, '');
  if (lead === '') return refused('小标题不能为空。');
  const point: Point = { ...at.node, lead: readInlines(lead) };
  const origins = typedOver(at.node.origins, pointText(at.node), pointText(point));
  return { ok: true, speech: changeNode(speech, at, { ...point, origins }) };
}

/** As `maybeSetLead`; throws EditRefused instead of giving a reason. */
export function setLead(...args: Parameters<typeof maybeSetLead>): Speech {
  return accepted(maybeSetLead(...args));
}

/** The header of a draft as text, one string a line; salutation null for none. */
export interface HeaderText {
  readonly title?: readonly string[];
  readonly byline?: readonly string[];
  readonly salutation?: string | null;
}

/** Sets the lines of the header that are given and leaves the others; empty lines are dropped. Never refused. */
export function setHeader(speech: Speech, header: HeaderText): Speech {
  const lines = (texts: readonly string[]) =>
    texts
      .map(oneLine)
      .filter((text) => text !== '')
      .map(readSlots);
  const salutation = header.salutation === null ? '' : oneLine(header.salutation ?? '');
  return {
    ...speech,
    ...(header.title === undefined ? {} : { title: lines(header.title) }),
    ...(header.byline === undefined ? {} : { byline: lines(header.byline) }),
    ...(header.salutation === undefined
      ? {}
      : { salutation: salutation === '' ? null : readSlots(salutation) }),
  };
}
