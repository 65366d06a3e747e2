import { describe, expect, it } from 'vitest';
import { NO_PLACES } from '../slots/gazetteer.ts';
import { inputOf } from './rule.ts';
import { WRONG_WORDS } from './wrongWordLexicon.ts';
import { wrongWord } from './wrongWords.ts';

const check = (draft: string) => wrongWord.find(inputOf(draft, null, NO_PLACES));

describe('the lexicon of wrong words', () => {
  it('is large, and names each word once', () => {
    expect(WRONG_WORDS.length).toBeGreaterThanOrEqual(600);
    const words = WRONG_WORDS.map((word) => word.wrong);
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
  });

  it('never takes a right word for a wrong one', () => {
    expect(WRONG_WORDS.filter((word) => check(`这里${word.right}。`).length > 0)).toEqual([]);
  });

  it('finds each unguarded word in a sentence', () => {
    const plain = WRONG_WORDS.filter(
      (word) => word.rightAfter === undefined && word.rightBefore === undefined,
    );
    expect(plain.filter((word) => check(`我们要${word.wrong}。`)[0]?.suggestion === undefined)).toEqual([]);
  });
});
