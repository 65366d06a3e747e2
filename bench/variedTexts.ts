import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The texts of some folders, without byte order marks. */
export function textsOf(folders: readonly string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.txt'))
      .sort()
      .map((file) => readFileSync(join(folder, file), 'utf8').replace(/^\ufeff/, '')),
  );
}

/** A small generator of numbers from 0 to 1: the same seed gives the same numbers. */
function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const SHARE = 0.08;
const RUN = 8;

/**
 * Copies of texts until they hold so many bytes of UTF-8, no long line of them like another: in every copy other figures stand
 * for those of two digits and more, and other letters, as frequent as the texts have them, for some in long runs of Chinese.
 */
export function variedCopies(texts: readonly string[], bytes: number): string[] {
  const letters = texts.join('').replace(/[^\u4e00-\u9fff]/g, '');
  const copies: string[] = [];
  for (let written = 0; written < bytes; ) {
    const copy = varied(texts[copies.length % texts.length] ?? '', letters, copies.length);
    copies.push(copy);
    written += Buffer.byteLength(copy);
  }
  return copies;
}

function varied(text: string, letters: string, seed: number): string {
  const next = numbersFrom(seed);
  let copy = '';
  let run = 0;
  for (let i = 0; i < text.length; i += 1) {
    const letter = text.charAt(i);
    const isHan = letter >= '\u4e00' && letter <= '\u9fff';
    run = isHan ? run + 1 : 0;
    if (run > RUN && next() < SHARE) {
      copy += letters.charAt(Math.floor(next() * letters.length));
      run = 0;
    } else if (/\d/.test(letter) && /\d/.test(text.charAt(i - 1))) copy += Math.floor(next() * 10);
    else copy += letter;
  }
  return copy;
}
