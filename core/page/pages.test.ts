import { describe, expect, it } from 'vitest';
import type { Line, LineKind } from './lines.ts';
import { PAGE_STYLES, pageLines } from './pageStyle.ts';
import { pagesOf } from './pages.ts';

const STYLE = PAGE_STYLES.gbt9704;

function line(text: string, kind: LineKind = 'body'): Line {
  return {
    kind,
    id: text.slice(0, 4),
    spans: [{ kind: 'text', text, face: 'own' }],
    plainHeadingDepth: null,
    alone: kind.startsWith('heading'),
    leavesSeries: false,
  };
}

function set(lines: readonly Line[], style = STYLE): string[][] {
  return pagesOf(lines, style).map((page) =>
    page.lines.map((each) =>
      each.line.spans
        .map(({ text }) => text)
        .join('')
        .slice(each.start, each.end),
    ),
  );
}

describe('the pages of a speech', () => {
  it('set 26 characters on the first line of a paragraph and 28 on the next', () => {
    const [page = []] = set([line('字'.repeat(26 + 28 + 5))]);
    expect(page.map((text) => text.length)).toEqual([26, 28, 5]);
  });

  it('let a full stop hang over the edge, but never begin a line with a closing quotation mark', () => {
    expect(set([line(`${'字'.repeat(26)}。后面`)])[0]?.[0]).toBe(`${'字'.repeat(26)}。`);
    expect(set([line(`${'字'.repeat(25)}了。”后面`)])[0]).toEqual(['字'.repeat(25), '了。”后面']);
  });

  it('end no line with an opening bracket and tear no figure and no dash apart', () => {
    expect(set([line(`${'字'.repeat(25)}（一）`)])[0]?.[0]).toBe('字'.repeat(25));
    expect(set([line(`${'字'.repeat(25)}2026年`)])[0]?.[1]).toBe('2026年');
    expect(set([line(`${'字'.repeat(25)}——破折`)])[0]?.[1]).toBe('——破折');
  });

  it('hold 22 lines', () => {
    const pages = set(Array.from({ length: 50 }, (_, index) => line(`第${index}段`)));
    expect(pages.map(({ length }) => length)).toEqual([22, 22, 6]);
    expect(pageLines(STYLE)).toBe(22);
  });

  it('take a heading at the foot of a page over to the text it belongs to', () => {
    const body = Array.from({ length: 21 }, (_, index) => line(`第${index}段`));
    const pages = set([...body, line('一、加强领导', 'heading1'), line('正文')]);
    expect(pages.map(({ length }) => length)).toEqual([21, 2]);
  });

  it('keep a short paragraph together in the copy for reading aloud', () => {
    const podium = PAGE_STYLES.podium;
    const body = Array.from({ length: pageLines(podium) - 1 }, (_, index) => line(`第${index}段`));
    const long = line('字'.repeat(60));
    expect(set([...body, long], podium)[1]).toHaveLength(3);
    expect(set([...body, long], { ...podium, keepParagraphs: false })[1]).toHaveLength(2);
  });

  it('lose no character of any text', () => {
    const text =
      '要坚持以人民为中心的发展思想，“云上梯田”2026年接待1,280万人次（同比增长15.6%）——Wi-Fi……'.repeat(9);
    expect(
      set([line(text)])
        .flat()
        .join(''),
    ).toBe(text);
  });

  it('are one, and empty, for a speech without text', () => {
    expect(set([])).toEqual([[]]);
  });
});
