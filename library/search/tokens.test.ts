import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldUnit, SEPARATOR } from './fold.ts';
import { type BlockMarks, charTokens, pairTokens, phraseOf } from './tokens.ts';

const KIND: BlockMarks = {
  role: 'quotation-lead',
  genre: '其他',
  libraryId: 3,
  sourceId: 4,
  asOf: 2024,
  topics: ['乡村'],
  tagIds: [5],
  collectionIds: [6],
  favourite: true,
  until: 2025,
};
const FILTERS = 'rolequotationlead genre其他 lib3 src4 year2024 topic乡村 tag5 coll6 fav1 until2025';
const COUNT = FILTERS.split(' ').length;

function tokens(bytes: Buffer): string[] {
  const all = bytes
    .toString('utf8')
    .split(' ')
    .filter((token) => token !== '');
  expect(all.slice(-COUNT).join(' ')).toBe(FILTERS);
  return all.slice(0, -COUNT);
}

describe('the tokens of a text', () => {
  it.each([
    ['营商环境', ['营商', '商环', '环境', '境']],
    ['县', ['县']],
    ['一 二三', ['一', '二三', '三']],
    ['６％', ['6％', '％']],
    ['𠮷野家', ['𠮷野', '野家', '家']],
    ['', []],
  ])('of %j are overlapping pairs with the last character alone', (text, expected) => {
    expect(tokens(pairTokens(text, KIND))).toEqual(expected);
  });

  it('name each character once', () => {
    expect(tokens(charTokens('一步一步ＡA来', KIND))).toEqual(['一', '步', 'a', '来']);
  });

  it('hold the pairs of every stretch of the text', () => {
    const text = fc.stringMatching(/^[一-三縣Ａa1，𠮷]{2,20}$/u);
    fc.assert(
      fc.property(text, fc.nat(), fc.integer({ min: 2, max: 8 }), (whole, from, length) => {
        const characters = Array.from(whole);
        const start = from % (characters.length - 1);
        const stretch = fold(characters.slice(start, start + length).join(''));
        const inText = ` ${pairTokens(whole, KIND).toString('utf8')} `;
        expect(inText).toContain(` ${phraseOf(stretch)} `);
      }),
    );
  });
});

describe('folding', () => {
  it('is unit by unit and leaves every place where it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const unitByUnit = Array.from(text.split(''), (unit) => {
          const folded = foldUnit(unit.charCodeAt(0));
          return String.fromCharCode(folded === SEPARATOR ? 0x20 : folded);
        }).join('');
        expect(fold(text)).toBe(unitByUnit);
        expect(fold(text)).toHaveLength(text.length);
      }),
    );
  });

  it('knows every unit that folds to another', () => {
    const forgotten: number[] = [];
    for (let unit = 0; unit < 0x10000; unit += 1) {
      const expected = String.fromCharCode(foldUnit(unit) || 0x20);
      if (fold(String.fromCharCode(unit)) !== expected) forgotten.push(unit);
    }
    expect(forgotten).toEqual([]);
  });

  it('is done after once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});
