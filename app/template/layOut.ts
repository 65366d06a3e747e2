import { ordinalOf } from '../../core/speech/ordinals.ts';
import { ORDINAL_STYLES, type OrdinalStyle } from '../../core/speech/speech.ts';
import { FACT_END } from './helpers.ts';

const SIGN = '[。，、；：！？,;:!?]';

/** A fact that ends with a sign loses it before another sign; then the marks behind the facts go. */
function withoutDoubledSigns(text: string): string {
  return text.replace(new RegExp(`${SIGN}+${FACT_END}(?=${SIGN})`, 'g'), '').replaceAll(FACT_END, '');
}

const COUNTED = ORDINAL_STYLES.filter((style) => style !== '无' && style !== '——');

/** The line of the last point of the style that the first point has; -1 where nothing is numbered. */
function lastOuterPoint(lines: readonly string[]): number {
  const first = lines.findIndex((line) => COUNTED.some((style) => line.startsWith(ordinalOf(style, 1))));
  const style: OrdinalStyle | undefined = COUNTED.find((each) =>
    lines[first]?.startsWith(ordinalOf(each, 1)),
  );
  if (style === undefined) return -1;
  let last = first;
  let count = 1;
  lines.forEach((line, i) => {
    if (
      i > first &&
      (line.startsWith(ordinalOf(style, count + 1)) || (style === '首先，' && line.startsWith('最后，')))
    ) {
      count += 1;
      last = i;
    }
  });
  return last;
}

/**
 * A rendered body as text of a draft: lines trimmed, no line that is white or holds only signs. Empty lines,
 * which a skeleton may use freely to be readable, go as well, but for the first behind the last point:
 * it tells where the closing begins.
 */
export function layOut(rendered: string): string {
  const lines = withoutDoubledSigns(rendered)
    .split('\n')
    .map((line) => line.trim());
  const last = lastOuterPoint(lines);
  const closing = last < 0 ? -1 : lines.findIndex((line, i) => i > last && line === '');
  const kept = lines.filter(
    (line, i) => line !== '' || (i === closing && lines.slice(i).some((each) => each !== '')),
  );
  return kept.join('\n');
}
