import { spelledDigits } from '../../core/text/numerals.ts';

/** The years in a text as the digits print them: "2024年", "二〇二四年". */
const YEAR = /(?<!\d)(20\d{2})(?!\d)\s*年?|([二][〇○零Ｏ][〇○零Ｏ一二三四五六七八九]{2})年/gu;

/**
 * The year a speech speaks from, by the first place that tells: its byline, its title, the file's name, then
 * the latest year its text mentions in "……年" that is no later than `thisYear`. Null when nothing tells.
 */
export function asOfYear(
  places: {
    readonly byline: string | null;
    readonly title: string | null;
    readonly sourceName: string;
    readonly text: string;
  },
  thisYear: number,
): number | null {
  for (const place of [places.byline, places.title, places.sourceName]) {
    const year = latest(place ?? '', thisYear);
    if (year !== null) return year;
  }
  return latest(places.text, thisYear);
}

function latest(text: string, thisYear: number): number | null {
  const years = Array.from(text.matchAll(YEAR), (match) => Number(match[1] ?? spelledDigits(match[2] ?? '')));
  const past = years.filter((year) => year <= thisYear);
  return past.length > 0 ? Math.max(...past) : null;
}
