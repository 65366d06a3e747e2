import { describe, expect, it } from 'vitest';
import { TemplateError } from './failure.ts';
import { parseTemplate } from './parseTemplate.ts';
import { builtIn, small, sourceOf } from './template.testkit.ts';

function problem(source: string): { line: number; column: number; message: string } {
  try {
    parseTemplate(source, '小样.hbs');
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    return { line: error.line, column: error.column, message: error.message };
  }
  throw new Error('没有报错');
}

const BODY_LINE = sourceOf('').split('\n').length;

describe('the head of a skeleton', () => {
  it('declares name, genre, occasion, length and slots of every built-in one', () => {
    const templates = builtIn();
    expect(templates.map((template) => template.name)).toEqual(
      expect.arrayContaining([
        ...['研讨发言', '表态发言', '动员讲话', '大会讲话', '会议通稿', '考察报告', '总结表彰', '心得体会'],
        ...['工作汇报', '经验交流', '述职述廉', '主持词', '致辞', '党课', '廉政谈话', '座谈会讲话'],
      ]),
    );
    for (const { slots } of templates) {
      expect(slots.some((slot) => slot.required)).toBe(true);
      expect(slots.filter((slot) => slot.example === '')).toEqual([]);
    }
  });

  it.each([
    ['没有开头', 'name: 小样', 1, 1, '---'],
    ['没有结束', '---\nname: 小样', 2, 1, '没有结束'],
    ['全角冒号', '---\nname：小样\n---', 2, 1, '半角'],
    ['文种不对', sourceOf('').replace('genre: 其他', 'genre: 报告会'), 3, 8, '文种'],
    ['分钟不是数', sourceOf('').replace('minutes: 5', 'minutes: 五'), 5, 10, '整数'],
    ['要点太多', sourceOf('').replace('points: 2', 'points: 99'), 6, 9, '1 到 20'],
    ['缺少场合', sourceOf('').replace('occasion: 测试\n', ''), 1, 1, 'occasion'],
    ['不认识的项', sourceOf('').replace('occasion', 'occassion'), 4, 1, 'occassion'],
    ['槽位类别不对', sourceOf('').replace('kind: unit', 'kind: company'), 9, 11, '槽位类别'],
    ['槽位与指令同名', sourceOf('').replace('name: 单位', 'name: points'), 8, 11, '模板指令'],
    ['槽位重名', sourceOf('', ['单位']), 11, 1, '声明了两次'],
    ['同一项写两次', sourceOf('').replace('points: 2', 'points: 2\npoints: 3'), 7, 1, '写了两次'],
  ])('says where it is wrong: %s', (_, source, line, column, words) => {
    expect(problem(source)).toMatchObject({ line, column });
    expect(problem(source).message).toContain(words);
  });
});

describe('the body of a skeleton', () => {
  it.each([
    ['未声明的槽位', '由{{牵头单位}}负责', 1, 4, '没有在模板说明的 slots 里声明'],
    ['没有的指令', '第一行\n{{shout "x"}}', 2, 1, '没有“shout”这个指令'],
    ['没有的成对指令', '{{#each 单位}}x{{/each}}', 1, 1, '成对的指令'],
    ['不成对', '第一行\n{{#points}}\n{{/point}}', 2, 4, '没有成对'],
    ['括号不全', '由{{单位}负责', 1, 6, '写法有误'],
    ['引入模板', '{{> other}}', 1, 1, '不能引入其他模板'],
    ['装饰器', '{{* deco}}', 1, 1, '不能引入其他模板'],
    ['取上级', '{{../单位}}', 1, 3, '槽位名或指令名'],
    ['取数据', '{{@root}}', 1, 3, '槽位名或指令名'],
    ['取构造函数', '{{constructor}}', 1, 3, '没有在模板说明的 slots 里声明'],
    ['逐级取构造函数', '{{单位.constructor}}', 1, 3, '槽位名或指令名'],
    ['子表达式', '{{choose (level "我")}}', 1, 10, '引号里的文字'],
    ['块参数', '{{#points as |a|}}x{{/points}}', 1, 19, 'as'],
    ['序号不在要点里', '{{no}}抓落实', 1, 1, '只能写在'],
    ['每点一个的槽位直接用', '{{#points}}{{举措}}{{/points}}', 1, 14, '每个要点各有一个'],
    ['不是这样的序号', '{{#points style="甲、"}}x{{/points}}', 1, 11, '序号样式'],
    ['太多循环', '{{#points 1000000}}x{{/points}}', 1, 11, '1 到 20'],
    ['层级没有声明', '{{level "我"}}', 1, 1, '声明槽位“层级”'],
  ])('is refused with its place: %s', (_, body, line, column, words) => {
    expect(problem(sourceOf(body))).toMatchObject({ line: BODY_LINE + line - 1, column });
    expect(problem(sourceOf(body)).message).toContain(words);
  });

  it('is refused where it nests too deep or is far too long', () => {
    const deep = `${'{{#longer 1}}'.repeat(3_000)}${'{{/longer}}'.repeat(3_000)}`;
    expect(problem(sourceOf(deep)).message).toContain('嵌套');
    const chain = `{{#longer 1}}${'{{else longer 1}}'.repeat(3_000)}{{/longer}}`;
    expect(problem(sourceOf(chain)).message).toContain('超过 1000 处');
    expect(problem(sourceOf('字'.repeat(100_001))).message).toContain('过长');
  });

  it('may hold comments and every command of the table', () => {
    const body = [
      '{{! 说明 }}',
      '{{#points 2 style="（一）"}}{{#point}}{{no}}{{nth "举措"}}{{/point}}{{else}}{{no}}抓落实{{/points}}',
      '{{date 日期}}{{level "全"}}{{choose "甲" "乙"}}{{#given "单位"}}有{{else}}无{{/given}}{{#longer 3}}长{{/longer}}',
    ].join('\n');
    expect(small(body, ['日期', '层级']).slots.map((slot) => slot.name)).toEqual([
      '单位',
      '日期',
      '层级',
      '举措',
    ]);
  });
});
