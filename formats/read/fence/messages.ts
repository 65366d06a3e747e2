import type { FormatErrorCode } from '../../failure.ts';
import type { ReadText } from '../readText.ts';

/** The kinds of file that other people's parsers read, behind the fence. */
export type FencedKind = 'doc' | 'pdf' | 'rtf' | 'html' | 'mht' | 'md';

/** One file to read. */
export interface FenceRequest {
  readonly id: number;
  readonly kind: FencedKind;
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** What came of it. `unexpected` is a parser that fell over; the file is then taken for damaged. */
export type FenceReply =
  | { readonly id: number; readonly outcome: 'read'; readonly value: ReadText }
  | {
      readonly id: number;
      readonly outcome: 'refused';
      readonly code: FormatErrorCode;
      /** What FormatError was made of: the message without the name. */
      readonly what: string;
    }
  | { readonly id: number; readonly outcome: 'unexpected' };
