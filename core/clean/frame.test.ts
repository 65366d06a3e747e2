import { describe, expect, it } from 'vitest';
import { SIGN } from '../text/lines.ts';
import { clean } from './clean.ts';
import { isControls } from './controls.ts';
import { isJunk } from './junk.ts';
import { PROMO_COUNTER_EXAMPLES, PROMO_EXAMPLES, promoBrackets } from './promos.ts';

const noiseIn = (text: string): string[] => clean(text).noise.map((span) => span.text);

const SPEECH = [
  '在全县春耕现场会上的讲话',
  '同志们：',
  '这次现场会开得很及时，大家看了田头，听了介绍，都说很受启发。',
  '一年之计在于春，请大家抓紧回去安排，把今年的种子化肥都备足备好。',
];

describe('the frame of a web page', () => {
  it('takes what stands above the trail of a page for the site’s', () => {
    const head = ['您好，今天是2024年3月18日', '青禾县人民政府', '当前位置：首页>政务公开>领导讲话'];
    expect(noiseIn([...head, ...SPEECH].join('\n'))).toEqual(head);
  });

  it('takes what stands above the price of a document for the site’s', () => {
    const card = ['在春耕推进会上的讲话', '¥5.00', '立即下载'];
    expect(noiseIn([...card, ...SPEECH].join('\n'))).toEqual(card);
  });

  it('takes what stands below the foot of a page for the site’s', () => {
    const foot = ['【打印本页】【关闭窗口】', '青禾县人民政府办公室', '走进青禾', '友情链接'];
    expect(noiseIn([...SPEECH, ...foot].join('\n'))).toEqual(foot);
  });

  it('leaves a signature above the foot in the speech', () => {
    expect(noiseIn([...SPEECH, '县农业局', '2024年3月18日', '关闭窗口'].join('\n'))).toEqual(['关闭窗口']);
  });

  it('takes a section’s name above the title for the site’s', () => {
    expect(noiseIn(['集团新闻', ...SPEECH].join('\n'))).toEqual(['集团新闻']);
  });

  it('leaves the head of minutes in the text, and takes the same words of a page out', () => {
    const minutes = ['第六周行政例会记录', '时间：2022年10月11日下午', '地点：三楼会议室', '主持：汪某'];
    expect(noiseIn(minutes.join('\n'))).toEqual([]);
    expect(noiseIn(['时间：2022年10月11日', ...SPEECH].join('\n'))).toEqual(['时间：2022年10月11日']);
  });
});

describe('lines of nothing but controls', () => {
  it.each([
    '【打印此页】【关闭窗口】',
    '赞 12 踩 0',
    '评论(0) 点赞 收藏',
    '首页 政务公开 政务服务 走进青禾',
    '正文复制',
  ])('knows “%s”', (line) => expect(isControls(line)).toBe(true));
  it.each(['领导讲话', '更多的同志要下到一线', '大', '分享经验，共同进步', '总结、报告'])(
    'leaves “%s”',
    (line) => expect(isControls(line)).toBe(false),
  );
});

describe('letters strewn against copying', () => {
  it.each(['0 a$ A* K( c( I& u/ U', '+ h% |% F( X- @1 S8 d! K* T: K'])('knows “%s”', (line) =>
    expect(isJunk(line)).toBe(true),
  );
  it.each([
    '* * * * * *',
    'https://example.invalid/a?b=1&c=2',
    '2023-10-11 (09:30)',
    'A、B、C、D',
    '50%+20%=70%',
  ])('leaves “%s”', (line) => expect(isJunk(line)).toBe(false));

  it('are cut from the end of a sentence', () => {
    const [first] = clean('大家都要动起来。 i( j( e7 Z2 {! |0 K\n再动员、再部署。').paragraphs;
    expect(first?.text.trim()).toBe('大家都要动起来。');
  });
});

describe('brackets in which a site speaks of itself', () => {
  const found = (text: string): number =>
    promoBrackets([{ text, start: 0, end: text.length, gap: 0, signs: SIGN.bracket }]).length;
  it.each([...PROMO_EXAMPLES])('knows “%s”', (text) => expect(found(`要抓好落实${text}，`)).toBe(1));
  it.each([...PROMO_COUNTER_EXAMPLES])('leaves “%s”', (text) => expect(found(`要抓好落实${text}，`)).toBe(0));
});
