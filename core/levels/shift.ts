import type { Span } from '../text/span.ts';
import { FORM_KINDS, type FormKind, formOf, isLevelWord, LEVELS, type Level } from './forms.ts';

/** A level word of a text, such as 我市 in 努力把我市建设成为旅游目的地. */
export interface LevelWord extends Span {
  readonly level: Level;
  readonly kind: FormKind;
  readonly text: string;
}

/** A level word and what it becomes; null where the new level has no such word, or it would read as another there. */
export interface LevelChange extends Span {
  readonly text: string;
  readonly to: string | null;
}

/** A text to be shifted: what changes, and the words of other levels that stand in it. */
export interface LevelShift {
  readonly from: Level;
  readonly to: Level;
  readonly changes: readonly LevelChange[];
  /** Words of yet other levels, and words that were of the new level already: nobody can tell whose they are. */
  readonly mixed: readonly LevelWord[];
  readonly text: string;
}

interface Form {
  readonly level: Level;
  readonly kind: FormKind;
  readonly form: string;
}

/** Every form, longer ones first, so that 社区 is not read as 区. */
const FORMS: readonly Form[] = LEVELS.flatMap((level) =>
  FORM_KINDS.flatMap((kind): Form[] => {
    const form = formOf(level, kind);
    return form === null ? [] : [{ level, kind, form }];
  }),
).sort((a, b) => b.form.length - a.form.length);

function formAt(text: string, at: number): Form | null {
  return (
    FORMS.find(
      ({ level, kind, form }) => text.startsWith(form, at) && isLevelWord(text, at, level, kind, form),
    ) ?? null
  );
}

/** The level words of a text in reading order, without overlap. 市场, 县域经济, 区别, 镇静 and 局面 are none. */
export function findLevelWords(text: string): LevelWord[] {
  const words: LevelWord[] = [];
  for (let at = 0; at < text.length; ) {
    const found = formAt(text, at);
    if (found === null) at += 1;
    else {
      const { level, kind, form } = found;
      words.push({ level, kind, text: form, start: at, end: at + form.length });
      at += form.length;
    }
  }
  return words;
}

/** The level most words of a text are of; null where it has none. Of equals the lower one, whose speaker it must be. */
export function mainLevel(text: string): Level | null {
  const counts = new Map<Level, number>();
  for (const { level } of findLevelWords(text)) counts.set(level, (counts.get(level) ?? 0) + 1);
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || LEVELS.indexOf(b[0]) - LEVELS.indexOf(a[0]));
  return ranked[0]?.[0] ?? null;
}

/**
 * Shifts a text from one level to another 层级换算: 我市 becomes 我县, 市委、市政府 becomes 县委、县政府. A word without a
 * counterpart, or that would be read as another word in its new form, stays and has `to` null. Words of other levels are
 * listed as mixed and stay. Where nothing is mixed and everything has its counterpart, shifting back gives the text
 * again. Names of places are facts and not touched.
 */
export function shiftLevel(text: string, from: Level, to: Level): LevelShift {
  const words = findLevelWords(text);
  const own = words.filter((word) => word.level === from);
  const changes: LevelChange[] = [];
  let out = '';
  let at = 0;
  for (const { kind, start, end, text: word } of own) {
    const form = formOf(to, kind);
    out += text.slice(at, start);
    const placed = form !== null && reads(out, form, text.slice(end), to, kind) ? form : null;
    changes.push({ start, end, text: word, to: placed });
    out += placed ?? word;
    at = end;
  }
  out += text.slice(at);
  const mixed = from === to ? [] : words.filter((word) => word.level !== from);
  return { from, to, changes, mixed, text: out };
}

/** Whether the new form, put between what stands before and behind, is read as that form and nothing else. */
function reads(before: string, form: string, after: string, level: Level, kind: FormKind): boolean {
  const text = `${before}${form}${after.slice(0, 4)}`;
  const found = formAt(text, before.length);
  return found !== null && found.level === level && found.kind === kind;
}
