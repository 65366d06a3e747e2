/** What to look for in a draft. */
export interface Wanted {
  readonly text: string;
  /** The text is a regular expression. */
  readonly regex: boolean;
}

/** A pattern ready to search with, or what is wrong with it, in Chinese. */
export type Pattern =
  | { readonly ok: true; readonly regex: RegExp }
  | { readonly ok: false; readonly reason: string };

/** A repeated group that itself repeats without bound ("(a+)+") can take for ever on a long paragraph. */
const REPEATED_REPEAT = /\((?:[^()\\]|\\.)*[*+}](?:[^()\\]|\\.)*\)(?:[*+]|\{\d+,)/;

/** Reads what the user wants to find. A plain text matches itself; never throws. */
export function patternOf(wanted: Wanted): Pattern {
  const { text, regex } = wanted;
  if (!regex) return { ok: true, regex: new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'gu') };
  if (REPEATED_REPEAT.test(text)) {
    return { ok: false, reason: '这个正则表达式里有层层嵌套的重复，可能查不完，请改简单些。' };
  }
  try {
    return { ok: true, regex: new RegExp(text, 'gu') };
  } catch {
    return { ok: false, reason: '正则表达式没有写完整，请检查括号和反斜杠。' };
  }
}
