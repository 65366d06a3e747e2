import { describe, expect, it } from 'vitest';
import { EDGE, signedChoices } from './signs.ts';

describe('the signs of a pattern', () => {
  it('are the words that every match holds, the rarer first', () => {
    expect(signedChoices(/在[^。]{2,30}之际/, true)).toEqual([
      { source: '在[^。]{2,30}之际', texts: null, signs: [['之际']] },
    ]);
    expect(signedChoices(/请[^。]{0,9}(?:我们|大家)/, true)[0]?.signs).toEqual([['请'], ['大家', '我们']]);
  });

  it('are told for each alternative', () => {
    expect(signedChoices(/比如|以[^。]{1,12}为例/, true).map(({ texts, signs }) => [texts, signs])).toEqual([
      [['比如'], [['比如']]],
      [null, [['为例']]],
    ]);
  });

  it('take the start of the text for a letter where it counts', () => {
    expect(signedChoices(/^作为/, true)[0]?.texts).toEqual([`${EDGE}作为`]);
    expect(signedChoices(/^作为/, false)[0]).toEqual({ source: '^作为', texts: null, signs: [['作为']] });
  });

  it('are none where a match may hold anything', () => {
    expect(signedChoices(/.+/, true)[0]?.signs).toEqual([]);
    expect(signedChoices(/(?=好)/, true)[0]?.signs).toEqual([]);
  });

  it('list the texts of a pattern in the order in which it takes them', () => {
    expect(signedChoices(/很?好(?:用)?/, true)[0]?.texts).toEqual(['很好用', '很好', '好用', '好']);
  });
});
