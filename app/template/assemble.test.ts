import { describe, expect, it } from 'vitest';
import { countIds } from '../../core/speech/ids.ts';
import { lengthOf } from '../../core/speech/length.ts';
import { parse } from '../../core/speech/parse.ts';
import { serialise } from '../../core/speech/serialise.ts';
import { fillSlots } from '../../core/speech/slots.ts';
import type { Block, Origin, Speech } from '../../core/speech/speech.ts';
import { assemble, type BlockOffer, type BlockQuery } from './assemble.ts';
import { renderTemplate } from './renderTemplate.ts';
import { builtIn } from './template.testkit.ts';

const TEXTS = [
  '二是建立台账。由{{单位}}对在建项目逐个登记，每周更新进度，每月公布一次排名。',
  '要把服务企业摆在前面，安排专人驻点，帮助解决用工、用电、用地方面的实际困难。',
  '近年来，全县新开工项目数量稳步增加，投产企业用工本地化程度明显提高，群众在家门口有了活干。',
  '要把督查的重心放到现场，少看材料、多看工地，对拖延推诿的点名道姓通报。',
  '坚持会商制度，牵头部门每半月召集一次碰头会，难题当场议、责任当场定。',
];

const offers = TEXTS.map(
  (text, i): BlockOffer => ({
    text,
    role: 'measure',
    blockId: i + 1,
    sourceId: Math.floor(i / 2) + 1,
    sourceName: `讲话${i}.txt`,
  }),
);

function originsOf(speech: Speech): Origin[] {
  const inside = (block: Block): readonly Origin[] =>
    block.kind === 'paragraph'
      ? block.origins
      : block.points.flatMap((point) => [...point.origins, ...point.body.flatMap(inside)]);
  return speech.body.flatMap(inside);
}

const [template] = builtIn().filter((each) => each.name === '大会讲话');
if (template === undefined) throw new Error('缺少模板 大会讲话');
const facts = { 单位: '县发展改革局', 工作: '项目建设' };

describe('assembling a first draft', () => {
  it('is the rendered skeleton where the library has nothing to offer', () => {
    const bare = assemble(template, facts, {}, () => []);
    expect(bare).toEqual(parse(renderTemplate(template, facts, { keepSlots: true }), countIds()).value);
    expect(serialise(fillSlots(bare, facts))).toBe(renderTemplate(template, facts));
  });

  it('gives each point a block of another source, with its origin and its slots for the card to fill', () => {
    const queries: BlockQuery[] = [];
    const draft = assemble(template, facts, { points: 3 }, (query) => {
      queries.push({ ...query, exclude: new Set(query.exclude) });
      return offers;
    });
    const origins = originsOf(draft);
    expect(origins.map((origin) => origin.sourceId)).toEqual([1, 2, 3]);
    expect(queries.map((query) => [...query.exclude])).toEqual([[], [1], [1, 2]]);
    expect(queries[0]?.topic).toMatch(/提高站位.*项目建设/);
    expect(serialise(draft)).toContain('\n建立台账。由{{单位}}对');
    expect(serialise(fillSlots(draft, facts))).toContain('\n建立台账。由县发展改革局对在建项目逐个登记');
    expect(origins[0]).toMatchObject({ start: 0, verbatim: true, blockId: 1 });
  });

  it('takes no block that says what the draft already says', () => {
    const twin = offers.map((offer, i) => ({ ...offer, sourceId: i + 1, text: TEXTS[1] ?? '' }));
    expect(originsOf(assemble(template, facts, {}, () => twin))).toHaveLength(1);
  });

  it('stops at the minutes asked for', () => {
    const many = Array.from({ length: 60 }, (_, i): BlockOffer => {
      const text = Array.from(
        { length: 8 },
        (_each, k) =>
          `${String.fromCodePoint(0x4e00 + i * 97 + k * 13).repeat(2)}${String.fromCodePoint(0x5000 + i * 31 + k * 7)}事项要办好`,
      ).join('，');
      return { text: `${text}。`, role: 'measure', blockId: i + 1, sourceId: i + 1, sourceName: `${i}.txt` };
    });
    const bare = lengthOf(assemble(template, facts, {}, () => [])).characters;
    const draft = assemble(template, facts, { minutes: Math.ceil(bare / 190) + 1 }, () => many);
    const { minutes } = lengthOf(draft);
    expect(minutes).toBeGreaterThan(bare / 190);
    expect(minutes).toBeLessThanOrEqual((Math.ceil(bare / 190) + 1) * 1.1);
  });
});
