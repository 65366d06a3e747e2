/** What comes after the title in the name of an exported file. */
export interface FileNameParts {
  /** The drafting stage 稿次: 初稿, 征求意见稿, 送审稿, 定稿. Default 送审稿. */
  readonly stage?: string;
  /** The day printed in the name, taken in local time. */
  readonly date: Date;
  /** Without the dot: "docx". */
  readonly extension: string;
}

const RESERVED = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/i;
const MAX_TITLE_BYTES = 180;

/**
 * The default name of an exported draft: "在全县文旅工作会议上的讲话（送审稿20261122）.docx".
 * Characters that Windows, Linux or macOS refuse in a name are removed, line breaks closed up, and the title
 * is cut so that the whole stays under the 255 bytes of ext4. An empty title becomes 未命名讲稿.
 */
export function exportFileName(title: string, parts: FileNameParts): string {
  const head = fitBytes(safePart(title), MAX_TITLE_BYTES) || '未命名讲稿';
  const stage = fitBytes(safePart(parts.stage ?? '送审稿'), 36);
  const named = RESERVED.test(head) ? `${head}讲稿` : head;
  return `${named}（${stage}${compactDate(parts.date)}）.${safePart(parts.extension)}`;
}

function safePart(text: string): string {
  return (
    text
      .normalize('NFC')
      .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
      .replace(/[<>:"/\\|?*]/g, '')
      .replace(/\s+/g, ' ')
      // Windows drops leading and trailing spaces and dots by itself, and then cannot find the file again.
      .replace(/^[ .]+|[ .]+$/g, '')
  );
}

function fitBytes(text: string, limit: number): string {
  let bytes = 0;
  let kept = '';
  for (const character of text) {
    bytes += new TextEncoder().encode(character).length;
    if (bytes > limit) return kept.trimEnd();
    kept += character;
  }
  return kept;
}

function compactDate(date: Date): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${date.getFullYear()}${two(date.getMonth() + 1)}${two(date.getDate())}`;
}
