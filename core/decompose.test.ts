import { describe, expect, it } from 'vitest';
import { decompose } from './decompose.ts';

const speech = (body: string): string =>
  `在推进会上的讲话\n同志们：\n今天我们开一个短会，把近期的工作再作一次部署。\n${body}`;

/** The points of the only speech of a text, each as depth and printed words. */
function points(text: string): string[] {
  return (decompose(text).documents[0]?.nodes ?? []).map(
    (node) => `${node.depth} ${node.marker}${node.heading}`,
  );
}

describe('ordinals that number nothing', () => {
  it.each([
    ['干部说话要算数，一是一、二是二，不能含糊。'],
    ['驻村第一书记第一时间赶到现场，人民至上是第一位的。'],
    ['规划要抓住三要素，补齐短板，投资3.5亿元，1、2、3号楼同步开工。'],
    ['一方面的原因是历史欠账太多，我们不回避。'],
    ['最根本的一是要靠群众，这个道理大家都懂。'],
    ['2020.1.2签订的合同，1.5万亩，2.0版本的平台已经上线。'],
    ['首先，请允许我代表镇党委向大家表示感谢！大家辛苦了。'],
    ['一二三产业融合发展，一、二、三产业的比例更加协调。'],
    ['全体（扩大）会议通过了决议，依照第（二）项办理。'],
  ])('keeps “%s” out of the outline', (line) => expect(points(speech(line))).toEqual([]));
});

describe('nesting goes by how series sit in one another, not by their look', () => {
  it('puts 一是 at the top of one speech and at the third level of another', () => {
    const flat = speech(
      '一是抓生产。分片包干，责任到人，天天调度。\n二是抓安全。查漏补缺，不留死角，夜夜巡查。',
    );
    expect(points(flat)).toEqual(['1 一是抓生产', '1 二是抓安全']);
    const deep = speech(
      '一、提高认识\n（一）看清形势。形势逼人，不进则退。一是任务更重了，指标翻番；二是时间更紧了，不足百日。\n（二）扛起责任。责任在肩，不能松劲。\n二、抓好落实\n大家分头去干，月底碰头。',
    );
    expect(points(deep)).toEqual([
      '1 一、提高认识',
      '2 （一）看清形势',
      '3 一是任务更重了，指标翻番',
      '3 二是时间更紧了，不足百日',
      '2 （二）扛起责任',
      '1 二、抓好落实',
    ]);
  });

  it('reads a list inside an item of a list of the same look', () => {
    const text = speech(
      '一是稳产量。全年有三个目标：一是面积不减，守住红线；二是单产不降，良种到田；三是质量不差，绿色种植。\n二是稳收入。想方设法让农民多得实惠，种粮不吃亏。',
    );
    expect(points(text).map((point) => point.slice(0, 6))).toEqual([
      '1 一是稳产',
      '2 一是面积',
      '2 二是单产',
      '2 三是质量',
      '1 二是稳收',
    ]);
  });

  it('leads back to the top where the speaker makes a pledge', () => {
    const text = speech(
      '一、把任务理清\n任务清楚了，劲头才足。\n二、把责任压实\n责任实了，事情才成。\n在此，我代表全镇干部郑重承诺：\n一是不喊困难，办法总比困难多。\n二是不讲条件，有条件上，没有条件创造条件也要上。',
    );
    expect(points(text).map((point) => point.slice(0, 4))).toEqual(
      ['1 一、', '1 二、', '1 一是', '1 二是'].map((p, i) => `${p}${'把把不不'[i]}`.slice(0, 4)),
    );
  });
});

describe('what a clerk is told', () => {
  it('names the number that is missing', () => {
    const text = speech(
      '1.修渠。渠通了水才到田头，今年先修主渠。\n2.护林。林子护好了水才清，今年补种千亩。\n4.治污。污水管住了河才亮，今年关停小厂。',
    );
    expect(decompose(text).warnings).toContainEqual({
      code: 'numbering-gap',
      message: '“2.”之后直接是“4.”，中间缺了1条。',
      start: text.indexOf('4.'),
    });
  });

  it('says so when there is no speech', () => {
    for (const text of ['', ' \n\u3000\n', '\ufeff']) {
      const result = decompose(text);
      expect(result.documents).toEqual([]);
      expect(result.warnings.map(({ code }) => code)).toEqual(['no-speech-found']);
    }
  });

  it('comes calmly through a file of digits', () => {
    const { documents } = decompose('3.14159\n26535 89793\n1234567890\n42\n');
    expect(documents.flatMap((d) => d.nodes)).toEqual([]);
    expect(documents.every((d) => d.salutation === null)).toBe(true);
  });

  it('says why every point was taken for one', () => {
    const text = speech('一是抓生产。分片包干，责任到人。\n二是抓安全。查漏补缺，不留死角。');
    expect(decompose(text).documents[0]?.nodes.map(({ why }) => why)).toEqual([
      '“一是”式序号从1到2接续，共2条',
      '“一是”式序号从1到2接续，共2条',
    ]);
  });
});

describe('sentences that a site has broken', () => {
  it('are whole again, with the page number as noise', () => {
    const text =
      '在动员会上的讲话\n同志们：\n1、今天的会议很重要，主要是统一思想、明确任务、落实责任，把春季造林这件大事抓紧抓实抓出成效来，真正做到栽一棵活一\n2、棵，种一片成一片。一要选好树。适地适树，因地制宜，乡土树种优先，把钱花在刀刃上，绝不搞一夜成景的面子工程和形象工\n3、程。二要管好树。三分栽七分管，浇水除草修枝样样都要有人盯，责任牌上写清楚谁来管护、管到什么时候、由谁来验收。';
    const { documents, noise } = decompose(text);
    expect(noise.map((span) => span.text)).toEqual(['1、', '\n2、', '\n3、']);
    expect(documents[0]?.nodes.map((node) => node.heading)).toEqual(['选好树', '管好树']);
  });

  it('are joined where only the line break was in the way', () => {
    const text = speech(
      '春季造林要抓紧抓实。今年的任务是三千亩，比去年多了\n一千亩，各村要提早备苗、整地，确保成活率达到九成以上。',
    );
    const leaves =
      decompose(text).documents[0]?.spans.filter((span) =>
        text.slice(span.start, span.end).startsWith('一千亩'),
      ) ?? [];
    expect(points(text)).toEqual([]);
    expect(leaves).toHaveLength(1);
  });
});
