import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkerOf, checkText } from './checkText.ts';
import { testGazetteer } from './gazetteer.testkit.ts';

const CARD = {
  地区: '青禾县',
  层级: '县',
  单位: '青禾县文旅局',
  年份: '2026',
  会议: '全县文旅融合高质量发展推进会',
  上级: ['湖北省', '明川市'],
  数据: ['地区生产总值增长7.1%'],
};

/** Lines with something for every sort of rule, those that look at other lines among them. */
const LINES = [
  '同志们：',
  '下面，我讲三点意见。',
  '一、抓好春耕，增强责任感。',
  '二、抓好水利',
  '四、抓好作风',
  '一是部暑快，二是行动快，四是见效快。',
  '去年，全县地区生产总值增长6.3%，接待游客80万人次。',
  '成绩来之不易，全县地区生产总值增长6.8%。',
  '近年来，温州市旅游工作再上台阶。',
  '学习借鉴温州市的做法，推动鸿运新能源产业园落地。',
  '支持兴山县各乡镇盘活闲置农房，2022年秋季学期起全面推开。',
  '认真落实郑明远书记的要求，努力把我市建设得更加美好！',
  '要把责任落实到每一个岗位，“三农工作不能松。',
  '请于2月30日前报送，,逾期不候。',
  '××镇党委高度重视。',
  '',
];

const line = fc.constantFrom(...LINES);
const edit = fc.oneof(
  fc.record({ at: fc.nat(30), add: line }),
  fc.record({ at: fc.nat(30), drop: fc.constant(true) }),
  fc.record({ at: fc.nat(30), type: fc.constantFrom('，', '。', '市', '“', '5', '二是', '\n', '2023年') }),
);
type Edit = { at: number; add?: string; drop?: boolean; type?: string };

function edited(text: string, { at, add, drop, type }: Edit): string {
  const lines = text.split('\n');
  const where = at % lines.length;
  if (add !== undefined) lines.splice(where, 0, add);
  else if (drop === true) lines.splice(where, 1);
  else {
    const old = lines[where] ?? '';
    const half = Math.floor(old.length / 2);
    lines[where] = old.slice(0, half) + (type ?? '') + old.slice(half);
  }
  return lines.join('\n');
}

describe('checking a draft while it is written', () => {
  it.each([
    ['with a fact card', CARD],
    ['without one', null],
  ] as const)('finds after any edits just what a check of the whole finds, %s', (_, facts) => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.array(edit, { maxLength: 8 }), (lines, edits) => {
        const check = checkerOf(facts, testGazetteer);
        let text = lines.join('\n');
        expect(check(text)).toEqual(checkText(text, facts, testGazetteer));
        for (const one of edits) {
          text = edited(text, one);
          expect(check(text)).toEqual(checkText(text, facts, testGazetteer));
        }
      }),
    );
  });

  it('tells of a line that stayed where it now stands', () => {
    const check = checkerOf(CARD, testGazetteer);
    const line = '研究部暑下一步工作。';
    check(line);
    expect(check(`同志们：\n${line}`)).toMatchObject([{ rule: 'wrong-word', start: 7, end: 9 }]);
  });

  it('licenses a place for the whole draft as soon as another line says why it is named', () => {
    const check = checkerOf(CARD, testGazetteer);
    const line = '温州市旅游工作再上台阶。';
    expect(check(line).map(({ text }) => text)).toContain('温州市');
    expect(check(`${line}\n我们前往温州市考察学习。`).map(({ text }) => text)).not.toContain('温州市');
  });
});
