import { fold } from './fold.ts';

/** A stretch of a hit's text to be marked: [start, end) in UTF-16 code units. */
export type Highlight = readonly [start: number, end: number];

/** Every place where one of the folded words stands in the text, in order, overlapping places joined. */
export function highlightsOf(text: string, words: readonly string[]): Highlight[] {
  const folded = fold(text);
  const places = words.flatMap((word) => placesOf(folded, word)).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const joined: [number, number][] = [];
  for (const [start, end] of places) {
    const last = joined.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}

function placesOf(folded: string, word: string): Highlight[] {
  const places: Highlight[] = [];
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
    places.push([at, at + word.length]);
  }
  return places;
}
