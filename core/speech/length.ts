import { plainText } from './inlines.ts';
import { seriesOrdinals } from './number.ts';
import { pointText } from './serialise.ts';
import type { Block, NodeId, Paragraph, Point, Speech } from './speech.ts';

/** Characters a speaker reads in a minute; the usual pace at a lectern lies between 180 and 200. */
const DEFAULT_PACE = 190;

const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef—…“”‘’·①-⑳㉑-㉟㊱-㊿]/u;

/**
 * The length of a text as Chinese editors count it (字数, as in Word and WPS): every Chinese character and every
 * full-width sign is one, a run of Latin letters or figures is one, white space none. A slot counts its name.
 */
export function countCharacters(text: string): number {
  let count = 0;
  let inWord = false;
  for (const character of text.replace(/\{\{|\}\}/g, '')) {
    if (/\s/.test(character)) inWord = false;
    else if (WIDE.test(character)) {
      count += 1;
      inWord = false;
    } else {
      if (!inWord) count += 1;
      inWord = true;
    }
  }
  return count;
}

/** How long reading `characters` aloud takes, in minutes to one decimal. Throws RangeError unless `pace` is positive. */
export function minutesFor(characters: number, pace: number = DEFAULT_PACE): number {
  if (!(pace > 0)) throw new RangeError(`语速须是正数，收到 ${pace}`);
  return Math.round((characters / pace) * 10) / 10;
}

/** The characters that fill `minutes` at a pace: the budget of a speech or of one of its parts. */
export function charactersFor(minutes: number, pace: number = DEFAULT_PACE): number {
  return Math.round(minutes * pace);
}

const counted = new WeakMap<Paragraph | Point, number>();

/** The characters of a paragraph, or of a point's own paragraph without its ordinal. Parts never change: each is counted once. */
function ownCharacters(part: Paragraph | Point): number {
  const known = counted.get(part);
  if (known !== undefined) return known;
  const count = countCharacters(part.kind === 'point' ? pointText(part) : plainText(part.content));
  counted.set(part, count);
  return count;
}

/** The characters of a point's own line: a Latin word or figure may run on from its ordinal, "1." and "5G". */
function lineCharacters(ordinal: string, point: Point): number {
  const closed = ordinal === '' || WIDE.test(ordinal.slice(-1));
  return closed
    ? countCharacters(ordinal) + ownCharacters(point)
    : countCharacters(ordinal + pointText(point));
}

function blockCharacters(block: Block): number {
  if (block.kind === 'paragraph') return ownCharacters(block);
  const ordinals = seriesOrdinals(block);
  return block.points.reduce(
    (sum, point, i) =>
      point.body.reduce(
        (all, each) => all + blockCharacters(each),
        sum + lineCharacters(ordinals[i] ?? '', point),
      ),
    0,
  );
}

/** Characters and minutes of a draft as it would be read out, title and byline left aside. */
export function lengthOf(
  speech: Speech,
  pace: number = DEFAULT_PACE,
): { characters: number; minutes: number } {
  const salutation = countCharacters(plainText(speech.salutation ?? []));
  const characters = speech.body.reduce((sum, block) => sum + blockCharacters(block), salutation);
  return { characters, minutes: minutesFor(characters, pace) };
}

/** The characters of every paragraph and of every point with all that stands below it, by id; ordinals not counted. */
export function lengthsByNode(speech: Speech): ReadonlyMap<NodeId, number> {
  const lengths = new Map<NodeId, number>();
  const measure = (block: Block): number => {
    if (block.kind === 'paragraph') {
      const own = ownCharacters(block);
      lengths.set(block.id, own);
      return own;
    }
    let total = 0;
    for (const point of block.points) {
      const whole = point.body.reduce((sum, each) => sum + measure(each), ownCharacters(point));
      lengths.set(point.id, whole);
      total += whole;
    }
    lengths.set(block.id, total);
    return total;
  };
  speech.body.forEach(measure);
  return lengths;
}
