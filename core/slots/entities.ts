import { charSet } from '../text/chars.ts';
import { type HeadedPattern, matchesOf } from '../text/headed.ts';
import { type Words, wordsOf } from '../text/segment.ts';
import type { Span } from '../text/span.ts';
import type { SlotKind } from './facts.ts';
import type { Gazetteer, PlaceHit } from './gazetteer.ts';
import { findNamed } from './organisations.ts';
import { findPersons } from './persons.ts';
import { isNameStart } from './properName.ts';

/** Something a sentence names that another speech would name differently 要素: a place, a unit, a date. */
export interface Entity extends Span {
  readonly text: string;
  readonly kind: SlotKind;
}

/** All sure place names of a text, in order and without overlap. `words` is that text cut into words. */
export function findPlaces(text: string, gazetteer: Gazetteer, words: Words): PlaceHit[] {
  const hits: PlaceHit[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const hit = gazetteer.placeAt(text, at);
    if (hit === null || !isSure(text, hit, words)) continue;
    hits.push(hit);
    at = hit.end - 1;
  }
  return hits;
}

function isSure(text: string, hit: PlaceHit, words: Words): boolean {
  if (hit.sure !== 'between words') return hit.sure === 'yes';
  if (words.starts[hit.start] !== 1 || words.starts[hit.end] !== 1) return false;
  // 通|江达|海: beside characters that are no words of their own the name is as likely a piece of a phrase.
  return hit.places.some((place) => place.level !== 'county') || isNameStart(text, hit.start, words);
}

const DIGITS = '0123456789';
const MEETING_REACH = 32;
/** Every meeting's name ends with one of these. */
const MEETING_ENDS = charSet('会议坛');
const NO_NAME_SIGNS = charSet('，。；：！？、“”《》的 \n\t\u3000');
const MONTH = '月'.charCodeAt(0);
const MONTH_REACH = 7;

const PATTERNS: readonly (readonly [SlotKind, HeadedPattern])[] = [
  ['document', { regex: /《[^《》\n]{2,60}》/y, heads: charSet('《') }],
  [
    'date',
    {
      regex: /(?:(?:19|20)\d{2}年)?\d{1,2}月(?:\d{1,2}[日号]|[上中下]旬|底|初|份)/y,
      heads: charSet(DIGITS),
      mayMatch: (codes, at) => {
        for (let to = at + 1; to <= at + MONTH_REACH; to += 1) if (codes[to] === MONTH) return true;
        return false;
      },
    },
  ],
  ['year', { regex: /(?:19|20)\d{2}年(?:度)?|“十[一二三四五六]五”/y, heads: charSet('12“') }],
  [
    'meeting',
    {
      regex:
        /(?:全[国省市县区镇乡州校]|[省市县区镇乡])[^，。；：！？、“”《》\s的]{2,24}(?:会议|大会|推进会|现场会|座谈会|动员会|部署会|调度会|表彰会|推介会|论坛)/y,
      heads: charSet('全省市县区镇乡'),
      mayMatch: (codes, at) => {
        for (let to = at + 3; to <= at + MEETING_REACH; to += 1) {
          const code = codes[to] ?? 0;
          if (MEETING_ENDS[code] === 1) return true;
          if (NO_NAME_SIGNS[code] === 1) return false;
        }
        return false;
      },
    },
  ],
  ['project', { regex: /“[^“”\n]{2,16}”(?=工程|项目|行动|计划|专项)/y, heads: charSet('“') }],
  [
    'number',
    {
      regex:
        /(?:\d[\d,]*(?:\.\d+)?|百分之[零一二三四五六七八九十百点]+)(?:余|多)?(?:个百分点|%|％|万亿|亿|万|千)?(?:元|吨|斤|公斤|亩|公顷|平方米|平方公里|公里|米|户|人次|人|家|个|名|项|件|座|所|条|台|辆|套|倍|位|次|场|期|张|份|处|村|宗|批|头|只|箱|千瓦|度|立方米)?/y,
      heads: charSet(`${DIGITS}百`),
    },
  ],
];

/** A figure without unit is an ordinal or part of a word as often as a value. */
const BARE_NUMBER = /^[\d,]+$/;

/**
 * The entities of a text, in reading order and without overlap; where two claim the same characters,
 * the earlier of this order wins: documents, dates, years, units and projects by name, persons,
 * meetings, places, quoted projects, figures with a unit.
 */
export function findEntities(text: string, gazetteer: Gazetteer): Entity[] {
  const words = wordsOf(text);
  const taken = new Uint8Array(text.length);
  const found: Entity[] = [];
  const claim = (kind: SlotKind, start: number, end: number): void => {
    for (let at = start; at < end; at += 1) if (taken[at] === 1) return;
    taken.fill(1, start, end);
    found.push({ start, end, text: text.slice(start, end), kind });
  };
  const byPattern = (wanted: readonly SlotKind[]): void => {
    for (const [kind, pattern] of PATTERNS) {
      if (!wanted.includes(kind)) continue;
      for (const match of matchesOf(text, pattern)) {
        if (kind === 'number' && BARE_NUMBER.test(match[0])) continue;
        claim(kind, match.index, match.index + match[0].length);
      }
    }
  };
  byPattern(['document', 'date', 'year']);
  for (const named of findNamed(text, words)) claim(named.kind, named.start, named.end);
  for (const person of findPersons(text, words)) claim('person', person.start, person.end);
  byPattern(['meeting']);
  for (const place of findPlaces(text, gazetteer, words)) claim('place', place.start, place.end);
  byPattern(['project', 'number']);
  return found.sort((a, b) => a.start - b.start);
}
