import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { insertParagraph } from './edit/insert.ts';
import { countIds } from './ids.ts';
import { plainText } from './inlines.ts';
import { parse } from './parse.ts';
import { serialise } from './serialise.ts';
import { factText, fillSlots, slotsOf } from './slots.ts';
import { speeches } from './speech.testkit.ts';

const TEXT = '在{{会议}}上的发言\n同志们：\n由{{单位}}牵头。\n一、{{单位}}先行\n落实{{措施}}。';

describe('slots of a draft', () => {
  it('lists every slot once with all the places it stands in', () => {
    const speech = parse(TEXT, countIds()).value;
    expect(slotsOf(speech)).toEqual([
      { name: '会议', places: ['title'] },
      { name: '单位', places: ['n1', 'n3'] },
      { name: '措施', places: ['n4'] },
    ]);
  });

  it('fills what the fact card knows and leaves the rest, without a second full stop', () => {
    const filled = fillSlots(parse(TEXT, countIds()).value, {
      单位: ['县文旅局', '县交通局'],
      措施: '三项举措。',
      会议: ' ',
    });
    expect(serialise(filled)).toBe(
      '在{{会议}}上的发言\n同志们：\n由县文旅局、县交通局牵头。\n一、县文旅局、县交通局先行\n落实三项举措。',
    );
  });

  it('never takes a fact from the prototype of the card', () => {
    expect(factText({}, 'constructor')).toBeNull();
    expect(factText({ 单位: '' }, '单位')).toBeNull();
  });

  it('keeps the provenance of a sentence whose slots were filled, shifted by what was filled in', () => {
    const origin = { blockId: 1, sourceId: 2, sourceName: '讲话.txt' };
    const speech = insertParagraph(
      { title: [], byline: [], salutation: null, body: [] },
      null,
      { text: '请{{单位}}牵头，{{单位}}负总责。', role: 'measure', origin },
      countIds(),
    );
    const [block] = fillSlots(speech, { 单位: '县文旅局' }).body;
    if (block?.kind !== 'paragraph') throw new Error('没有段落');
    expect(block.origins).toEqual([
      { start: 0, end: plainText(block.content).length, ...origin, verbatim: true },
    ]);
  });

  it('leaves no slot behind once the card knows them all, and conserves everything else', () => {
    fc.assert(
      fc.property(speeches, (speech) => {
        const names = slotsOf(speech).map((slot) => slot.name);
        const filled = fillSlots(speech, Object.fromEntries(names.map((name) => [name, `甲${name}乙`])));
        expect(slotsOf(filled)).toEqual([]);
        expect(serialise(filled)).toBe(serialise(speech).replace(/\{\{(.+?)\}\}/g, '甲$1乙'));
      }),
      { numRuns: 60 },
    );
  });
});
