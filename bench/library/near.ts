import { nearPairs } from '../../core/similar/nearPairs.ts';
import { shingleHashes } from '../../core/similar/shingles.ts';
import { timed } from './measure.ts';
import { blockTexts, seeded } from './texts.ts';

/** Near-duplicates: a fifth of the blocks are others with a word changed. */
export function near(): void {
  const count = 100_000;
  const plain = [...blockTexts(count * 0.8)];
  const random = seeded(5);
  const planted = Array.from({ length: count - plain.length }, () => {
    const from = Math.floor(random() * plain.length);
    const text = plain[from] ?? '';
    const at = Math.floor(random() * (text.length - 4));
    return { from, text: `${text.slice(0, at)}某某${text.slice(at + 2)}` };
  });
  const texts = [...plain, ...planted.map(({ text }) => text)];
  const buffer = new Uint32Array(4096);
  const passes = [0, 1, 2].map(() => timed(() => texts.forEach((text) => void shingleHashes(text, buffer))));
  let pairs: ReturnType<typeof nearPairs> = [];
  const searches = [0, 1, 2].map(() =>
    timed(() => {
      pairs = nearPairs(texts);
    }),
  );
  const found = new Set(pairs.map(({ one, other }) => `${one} ${other}`));
  const hits = planted.filter(({ from }, index) => found.has(`${from} ${plain.length + index}`)).length;
  const floor = Math.min(...passes);
  const own = Math.min(...searches);
  console.log(
    `near-duplicates, ${count} blocks, ${planted.length} of them edited copies, best of 3\n` +
      `  shingle-hash pass        ${floor.toFixed(0)} ms\n` +
      `  nearPairs                ${own.toFixed(0)} ms   ${(own / floor).toFixed(1)}×\n` +
      `  recall                   ${(hits / planted.length).toFixed(4)}`,
  );
}
