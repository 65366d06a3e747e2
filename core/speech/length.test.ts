import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countIds } from './ids.ts';
import { charactersFor, countCharacters, lengthOf, lengthsByNode, minutesFor } from './length.ts';
import { parse } from './parse.ts';
import { serialise } from './serialise.ts';
import { speeches } from './speech.testkit.ts';

describe('the length of a speech', () => {
  it('counts Chinese characters and full-width signs singly, figures and Latin words as one', () => {
    expect(countCharacters('同志们：')).toBe(4);
    expect(countCharacters('完成投资12.5亿元，增长8%。')).toBe(12);
    expect(countCharacters('推进 5G 与 AI 融合\n')).toBe(7);
    expect(countCharacters('由{{单位}}牵头')).toBe(5);
  });

  it('turns characters into minutes at the speaker’s pace and back', () => {
    expect(minutesFor(1900)).toBe(10);
    expect(minutesFor(1900, 200)).toBe(9.5);
    expect(charactersFor(10, 180)).toBe(1800);
    expect(() => minutesFor(100, 0)).toThrow(RangeError);
  });

  it('comes to what its text comes to', () => {
    fc.assert(
      fc.property(speeches, (speech) => {
        const text = serialise({ ...speech, title: [], byline: [] });
        expect(lengthOf(speech).characters).toBe(countCharacters(text));
      }),
    );
  });

  it('reads an ordinal and a word behind it as one where nothing parts them', () => {
    const speech = parse('题目\n同志们：\n1.5G网络覆盖全县\n2.AI进校园', countIds()).value;
    expect(lengthOf(speech).characters).toBe(countCharacters(serialise({ ...speech, title: [] })));
  });

  it('measures what is read out, and each point with all below it', () => {
    const speech = parse(
      '发言提纲标题\n同志们：\n讲三点。\n一、抓项目\n要快。\n（一）早开工\n（二）早投产',
      countIds(),
    ).value;
    expect(lengthOf(speech, 28)).toEqual({ characters: 28, minutes: 1 });
    expect([...lengthsByNode(speech).values()]).toEqual([4, 3, 3, 3, 6, 12, 12]);
  });
});
