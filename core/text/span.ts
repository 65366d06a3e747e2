/**
 * Where something stands in a text: `[start, end)` in UTF-16 code units of the decoded source without
 * its byte order mark. Everything that is found keeps its span, so a block can always be traced back
 * to the sentence it came from.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A result together with what the reader should be told about it. Warnings never replace the value. */
export interface WithWarnings<T> {
  readonly value: T;
  readonly warnings: readonly Warning[];
}

/** One remark on an input that could be read all the same; `message` is Chinese and made for a clerk. */
export interface Warning {
  readonly code: WarningCode;
  readonly message: string;
  /** Where in the text the remark applies; 0 when it applies to the whole. */
  readonly start: number;
}

/** Every remark a stage may make. A new one has to be named here first. */
export const WARNING_CODES = [
  'charset-uncertain',
  'characters-replaced',
  'numbering-gap',
  'numbering-repeat',
  'lone-ordinal',
  'no-speech-found',
  'truncated',
  'noise-in-sentence',
  'content-skipped',
  'tracked-changes-accepted',
] as const;

/** What a warning is about. */
export type WarningCode = (typeof WARNING_CODES)[number];
