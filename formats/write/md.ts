import { type Line, type LineSpan, linesOf, shownText } from '../../core/page/lines.ts';
import type { Speech } from '../../core/speech/speech.ts';
import { refuseUnfilled, type Unfilled } from './unfilled.ts';

/**
 * A speech as Markdown in UTF-8: title and points on lines of their own as headings, the bold openings of others as
 * bold text. Open slots go out as bold 【名】, or stop the export with UnfilledSlotsError.
 */
export function writeMd(speech: Speech, options: { readonly unfilled: Unfilled }): Uint8Array {
  refuseUnfilled(speech, options.unfilled);
  const blocks = linesOf(speech).map((line) => blockOf(line));
  return new TextEncoder().encode(`${blocks.join('\n\n')}\n`);
}

function blockOf(line: Line): string {
  const depth = headingDepth(line);
  if (depth !== null) return `${'#'.repeat(depth)} ${inlineText(line.spans).replace(/\s*\n\s*/g, ' ')}`;
  return protectStart(inlineText(line.spans).replaceAll('\n', '\\\n'));
}

/** Null for a line that is no heading of its own; Markdown counts six levels, the title being the first. */
function headingDepth(line: Line): number | null {
  switch (line.kind) {
    case 'title':
      return 1;
    case 'heading1':
    case 'heading2':
    case 'heading3':
    case 'heading4':
      return line.alone ? 1 + Number(line.kind.slice(-1)) : null;
    case 'body':
      return line.plainHeadingDepth === null ? null : Math.min(1 + line.plainHeadingDepth, 6);
    case 'subtitle':
    case 'byline':
    case 'salutation':
      return null;
    default:
      return line.kind satisfies never;
  }
}

function inlineText(spans: readonly LineSpan[]): string {
  const hasRunIn = spans.some((span) => span.face === 'run-in');
  return spans
    .map((span) => {
      const text = escapeMarkdown(shownText([span]));
      const bold = span.kind === 'slot' || span.face === 'lead' || (hasRunIn && span.face === 'own');
      return bold ? emphasised(text) : text;
    })
    .join('')
    .replaceAll('****', '');
}

/** Asterisks mark nothing where a space stands inside them. */
function emphasised(text: string): string {
  const inner = text.trim();
  const start = text.length - text.trimStart().length;
  return inner === '' ? text : `${text.slice(0, start)}**${inner}**${text.slice(start + inner.length)}`;
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>|~]/g, '\\$&');
}

/** A line that begins with 1. or # would be taken for a list or a heading. */
function protectStart(text: string): string {
  return text
    .replace(/^[ \t]+/, '')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2')
    .replace(/^([#+=-])/, '\\$1');
}
