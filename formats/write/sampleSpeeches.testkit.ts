import type {
  Block,
  Inline,
  OrdinalStyle,
  Paragraph,
  Point,
  Series,
  Speech,
} from '../../core/speech/speech.ts';

/** Builds drafts for tests; ids count up from 1 within one builder. */
export class SpeechBuilder {
  #next = 0;

  #id(): string {
    this.#next += 1;
    return `n-${this.#next}`;
  }

  paragraph(text: string): Paragraph {
    return { kind: 'paragraph', id: this.#id(), role: 'elaboration', content: inlines(text), origins: [] };
  }

  point(lead: string, leadEnd = '', content = '', body: readonly Block[] = []): Point {
    return {
      kind: 'point',
      id: this.#id(),
      role: 'point',
      lead: inlines(lead),
      leadEnd,
      content: inlines(content),
      body,
      origins: [],
    };
  }

  series(style: OrdinalStyle, points: readonly Point[]): Series {
    return { kind: 'series', id: this.#id(), style, points };
  }
}

/** {{名}} in `text` becomes a slot. */
export function inlines(text: string): Inline[] {
  return text
    .split(/(\{\{[^{}]+\}\})/)
    .filter((piece) => piece !== '')
    .map(
      (piece): Inline =>
        piece.startsWith('{{') ? { kind: 'slot', name: piece.slice(2, -2) } : { kind: 'text', text: piece },
    );
}

/** A short speech: title, salutation, one paragraph. */
export function shortSpeech(): Speech {
  const b = new SpeechBuilder();
  return {
    title: [inlines('在青禾县文旅工作会议上的讲话')],
    byline: [],
    salutation: inlines('同志们：'),
    body: [b.paragraph('今天召开这次会议，主要任务是部署下一阶段工作。谢谢大家！')],
  };
}

/** A speech with everything: two title lines, four levels, 一是 runs, quotes, figures, rare characters, an empty section. */
export function richSpeech(): Speech {
  const b = new SpeechBuilder();
  return {
    title: [
      inlines('以文塑旅以旅彰文奋力谱写全县文化和旅游深度融合高质量发展新篇章'),
      inlines('——在青禾县文旅工作会议上的讲话'),
    ],
    byline: [inlines('（2026年11月2日）'), inlines('县文旅局局长　林㳇')],
    salutation: inlines('尊敬的各位领导、同志们：'),
    body: [
      b.paragraph('今天我们召开会议，主要任务是总结工作、部署任务。下面，我讲三点意见。'),
      b.series('一、', [
        b.point('提高站位，增强做好工作的责任感', '', '', [
          b.series('（一）', [
            b.point(
              '认清形势',
              '。',
              '去年全县接待游客1280万人次，同比增长15.6%，“云上梯田”成为AAAA级景区——这是大家干出来的……',
            ),
            b.point('正视差距', '', '', [
              b.paragraph('我们还要看到，“有说头没看头”的问题仍然存在。'),
              b.series('1.', [
                b.point('产品供给不足', '。', '全县仅有3家精品民宿，𠅤河片区仍是空白。', [
                  b.series('（1）', [b.point('景区“门票依赖”明显；'), b.point('夜间消费场景不多', '。')]),
                ]),
                b.point('服务水平不高', '。', '部分点位Wi-Fi不稳、标识不清。'),
              ]),
            ]),
          ]),
        ]),
        b.point('突出重点，推动融合发展走深走实', '', '', [
          b.series('一是', [
            b.point('抓项目', '。', '围绕①古城②梯田两条主线，年内开工12个项目。'),
            b.point('抓品牌', '。', '讲好“青禾故事”。'),
            b.point('抓服务', '。', '做到“一部手机游青禾”。'),
          ]),
          {
            kind: 'paragraph',
            id: 'inline-run',
            role: 'measure',
            content: [
              { kind: 'text', text: '要做到三点：' },
              { kind: 'ordinal', style: '一要', restart: false },
              { kind: 'text', text: '守住底线；' },
              { kind: 'ordinal', style: '一要', restart: false },
              { kind: 'text', text: '拉高标杆。' },
            ],
            origins: [],
          },
        ]),
        b.point('压实责任，确保各项任务落地见效'),
      ]),
      b.paragraph(''),
      b.paragraph('谢谢大家！'),
    ],
  };
}

/** A speech of sixty body paragraphs under six parts. */
export function longSpeech(): Speech {
  const b = new SpeechBuilder();
  const sentence =
    '我们要坚持问题导向，聚焦群众反映强烈的突出问题，拿出实招硬招，一件一件抓落实、一年一年见成效。';
  const parts = ['形势', '目标', '项目', '服务', '保障', '作风'].map((topic) =>
    b.point(
      `聚焦${topic}，推动工作再上新台阶`,
      '',
      '',
      Array.from({ length: 10 }, (_, n) =>
        b.paragraph(`${sentence.repeat(3)}到2027年完成第${n + 1}批任务。`),
      ),
    ),
  );
  return { ...shortSpeech(), body: [b.series('一、', parts)] };
}
