import { type PlaceHit, shortNameOf } from '../../slots/gazetteer.ts';
import { isNameStart, properNameStart } from '../../slots/properName.ts';
import { isCommonWord } from '../../text/segment.ts';
import type { Span } from '../../text/span.ts';
import { type CheckInput, finding, type Rule } from '../rule.ts';
import { isMention, licenses, sentenceAround } from './mention.ts';
import { isOwn, levelOf, type Own, ownOf } from './own.ts';

/** A place that is neither own nor above nor within, and not mentioned as another's. */
export interface ForeignPlace extends Span {
  readonly text: string;
  readonly short: boolean;
}

const UNKNOWN_SUFFIX = '自治县|自治州|县|市';
/** A town's draft knows the towns around it; a strange one in its place is a leftover. */
const TOWN_LEVELS: ReadonlySet<string> = new Set(['镇', '乡', '街道']);
const WIDE_LEVELS: ReadonlySet<string> = new Set(['省', '市', '州']);
/** Words on 县 and 市 that are no places: 三县, 城市, 县市. */
const NO_PLACE =
  /[小乡老故家返回下重古集全各多两三四五六七八九十几我本该此这那外同邻他设撤强大小郡城都股活富强兴稳楼车超门夜菜花集上省地跨县市为在区入开闭休]$/;
const SUFFIX_GLUED: Readonly<Record<string, RegExp>> = {
  市: /^[场民值面容价况井长委直级区辖县政人]/,
  村: /^[民庄部委里支两集中口干规史容貌级组社务居民校医]/,
  社区: /^[居民工党书矫医卫服]/,
  镇: /^[村区域长级上里街办委政]/,
  乡: /^[村镇亲情愁土音下风间贤里级]/,
  道: /^[办]/,
  县: /^[域长委级区处政市直]/,
};

/** An office of the own county or city, whose name begins with 县: 报|县|项目办. */
const LOCAL_OFFICE = /^[\u4e00-\u9fff]{1,6}?(?:局|办|委|部|专班|指挥部|中心)/;

/** The places of a draft that belong to another. */
export function foreignPlaces(input: CheckInput, own: Own): readonly ForeignPlace[] {
  const known = FOUND.get(input);
  if (known !== undefined) return known;
  const found = lookForForeign(input, own);
  FOUND.set(input, found);
  return found;
}

/** Two rules ask for the same places of the same draft. */
const FOUND = new WeakMap<CheckInput, readonly ForeignPlace[]>();

function lookForForeign(input: CheckInput, own: Own): ForeignPlace[] {
  const known = input.places;
  const taken = new Set(known.map((hit) => hit.end));
  const hits: ForeignPlace[] = known
    .filter((hit) => !belongs(hit, own))
    .map(({ start, end, text, short }) => ({ start, end, text, short }));
  const towns =
    own.level === '村' || own.level === '社区'
      ? '|镇|乡|街道|村|社区'
      : own.level !== null && TOWN_LEVELS.has(own.level)
        ? '|镇|乡|街道'
        : '';
  for (const match of input.text.matchAll(new RegExp(`${UNKNOWN_SUFFIX}${towns}`, 'g'))) {
    const end = match.index + match[0].length;
    if (NO_PLACE.test(input.text.charAt(match.index - 1))) continue;
    if (
      SUFFIX_GLUED[match[0] === '社区' ? match[0] : match[0].slice(-1)]?.test(input.text.charAt(end)) === true
    )
      continue;
    if (LOCAL_OFFICE.test(input.text.slice(end, end + 10))) continue;
    const start = properNameStart(input.text, match.index, input.words);
    if (start === null || match.index - start > 3 || taken.has(end)) continue;
    // A city or province speaks of its own counties, which no card lists; those of others are in the list of places.
    if (own.level !== null && WIDE_LEVELS.has(own.level) && !/^(?:市|自治州)$/.test(match[0])) continue;
    if (isCommonWord(input.text.slice(start, start + 2))) continue;
    const text = input.text.slice(start, end);
    if (!isOwn(own, text)) hits.push({ start, end, text, short: false });
  }
  const licensed = licensedNames(input.text, hits);
  const together = listed(hits, known);
  const mentioned = mentions(input.text, hits);
  return hits
    .filter((hit) => !mentioned.has(hit) && !licensed.has(keyOf(hit.text)) && !together.has(hit))
    .sort((a, b) => a.start - b.start);
}

/** The places rightly named; a place within one (浙江省|德清县) is named as that is. */
function mentions(text: string, hits: readonly ForeignPlace[]): ReadonlySet<ForeignPlace> {
  const found = new Set<ForeignPlace>();
  let last: ForeignPlace | null = null;
  for (const hit of [...hits].sort((a, b) => a.start - b.start)) {
    const within = last !== null && last.end === hit.start && found.has(last);
    if (within || isMention(text, hit)) found.add(hit);
    last = hit;
  }
  return found;
}

/** Bare names side by side (北京、上海、广州) are partners or markets; a leftover stands alone. */
function listed(hits: readonly ForeignPlace[], known: readonly PlaceHit[]): ReadonlySet<ForeignPlace> {
  const bare = hits.filter((hit) => hit.short);
  const all = [...bare, ...known.filter((hit) => hit.short)];
  const starts = new Set(all.map((hit) => hit.start));
  const ends = new Set(all.map((hit) => hit.end));
  return new Set(bare.filter((hit) => starts.has(hit.end + 1) || ends.has(hit.start - 1)));
}

const keyOf = (name: string): string => shortNameOf(name) ?? name;

/** A place that the draft once names as visited or learnt from may be spoken of throughout. */
function licensedNames(text: string, hits: readonly ForeignPlace[]): ReadonlySet<string> {
  return new Set(hits.filter((hit) => licenses(text, hit)).map((hit) => keyOf(hit.text)));
}

/** Tells of a span whether its sentence speaks of a place that the draft names on purpose. */
export function nearLicensed(input: CheckInput, own: Own): (span: Span) => boolean {
  const others = input.places.filter((hit) => !belongs(hit, own));
  const licensed = licensedNames(input.text, others);
  const near = others.filter((hit) => licensed.has(keyOf(hit.text)));
  return (span) => {
    const sentence = sentenceAround(input.text, span);
    return near.some((hit) => hit.start >= sentence.start && hit.end <= sentence.end);
  };
}

function belongs(hit: PlaceHit, own: Own): boolean {
  if (own.areas.has(hit.text) || own.values.some((value) => value.includes(hit.text))) return true;
  return own.place !== null && hit.places.some((place) => place.above.includes(own.place ?? ''));
}

/** The own area of the level of the foreign one: 洛阳市 in a county's draft becomes 青禾县. */
export function repairOf(place: string, own: Own): string | undefined {
  if (own.place === null) return undefined;
  const level = levelOf(place);
  const superior = [...own.areas].find(
    (area) => level !== null && area.endsWith(level) && area !== own.place,
  );
  return level === '省' && superior !== undefined ? superior : own.place;
}

const CARD = { 地区: '青禾县', 层级: '县', 单位: '青禾县文旅局', 年份: '2026', 上级: ['湖北省', '明川市'] };

/** A place left over from the source 张冠李戴 ("宜昌市各乡镇" in a draft of 青禾县). */
export const leftoverPlace: Rule = {
  id: 'leftover-place',
  about: '稿子里留有别处的地名。',
  wrong: [
    { draft: '支持兴山县各乡镇盘活闲置农房。', finds: ['兴山县'], facts: CARD },
    { draft: '近年来，温州市旅游工作再上台阶。', finds: ['温州市'], facts: CARD },
    { draft: '努力把温州建设得更加美好！', finds: ['温州'], facts: CARD },
    {
      draft: '柳林镇将坚决落实会议部署。',
      finds: ['柳林镇'],
      facts: { 地区: '石桥镇', 层级: '镇', 上级: ['青禾县'] },
    },
    { draft: '全力推动云岭县高质量发展。', finds: ['云岭县'], facts: CARD },
  ],
  right: [
    {
      draft: '各乡镇要学先进，返乡青年和集镇商户都行动起来。',
      facts: { 地区: '石桥镇', 层级: '镇', 上级: ['青禾县'] },
    },
    { draft: '青禾县文旅产业是朝阳产业，明川市和湖北省给予大力支持。', facts: CARD },
    { draft: '同浙江省安吉县等先进地区相比还有差距。会同公安部门打通消防通道。', facts: CARD },
    { draft: '高铁直达温州，货物发往北京。北京、温州的订单占了一半。弘扬北京冬奥精神。', facts: CARD },
    { draft: '繁荣城乡市场，服务市民，推进县域经济。', facts: CARD },
    { draft: '支持兴山县各乡镇盘活闲置农房。' },
  ],
  find: (input) => {
    if (input.facts === null) return [];
    const own = ownOf(input.facts, input.gazetteer);
    if (own.place === null) return [];
    return foreignPlaces(input, own)
      .filter((hit) => !leadsUnit(input, hit))
      .map((hit) =>
        finding(
          'leftover-place',
          'error',
          input.text,
          hit.start,
          hit.end,
          `“${hit.text}”不是本稿的地区（${own.place ?? ''}），可能是从别处的稿子里带来的。`,
          repairOf(hit.text, own),
        ),
      );
  },
};

/** True where the place is the head of a unit's name, which then is the finding: 四川省|教育厅. */
export function leadsUnit({ text, words }: CheckInput, place: Span): boolean {
  return UNIT_AFTER.test(text.slice(place.end, place.end + 14)) && isNameStart(text, place.start, words);
}

/** The rest of an office's name after its area. */
export const UNIT_AFTER =
  /^(?:人民政府|(?:国资|城管|卫健|民宗|发改|经信|住建|编|体|农)委|[\u4e00-\u9fff]{2,8}?(?:局|厅|委员会|管委会|办公室|集团|公司|医院|学院|大学|中学|小学|学校|银行|研究院|法院|检察院))(?![长面限部])/;
