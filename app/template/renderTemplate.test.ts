import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkText } from '../../core/check/checkText.ts';
import { ROLES } from '../../core/classify/role.ts';
import { decompose } from '../../core/decompose.ts';
import { countIds } from '../../core/speech/ids.ts';
import { numbering } from '../../core/speech/number.ts';
import { parse } from '../../core/speech/parse.ts';
import { pointText, serialise } from '../../core/speech/serialise.ts';
import { fillSlots, slotsOf } from '../../core/speech/slots.ts';
import type { Block, Point, Speech } from '../../core/speech/speech.ts';
import { loadGazetteer } from '../gazetteer.ts';
import { TemplateError } from './failure.ts';
import { renderTemplate } from './renderTemplate.ts';
import { builtIn, small } from './template.testkit.ts';
import type { Template } from './template.ts';

const gazetteer = loadGazetteer();

const read = (text: string): Speech => parse(text, countIds()).value;

function pointsBelow(blocks: readonly Block[]): Point[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [] : block.points.flatMap((point) => [point, ...pointsBelow(point.body)]),
  );
}

const value = fc.oneof(
  fc.constantFrom(
    '青禾县应急管理局',
    '产业转型升级',
    '2026-03-01',
    '再上新台阶。',
    '一是一、二是二',
    '（试行）',
    '县',
    '镇',
  ),
  fc
    .array(fc.constantFrom('甲', '乙1', '“双随机”', '抓好'), { minLength: 1, maxLength: 5 })
    .map((parts) => `${parts.join('、')}，`),
  fc.constant(''),
  fc.constant(['丙', '丁']),
);

function factsFor(template: Template): fc.Arbitrary<Record<string, string | readonly string[]>> {
  const names = template.slots.flatMap((slot) => (slot.each ? [slot.name, `${slot.name}5`] : [slot.name]));
  return fc.dictionary(fc.constantFrom(...names), value);
}

describe.each(builtIn().map((template) => [template.name, template] as const))(
  'the skeleton %s',
  (_, template) => {
    it('gives a sound draft for any fact card and number of points', () => {
      fc.assert(
        fc.property(
          factsFor(template),
          fc.integer({ min: 1, max: 9 }),
          fc.integer({ min: 1, max: 40 }),
          fc.nat(3),
          (facts, points, minutes, variant) => {
            const text = renderTemplate(template, facts, { points, minutes, variant });
            const speech = read(text);
            expect(serialise(speech)).toBe(text);
            expect(speech.title.length).toBeGreaterThan(0);
            expect(text).not.toMatch(/[。，、；：！？]{2}|\n\n\n|undefined|object/);
            expect(text).not.toContain('\u0001');
            const all = pointsBelow(speech.body);
            expect(numbering(speech).size).toBe(all.length);
            for (const point of all) expect(pointText(point) + point.body.length).not.toMatch(/^0?$/);
            const outer = speech.body.find((block) => block.kind === 'series');
            if (points > 1) expect(outer?.kind === 'series' && outer.points).toHaveLength(points);
          },
        ),
        { numRuns: 50 },
      );
    });

    it('is the same draft when its slots are kept and the card fills them afterwards', () => {
      fc.assert(
        fc.property(
          factsFor(template),
          fc.integer({ min: 1, max: 9 }),
          fc.integer({ min: 1, max: 40 }),
          (facts, points, minutes) => {
            const options = { points, minutes };
            const text = renderTemplate(template, facts, { ...options, keepSlots: true });
            const speech = read(text);
            expect(serialise(speech)).toBe(text);
            expect(serialise(fillSlots(speech, facts))).toBe(renderTemplate(template, facts, options));
          },
        ),
        { numRuns: 50 },
      );
    });

    it('lists every slot where no fact is given', () => {
      const text = renderTemplate(template, {}, { points: 5 });
      const listed = slotsOf(read(text)).map((slot) => slot.name);
      const declared = template.slots.map((slot) => (slot.each ? `${slot.name}5` : slot.name));
      expect(listed.toSorted()).toEqual(declared.toSorted());
    });

    it('leaves nothing to fill in once every slot is given its example', () => {
      const facts = Object.fromEntries(template.slots.map((slot) => [slot.name, slot.example]));
      const text = renderTemplate(template, facts, { points: template.points });
      const speech = read(text);
      expect(slotsOf(speech)).toEqual([]);
      expect(pointsBelow(speech.body).every((point) => ROLES.includes(point.role))).toBe(true);
      expect(checkText(text, facts, gazetteer)).toEqual([]);
    });

    it('reads back as a speech of its genre', () => {
      const facts = Object.fromEntries(template.slots.map((slot) => [slot.name, slot.example]));
      const text = renderTemplate(template, facts, { points: 4 });
      expect(decompose(text).documents.map(({ genre }) => genre)).toEqual([template.genre]);
    });
  },
);

describe('rendering', () => {
  const three =
    '{{#points}}{{#point}}\n{{no}}甲。\n{{/point}}{{#point}}\n{{no}}乙。\n{{/point}}{{else}}\n{{no}}{{nth "举措"}}。\n{{/points}}';

  it('writes as many points as asked for, the spare ones with slots of their own', () => {
    expect(renderTemplate(small(three), {}, { points: 1 })).toBe('一、甲。');
    expect(renderTemplate(small(three), {})).toBe('一、甲。\n二、乙。');
    expect(renderTemplate(small(three), { 举措4: '丁' }, { points: 4 })).toBe(
      '一、甲。\n二、乙。\n三、{{举措3}}。\n四、丁。',
    );
    expect(renderTemplate(small(three), { 举措: ['子', '丑', '寅'] }, { points: 3 })).toContain('三、寅。');
  });

  it('parts the closing from the last point, whether points are counted or typed by hand', () => {
    const closing = '\n\n同志们，干起来！';
    expect(renderTemplate(small(`${three}${closing}`), {})).toBe('一、甲。\n二、乙。\n\n同志们，干起来！');
    expect(renderTemplate(small(`开头。\n\n一、甲。\n\n二、乙。${closing}`), {})).toBe(
      '开头。\n一、甲。\n二、乙。\n\n同志们，干起来！',
    );
  });

  it('lets a part go only when the user left its slot empty on purpose', () => {
    const template = small('{{#given "单位"}}由{{单位}}负责。{{else}}分头负责。{{/given}}');
    expect(renderTemplate(template, {})).toBe('由{{单位}}负责。');
    expect(renderTemplate(template, { 单位: '' })).toBe('分头负责。');
    expect(renderTemplate(template, { 单位: '县工信局' })).toBe('由县工信局负责。');
  });

  it('prints dates as documents do and words of level as each level has them', () => {
    const template = small('{{date 日期}}，{{level "委政府"}}，{{level "我"}}。', ['日期', '层级']);
    expect(renderTemplate(template, { 日期: '2026-03-01', 层级: '县' })).toBe(
      '2026年3月1日，县委、县政府，我县。',
    );
    expect(renderTemplate(template, { 日期: '三月初', 层级: '镇' })).toBe('三月初，镇党委、镇政府，我镇。');
    expect(renderTemplate(template, {})).toBe('{{日期}}，{{层级}}委、{{层级}}政府，我{{层级}}。');
  });

  it('keeps slots for the card to fill, but for facts that it words anew and parts that hang on one', () => {
    const template = small(
      '{{单位}}定于{{date 日期}}在{{level "全"}}启动。{{#given "会议"}}{{会议}}已开。{{/given}}',
      ['日期', '层级', '会议'],
    );
    const kept = (facts: Record<string, string>) => renderTemplate(template, facts, { keepSlots: true });
    const card = { 单位: '县工信局', 日期: '2026-03-01', 层级: '县' };
    expect(kept(card)).toBe('{{单位}}定于2026年3月1日在全县启动。{{会议}}已开。');
    expect(kept({ ...card, 日期: '三月初', 会议: '' })).toBe('{{单位}}定于{{日期}}在全县启动。');
    const own = small('{{#points}}{{else}}\n{{no}}{{nth "举措"}}。\n{{/points}}');
    expect(renderTemplate(own, { 举措: ['子'], 举措2: '丑' }, { points: 2, keepSlots: true })).toBe(
      '一、子。\n二、{{举措2}}。',
    );
  });

  it('takes another wording for another variant and shows longer parts from their minute on', () => {
    const template = small('{{choose "甲" "乙"}}{{#longer 8}}长{{/longer}}');
    expect(renderTemplate(template, {})).toBe('甲');
    expect(renderTemplate(template, {}, { variant: 1, minutes: 8 })).toBe('乙长');
  });

  it('takes nothing from a prototype, neither of the card nor of a value', () => {
    const template = small('{{constructor}}和{{toString}}', ['constructor', 'toString']);
    expect(renderTemplate(template, {})).toBe('{{constructor}}和{{toString}}');
  });

  it('writes a fact as it is, without running it or escaping it', () => {
    expect(renderTemplate(small('{{单位}}'), { 单位: '{{#points}}<b>&' })).toBe('{{#points}}<b>&');
  });

  it('stops loops within loops at once', () => {
    const body = `${'{{#points 20}}{{else}}'.repeat(10)}字${'{{/points}}'.repeat(10)}`;
    // Run to its end it would take 20¹⁰ rounds: that the test comes back at all is the proof.
    expect(() => renderTemplate(small(body), {})).toThrow(TemplateError);
  });
});
