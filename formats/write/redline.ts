import { comparedLines } from '../../core/compare/rows.ts';
import { shownText } from '../../core/page/lines.ts';
import type { PageStyle } from '../../core/page/pageStyle.ts';
import type { Speech } from '../../core/speech/speech.ts';

/** How a redline is written. */
export interface WriteRedlineOptions {
  readonly preset: PageStyle;
  /** In whose name the changes are marked. */
  readonly author: string;
  readonly now: Date;
}

/**
 * A redline 花脸稿: the later version as a .docx in which every difference from the earlier one is a tracked change 修订.
 * Accepting all gives `after`, refusing all gives `before`. Open slots go out as 【名】.
 */
export async function writeRedline(
  before: Speech,
  after: Speech,
  { preset, author, now }: WriteRedlineOptions,
): Promise<Uint8Array> {
  const { packParagraphs } = await import('./docx/pack.ts');
  const { redlineParagraphs } = await import('./docx/redline.ts');
  const rows = comparedLines(before, after, preset);
  const title = rows
    .flatMap(({ after: line }) => (line?.kind === 'title' ? [shownText(line.spans)] : []))
    .join('');
  const paragraphs = redlineParagraphs(rows, preset, { author, date: now });
  return packParagraphs(paragraphs, {
    preset,
    now,
    properties: { title: `${title}（花脸稿）`, author },
  });
}
