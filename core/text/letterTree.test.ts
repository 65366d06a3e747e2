import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { letterTree, nodeOf } from './letterTree.ts';

describe('a tree of letters', () => {
  it('has a node for every word and every beginning of one, and for nothing else', () => {
    const word = fc.string({ unit: fc.constantFrom(...'讲话发言稿的一二三'), minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), fc.array(word, { maxLength: 40 }), (words, others) => {
        const tree = letterTree(words);
        const known = new Set(words.flatMap((text) => [...text].map((_, i) => text.slice(0, i + 1))));
        const nodes = new Set([...known].map((text) => nodeOf(tree, text)));
        expect(nodes.size).toBe(known.size);
        expect(nodes.has(0)).toBe(false);
        for (const text of others) {
          if (text.length > 1) expect(nodeOf(tree, text) !== 0).toBe(known.has(text));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('holds more words than two bytes number', () => {
    const words = Array.from({ length: 70_000 }, (_, i) =>
      String.fromCharCode(0x4e00 + (i % 300), 0x5000 + Math.floor(i / 300)),
    );
    const tree = letterTree(words);
    expect(new Set(words.map((word) => nodeOf(tree, word))).size).toBe(words.length);
    expect(nodeOf(tree, '好好')).toBe(0);
  });
});
