import type { Warning } from '../../core/text/span.ts';
import { FormatError } from '../failure.ts';

/** What a reader makes of a file's bytes. */
export interface ReadText {
  /** Without byte order mark. */
  readonly text: string;
  /** 'UTF-8' for formats that say themselves what they are in. */
  readonly charset: string;
  readonly warnings: readonly Warning[];
}

/** What a reader met and left out, counted for the warning. */
export interface LeftOut {
  readonly pictures?: number;
  readonly hidden?: number;
  readonly comments?: number;
  /** Anything else, as it is called in the warning: "目录", "页眉页脚". */
  readonly parts?: readonly string[];
}

/** The warnings about what was not imported, none where nothing was left out. */
export function leftOutWarnings(left: LeftOut): Warning[] {
  const counted: readonly (readonly [number | undefined, string])[] = [
    [left.pictures, '张图片'],
    [left.hidden, '处隐藏文字'],
    [left.comments, '条批注'],
  ];
  const named = counted.flatMap(([count = 0, what]) => (count > 0 ? [`${count} ${what}`] : []));
  const all = [...named, ...(left.parts ?? [])];
  if (all.length === 0) return [];
  return [{ code: 'content-skipped', message: `没有导入：${all.join('、')}。`, start: 0 }];
}

/** The warning that `count` tracked changes 修订 were read as if all were accepted; none for 0. */
export function trackedChangesWarnings(count: number): Warning[] {
  if (count === 0) return [];
  return [
    {
      code: 'tracked-changes-accepted',
      message: `文件带有修订痕迹，已按“全部接受”读取（${count} 处）。需要保留原文的，请先在 Word 中处理修订。`,
      start: 0,
    },
  ];
}

/**
 * What a reader found in a file that says itself what it is in, with the warnings about what it left out. Throws
 * FormatError 'no-text' where there are only pictures, or nothing.
 */
export function readTextFound(
  name: string,
  text: string,
  tally: LeftOut & { readonly trackedChanges: number },
): ReadText {
  if (text.trim() === '') {
    throw new FormatError(
      'no-text',
      name,
      (tally.pictures ?? 0) > 0
        ? '里只有图片，没有文字。请先用文字识别（OCR）软件转成文字，再导入。'
        : '里没有文字。请确认选对了文件，再导入。',
    );
  }
  return {
    text,
    charset: 'UTF-8',
    warnings: [...trackedChangesWarnings(tally.trackedChanges), ...leftOutWarnings(tally)],
  };
}
