import { PatternReader } from '../text/patternReader.ts';
import { GENRES, type Genre } from './genre.ts';
import { GENRE_CUES, type GenreCue, type GenrePlace } from './genreCues.ts';

/** The parts of a speech that tell its genre; empty strings where there is no such part. */
export interface GenreParts {
  readonly title: string | null;
  readonly opening: string;
  readonly closing: string;
  /** The ordinals of its top-level points, as printed. */
  readonly markers: readonly string[];
  readonly text: string;
}

/** Only so much of the body is read; the signs of a genre come early. */
const READ = 4000;

/** Below this sum of weights nothing is claimed. */
const LEAST = 2;

const MEETING_LEAD = /^会议(?:指出|强调|要求|明确|提出|认为|传达|听取|决定|号召)/;
const CHAPTER = /^第[一二三四五六七八九十百]+[章条编]/;

/** The cues of one place, made ready to be asked together at the first question. */
class CueTable {
  readonly #cues: readonly GenreCue[];
  #reader: PatternReader | null = null;

  constructor(place: GenrePlace) {
    this.#cues = GENRE_CUES.filter(([, where]) => where === place);
  }

  /** Adds to each genre what the text of the place says for it. */
  weigh(text: string, totals: Map<Genre, number>): void {
    if (text === '') return;
    this.#reader ??= new PatternReader(this.#cues.map(([, , , pattern]) => ({ pattern, where: 'any' })));
    const hits = this.#reader.hitsIn(text);
    this.#cues.forEach(([genre, , weight], i) => {
      if (hits[i] === 1) add(totals, genre, weight);
    });
  }
}

function add(totals: Map<Genre, number>, genre: Genre, weight: number): void {
  totals.set(genre, (totals.get(genre) ?? 0) + weight);
}

const TITLE = new CueTable('title');
const OPENING = new CueTable('opening');
const CLOSING = new CueTable('closing');
const TEXT = new CueTable('text');

/**
 * The genre of a speech 文种, from its title, opening, closing, ordinals and text: a title that names
 * the genre wins ("……会议上的表态发言"), else the way the speech opens and speaks. Where nothing
 * speaks for a genre the answer is 其他. Never fails.
 */
export function genreOf(parts: GenreParts): Genre {
  const totals = new Map<Genre, number>();
  TITLE.weigh((parts.title ?? '').replace(/\s+/g, ''), totals);
  OPENING.weigh(parts.opening.slice(0, READ), totals);
  CLOSING.weigh(parts.closing.slice(-READ), totals);
  TEXT.weigh(parts.text.slice(0, READ), totals);
  if (parts.markers.some((marker) => MEETING_LEAD.test(marker))) add(totals, '会议通稿', 5);
  if (parts.markers.filter((marker) => CHAPTER.test(marker)).length >= 2) add(totals, '其他', 6);
  let best: Genre = '其他';
  let top = LEAST - 0.01;
  for (const genre of GENRES) {
    const total = totals.get(genre) ?? 0;
    if (total > top) {
      top = total;
      best = genre;
    }
  }
  return best;
}
