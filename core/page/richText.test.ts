import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countIds } from '../speech/ids.ts';
import { parse } from '../speech/parse.ts';
import { speeches } from '../speech/speech.testkit.ts';
import type { Speech } from '../speech/speech.ts';
import { linesOf, shownText } from './lines.ts';
import { PAGE_STYLES, type PageStyle } from './pageStyle.ts';
import { richText } from './richText.ts';

const TEXT = `在青禾县文旅工作会议上的讲话
县文旅局局长　林禾

同志们：
今天召开会议，去年接待游客1280万人次。
一、提高站位
（一）认清形势。去年“云上梯田”成为AAAA级景区。
1.产品供给不足
二、压实责任
一是抓项目。年内开工12个项目。
二是抓品牌。由{{单位}}牵头。`;

function speechOf(text: string): Speech {
  return parse(text, countIds()).value;
}

interface Shown {
  /** What is written on the paragraph. */
  readonly look: string;
  readonly html: string;
  readonly text: string;
}

function unescaped(html: string): string {
  return html.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
}

function shown(speech: Speech, style: PageStyle = PAGE_STYLES.gbt9704): Shown[] {
  const html = richText(linesOf(speech, style), style);
  return [...html.matchAll(/<p class="MsoNormal" style="([^"]*)">(.*)<\/p>/g)].map(
    ([, look = '', inner = '']) => ({ look, html: inner, text: unescaped(inner.replace(/<[^>]+>/g, '')) }),
  );
}

function paragraph(all: readonly Shown[], start: string): Shown {
  const found = all.find(({ text }) => text.startsWith(start));
  if (found === undefined) throw new Error(`no paragraph begins with ${start}`);
  return found;
}

describe('a speech copied with its formatting', () => {
  const all = shown(speechOf(TEXT));

  it('has one paragraph for each line of the printed speech, word for word', () => {
    fc.assert(
      fc.property(speeches, (speech) => {
        const printed = linesOf(speech).map(({ spans }) => shownText(spans));
        expect(shown(speech).map(({ text }) => text)).toEqual(printed);
      }),
    );
  });

  it('sets the title centred in 二号小标宋 and leaves a line under the title block', () => {
    const title = paragraph(all, '在青禾县');
    expect(title.look).toContain('text-align:center');
    expect(title.look).not.toContain('text-indent');
    expect(title.look).toContain('line-height:36pt;mso-line-height-rule:exactly');
    expect(title.html).toContain("font-family:'方正小标宋简体','宋体'");
    expect(title.html).toContain('font-size:22pt');
    const byline = paragraph(all, '县文旅局局长');
    expect(byline.look).toContain('margin:0 0 28.95pt 0');
    expect(byline.html).toContain("font-family:'楷体_GB2312','楷体'");
  });

  it('indents a paragraph by two characters of 三号仿宋, but not the salutation', () => {
    const body = paragraph(all, '今天召开会议');
    expect(body.look).toContain('text-align:justify;text-indent:32pt;mso-char-indent-count:2.0');
    expect(body.look).toContain('line-height:28.95pt;mso-line-height-rule:exactly');
    expect(body.html).toContain("font-family:'仿宋_GB2312','仿宋'");
    expect(body.html).toContain('font-size:16pt;letter-spacing:-0.25pt');
    expect(paragraph(all, '同志们').look).not.toContain('text-indent');
  });

  it('sets headings in their faces with their levels, and what runs on behind them as body text', () => {
    const first = paragraph(all, '一、提高站位');
    expect(first.html).toContain("font-family:'黑体'");
    expect(first.look).toContain('mso-outline-level:1;page-break-after:avoid');
    const second = paragraph(all, '（一）');
    expect(second.look).toContain('mso-outline-level:2');
    expect(second.look).not.toContain('page-break-after');
    expect(second.html).toMatch(
      /楷体_GB2312.*（一）认清形势。<\/span><span style="font-family:'仿宋_GB2312'/,
    );
    expect(paragraph(all, '今天').look).not.toContain('mso-outline-level');
  });

  it('sets the openings of 一是 in bold and nothing else', () => {
    expect(
      all.map(({ html }) => /<b>(.*?)<\/b>/.exec(html)?.[1] ?? '').filter((bold) => bold !== ''),
    ).toEqual(['一是抓项目。', '二是抓品牌。']);
    expect(
      shown(speechOf(TEXT), { ...PAGE_STYLES.gbt9704, boldLeads: false }).some(({ html }) =>
        html.includes('<b>'),
      ),
    ).toBe(false);
  });

  it('sets Latin letters and figures in Times New Roman, and quotation marks with the Chinese', () => {
    const latin = (start: string): string[] =>
      [...paragraph(all, start).html.matchAll(/font-family:'Times New Roman'">(.*?)<\/span>/g)].map(
        ([, text = '']) => text,
      );
    expect(latin('今天召开会议')).toEqual(['1280']);
    expect(latin('（一）')).toEqual(['AAAA']);
  });

  it('shows an unfilled slot as its name in brackets, marked', () => {
    expect(paragraph(all, '二是').html).toMatch(/background:yellow[^>]*>【单位】<\/span>/);
    expect(all.filter(({ html }) => html.includes('yellow'))).toHaveLength(1);
  });

  it('breaks a long title at its words', () => {
    const [title] = shown(speechOf('在全县教育系统党风廉政建设工作会议上的讲话\n\n同志们：\n今天开会。'));
    expect(title?.html).toMatch(/党风廉政建设<\/span><br><span[^>]*>工作会议上的讲话/);
  });

  it('lets no sign of the text become markup', () => {
    const salutation = [{ kind: 'text', text: '<b onclick="x">甲</b>&amp;乙' }] as const;
    const [body] = shown({ title: [], byline: [], salutation, body: [] });
    expect(body?.text).toBe('<b onclick="x">甲</b>&amp;乙');
    expect(body?.html).not.toMatch(/<b|&amp;/);
  });

  it('takes the sizes of the copy for reading aloud where that is asked for', () => {
    const body = paragraph(shown(speechOf(TEXT), PAGE_STYLES.podium), '今天召开会议');
    expect(body.look).toContain('text-indent:36pt');
    expect(body.look).toContain('line-height:35pt');
    expect(body.html).toContain('font-size:18pt');
    expect(body.html).not.toContain('letter-spacing');
  });
});
