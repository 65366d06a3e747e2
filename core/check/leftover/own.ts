import type { FactCard } from '../../slots/facts.ts';
import { type Gazetteer, shortNameOf } from '../../slots/gazetteer.ts';

/** What the fact card says is this draft's own, in the form the leftover rules ask for it. */
export interface Own {
  /** Every text of the card. */
  readonly values: readonly string[];
  /** Names of own and superior areas, full and short: 青禾县, 青禾, 河南省, 河南. */
  readonly areas: ReadonlySet<string>;
  /** The character of the own level: 县. Null where the card does not tell. */
  readonly level: string | null;
  /** The characters of the levels above, from the names of the superior areas. */
  readonly levelsAbove: ReadonlySet<string>;
  readonly place: string | null;
  readonly unit: string | null;
  readonly meeting: string | null;
  readonly year: number | null;
}

const LEVELS = ['省', '市', '州', '县', '区', '旗', '镇', '乡', '街道', '村', '社区'] as const;

/** A zone by its own name alone: 阳明|生态旅游度假区. */
const ZONE =
  /^([\u4e00-\u9fff]{2,4}?)(?:生态|旅游|经济|技术|高新|产业|工业|综合|农业|科技|国有)*(?:度假区|开发区|高新区|经开区|新区|园区|示范区|林场|农场)$/;

/** Reads a fact card; `gazetteer` adds the areas above and the levels they have. */
export function ownOf(facts: FactCard, gazetteer: Gazetteer): Own {
  const known = READ.get(facts);
  if (known?.gazetteer === gazetteer) return known.own;
  const own = readOwn(facts, gazetteer);
  READ.set(facts, { gazetteer, own });
  return own;
}

/** Every rule asks the same card, and some ask for each line. */
const READ = new WeakMap<FactCard, { readonly gazetteer: Gazetteer; readonly own: Own }>();

function readOwn(facts: FactCard, gazetteer: Gazetteer): Own {
  const values = Object.values(facts).flatMap((value) => (typeof value === 'string' ? [value] : [...value]));
  const place = text(facts['地区']);
  const superiors = list(facts['上级']);
  const areas = new Set<string>();
  const add = (name: string): void => {
    areas.add(name);
    const short = ZONE.exec(name)?.[1] ?? shortNameOf(name);
    if (short !== null) areas.add(short);
  };
  for (const name of [...(place === null ? [] : [place]), ...superiors]) add(name);
  const known = place === null ? [] : gazetteer.placesOf(place);
  const [only] = known;
  const above = known.length === 1 && only !== undefined ? only.above : [];
  for (const name of above) add(name);
  const level = text(facts['层级']);
  return {
    values,
    areas,
    level: LEVELS.find((one) => level?.endsWith(one)) ?? (place === null ? null : levelOf(place)),
    levelsAbove: new Set([...superiors, ...above].flatMap((name) => levelOf(name) ?? [])),
    place,
    unit: text(facts['单位']),
    meeting: text(facts['会议']),
    year: yearOf(text(facts['年份'])),
  };
}

function text(value: FactCard[string] | undefined): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

function list(value: FactCard[string] | undefined): readonly string[] {
  if (value === undefined) return [];
  return typeof value === 'string' ? value.split(/[、，,；;\s]+/).filter((one) => one !== '') : value;
}

/** The level word a name ends with: 明川市 is a 市. Null where there is none. */
export function levelOf(name: string): string | null {
  return LEVELS.find((level) => name.endsWith(level)) ?? null;
}

function yearOf(value: string | null): number | null {
  const year = Number(/\d{4}/.exec(value ?? '')?.[0]);
  return Number.isInteger(year) && year > 0 ? year : null;
}

/** True where a name belongs to this draft: it stands in the card, or the own area is part of it. */
export function isOwn(own: Own, name: string): boolean {
  if (own.values.some((value) => value.includes(name))) return true;
  return [...own.areas].some((area) => name.includes(area));
}
