import { type Paragraph, sourceStart } from '../text/paragraph.ts';
import type { Warning } from '../text/span.ts';
import type { Chain } from './chains.ts';
import type { Series } from './nest.ts';
import type { Candidate } from './scan.ts';

/** The place of 最后: behind whatever came before. */
const LAST = 99;

/** What a clerk should know about the numbering of a source: gaps, repeats, items that stand alone. */
export function numberingWarnings(
  chains: readonly Chain[],
  kept: readonly Series[],
  paragraphs: readonly Paragraph[],
): Warning[] {
  const points = new Set(kept.flatMap((series) => series.points.map((point) => `${point.para}:${point.at}`)));
  const warnings: Warning[] = [];
  const at = (item: Candidate): number => {
    const paragraph = paragraphs[item.para];
    return paragraph === undefined ? 0 : sourceStart(paragraph, item.at);
  };
  const printed = (item: Candidate): string =>
    (paragraphs[item.para]?.text ?? '').slice(item.at, item.end).trim();
  for (const { items, family } of chains) {
    const first = items[0];
    if (first === undefined || !points.has(`${first.para}:${first.at}`)) continue;
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
