import { ordinalOf } from '../../core/speech/ordinals.ts';
import { ORDINAL_STYLES, type OrdinalStyle } from '../../core/speech/speech.ts';
import { FACT_END, GROUP_END } from './helpers.ts';

const SIGN = '[。，、；：！？,;:!?]';

/** Signs at the end of a fact before another sign. Looked for from the first of them only: a run of n signs would else be walked n times. */
const DOUBLED = new RegExp(`(?<!${SIGN})${SIGN}+${FACT_END}(?=${SIGN})`, 'g');

/** A fact that ends with a sign loses it before another sign; then the marks behind the facts go. */
function withoutDoubledSigns(text: string): string {
  return text.replace(DOUBLED, '').replaceAll(FACT_END, '');
}

const COUNTED = ORDINAL_STYLES.filter((style) => style !== '无' && style !== '——');

/**
 * The line after which the closing begins where a skeleton's ordinals are typed by hand: that of the last point
 * in the style of the first. -1 where nothing is numbered.
 */
function lastTypedPoint(lines: readonly string[]): number {
  const first = lines.findIndex((line) => COUNTED.some((style) => line.startsWith(ordinalOf(style, 1))));
  const style: OrdinalStyle | undefined = COUNTED.find((each) =>
    lines[first]?.startsWith(ordinalOf(each, 1)),
  );
  if (style === undefined) return -1;
  let last = first;
  let count = 1;
  lines.forEach((line, i) => {
    if (i > first && line.startsWith(ordinalOf(style, count + 1))) {
      count += 1;
      last = i;
    }
  });
  return last;
}

/**
 * A rendered body as text of a draft: lines trimmed, signs doubled by facts dropped. Empty lines, which a
 * skeleton may use freely to be readable, go as well; one is put behind every outermost group of points
 * that something follows, which tells `parse` that the closing begins there.
 */
export function layOut(rendered: string): string {
  const grouped = rendered.includes(GROUP_END);
  const lines = withoutDoubledSigns(rendered.replaceAll(GROUP_END, `\n${GROUP_END}\n`))
    .split('\n')
    .map((line) => line.trim());
  const typed = grouped ? -1 : lastTypedPoint(lines);
  const closing = typed < 0 ? -1 : lines.indexOf('', typed);
  const kept: string[] = [];
  let parted = false;
  lines.forEach((line, i) => {
    if (line === GROUP_END || i === closing) parted = kept.length > 0;
    else if (line !== '') {
      if (parted) kept.push('');
      kept.push(line);
      parted = false;
    }
  });
  return kept.join('\n');
}
