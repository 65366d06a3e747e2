import { type Paragraph, sourceStart } from '../text/paragraph.ts';
import type { Warning } from '../text/span.ts';
import type { Chain } from './chains.ts';
import type { Series } from './nest.ts';
import type { Candidate } from './scan.ts';

/** The place of 最后: behind whatever came before. */
const LAST = 99;

/** Longer paragraphs there are none: no text is. */
const LONGEST_PARAGRAPH = 2 ** 30;

/** Where an ordinal stands, as one number. */
function placeOf({ para, at }: { readonly para: number; readonly at: number }): number {
  return para * LONGEST_PARAGRAPH + at;
}

/** What a clerk should know about the numbering of a source: gaps, repeats, items that stand alone. */
export function numberingWarnings(
  chains: readonly Chain[],
  kept: readonly Series[],
  paragraphs: readonly Paragraph[],
): Warning[] {
  const starts = new Set<number>();
  for (const { points } of kept) if (points[0] !== undefined) starts.add(placeOf(points[0]));
  const warnings: Warning[] = [];
  const at = (item: Candidate): number => {
    const paragraph = paragraphs[item.para];
    return paragraph === undefined ? 0 : sourceStart(paragraph, item.at);
  };
  const printed = (item: Candidate): string =>
    (paragraphs[item.para]?.text ?? '').slice(item.at, item.end).trim();
  for (const { items, family } of chains) {
    const first = items[0];
    if (first === undefined || !starts.has(placeOf(first))) continue;
    if (family === 'meeting' || family === 'bullet' || family === 'first' || family === 'side') continue;
    if (items.length === 1) {
      warnings.push({
        code: 'lone-ordinal',
        message: `“${printed(first)}”只有一条，没有下文。`,
        start: at(first),
      });
    }
    items.forEach((item, i) => {
      const before = items[i - 1];
      if (before === undefined) return;
      const step = item.value === LAST ? 1 : item.value - before.value;
      if (step > 1) {
        const message = `“${printed(before)}”之后直接是“${printed(item)}”，中间缺了${step - 1}条。`;
        warnings.push({ code: 'numbering-gap', message, start: at(item) });
      } else if (step === 0) {
        warnings.push({
          code: 'numbering-repeat',
          message: `序号“${printed(item)}”重复出现。`,
          start: at(item),
        });
      }
    });
  }
  return warnings;
}
