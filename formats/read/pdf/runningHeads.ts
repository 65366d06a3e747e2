import type { Page, PageLine } from './page.ts';

/** "— 3 —", "第 3 页 共 8 页", "3/8". */
const PAGE_NUMBER =
  /^[-—–―－·•.\s]*(?:第\s*)?(?:\d{1,4}|[一二三四五六七八九十百]{1,5}|[ivxlIVXL]{1,6})(?:\s*页)?(?:\s*[/／,，]?\s*(?:共\s*)?\d{1,4}\s*页?)?[-—–―－·•.\s]*$/;
const PLAIN_NUMBER = /[\d一二三四五六七八九十ivx]/i;

/** How many lines at the top and at the bottom may be a running head 页眉页脚. */
const DEPTH = 3;

/**
 * The pages without what is printed on each of them: page numbers at the edge, and lines that come back at the same
 * height on at least two pages and two pages in five, whatever figures are in them.
 */
export function withoutRunningHeads(pages: readonly Page[]): {
  readonly pages: Page[];
  readonly removed: boolean;
} {
  const counts = new Map<string, number>();
  for (const page of pages) {
    for (const key of new Set(edgesOf(page).map((index) => keyOf(page.lines[index])))) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const enough = Math.max(2, Math.ceil(pages.length * 0.4));
  let removed = false;
  const kept = pages.map((page) => {
    const gone = new Set(
      edgesOf(page).filter((index) => (counts.get(keyOf(page.lines[index])) ?? 0) >= enough),
    );
    for (const index of outermost(page, gone)) {
      const text = page.lines[index]?.text ?? '';
      if (PAGE_NUMBER.test(text) && PLAIN_NUMBER.test(text)) gone.add(index);
    }
    if (gone.size > 0) removed = true;
    return { ...page, lines: page.lines.filter((_, index) => !gone.has(index)) };
  });
  return { pages: kept, removed };
}

/** The indexes of the lines near the upper and the lower edge. */
function edgesOf({ lines }: Page): number[] {
  return lines.flatMap((_, index) => (index < DEPTH || index >= lines.length - DEPTH ? [index] : []));
}

/** The first and the last line of those that are not gone. */
function outermost({ lines }: Page, gone: ReadonlySet<number>): number[] {
  const left = lines.flatMap((_, index) => (gone.has(index) ? [] : [index]));
  return [left[0], left.at(-1)].filter((index) => index !== undefined);
}

function keyOf(line: PageLine | undefined): string {
  if (line === undefined) return '';
  return `${Math.round(line.y / 3)} ${line.text.replace(/\d+/g, '#').replace(/\s+/g, '')}`;
}
