import type { NamedHit } from '../../slots/organisations.ts';
import { isNameStart } from '../../slots/properName.ts';
import type { Span } from '../../text/span.ts';
import type { Finding } from '../finding.ts';
import { type CheckInput, finding, type Rule } from '../rule.ts';
import { isMention, isVisited } from './mention.ts';
import { isOwn, type Own, ownOf } from './own.ts';
import { foreignPlaces, leadsUnit, nearLicensed, repairOf, UNIT_AFTER } from './places.ts';

const CARD = { 地区: '青禾县', 层级: '县', 单位: '青禾县文旅局', 年份: '2026', 上级: ['湖北省', '明川市'] };

/** The offices of other places: a foreign place with the rest of the office's name. */
function officesElsewhere(input: CheckInput, own: Own): Finding[] {
  return foreignPlaces(input, own)
    .filter((place) => leadsUnit(input, place) && !(isSchool(input, place) && isVisited(input.text, place)))
    .map((place) => {
      const rest = UNIT_AFTER.exec(input.text.slice(place.end, place.end + 14))?.[0] ?? '';
      const area = repairOf(place.text, own);
      return finding(
        'leftover-organisation',
        'error',
        input.text,
        place.start,
        place.end + rest.length,
        `“${place.text}${rest}”是别处的单位。`,
        area === undefined ? undefined : `${area}${rest}`,
      );
    });
}

/** 武汉|理工大学: any speech may name a university that it works with. */
const isSchool = (input: CheckInput, place: Span): boolean =>
  /^[\u4e00-\u9fff]{0,6}大学/.test(input.text.slice(place.end, place.end + 8));

const OFFICE = /(省|市|县|区|州|镇|乡)([\u4e00-\u9fff]{2,6}?)(局|厅|委|办)(?![长面限部事员公])/g;

/**
 * The own office under the name it has elsewhere: 市文广旅局 in a draft of the 县文旅局. The same name
 * on a higher level is the superior office and stays (市文旅局).
 */
function officesMisnamed(input: CheckInput, own: Own): Finding[] {
  const { level } = own;
  if (level === null) return [];
  const mine = officeOf(own);
  return [...input.text.matchAll(OFFICE)].flatMap((match) => {
    const [name, at, task, kind] = match;
    const before = input.text.slice(Math.max(0, match.index - 1), match.index);
    if (at === undefined || task === undefined || kind === undefined || /[各诸两三多几]$/.test(before))
      return [];
    if (own.unit?.endsWith(name) === true) return [];
    // 纪委|监委 is one office under two names.
    if (/^(?:委|政府|长|纪委监)/.test(task)) return [];
    const above = own.levelsAbove.has(at);
    const alike = mine !== null && at !== level && kind === mine.kind && isElsewhere(task, mine.task);
    const strange =
      at !== level &&
      !above &&
      rankOf(at) >= rankOf(level) &&
      isNameStart(input.text, match.index, input.words);
    if (!alike && !strange) return [];
    return [
      finding(
        'leftover-organisation',
        'error',
        input.text,
        match.index,
        match.index + name.length,
        `“${name}”与本稿的单位（${own.unit ?? own.place ?? ''}）不是一处的。`,
        `${level}${alike ? mine.task : task}${kind}`,
      ),
    ];
  });
}

/** The own office without its area: 青禾县文旅局 does 文旅 as a 局. */
function officeOf(own: Own): { task: string; kind: string } | null {
  const match = /([\u4e00-\u9fff]{2,6})(局|厅|委|办)$/.exec(own.unit ?? '');
  const [whole, , kind] = match ?? [];
  if (whole === undefined || kind === undefined) return null;
  const bare = own.place !== null && whole.startsWith(own.place) ? whole.slice(own.place.length) : whole;
  return { task: bare.replace(/^.*[省市县区州镇乡]/, '').slice(0, -1), kind };
}

const RANKS: Readonly<Record<string, number>> = {
  省: 4,
  市: 3,
  州: 3,
  县: 2,
  区: 2,
  旗: 2,
  镇: 1,
  乡: 1,
  街道: 1,
};
const rankOf = (level: string): number => RANKS[level] ?? 0;

/**
 * The own work under the name it has elsewhere: all characters of the own name in order in a slightly longer
 * one (文旅, 文广旅). A shorter one is the own name made short (卫健, 卫生健康).
 */
function isElsewhere(task: string, own: string): boolean {
  let at = 0;
  for (const char of task) if (char === own.charAt(at)) at += 1;
  return at === own.length && task.length > own.length && task.length - own.length <= 2;
}

const MANY_NAMES = 4;

/** A name after its street says where something stands: 连城路|农贸市场. */
const ADDRESS = /^.{1,4}[路街巷里](?:农贸|批发|专业)?(?:市场|小区|公园|广场|商场|大厦)$/;

function namedElsewhere(input: CheckInput, own: Own, kind: 'unit' | 'project'): Finding[] {
  const rule = kind === 'unit' ? 'leftover-organisation' : 'leftover-project';
  const foreign = input
    .named()
    .filter((hit) => hit.kind === kind)
    .map((hit) => wholePlace(input, hit))
    .filter((hit) => !isOwn(own, hit.text));
  const near = nearLicensed(input, own);
  // A draft that lists so many by name knows whose they are.
  if (new Set(foreign.map((hit) => hit.text)).size > MANY_NAMES) return [];
  return foreign
    .filter((hit) => !ADDRESS.test(hit.text))
    .filter((hit) => !isVisited(input.text, hit) && !near(hit) && !holdsMention(input, hit))
    .map((hit) =>
      finding(
        rule,
        'warning',
        input.text,
        hit.start,
        hit.end,
        `要素卡里没有“${hit.text}”，请核对是不是本地的${kind === 'unit' ? '单位' : '项目'}。`,
      ),
    );
}

/** A name that begins inside a place's begins with that place: 上海瑞金医院, not 海瑞金医院. */
function wholePlace(input: CheckInput, hit: NamedHit): NamedHit {
  const cut = input.places.find((place) => place.start < hit.start && hit.start < place.end);
  return cut === undefined ? hit : { ...hit, start: cut.start, text: input.text.slice(cut.start, hit.end) };
}

/** 郑州新郑机场 in a clause that tells the way there. */
const holdsMention = (input: CheckInput, hit: Span): boolean =>
  input.places.some((place) => overlaps(place, hit) && isMention(input.text, place));

const overlaps = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

/** A unit left over from the source ("四川省教育厅", "锦晖实验学校"). */
export const leftoverOrganisation: Rule = {
  id: 'leftover-organisation',
  about: '稿子里留有别处的单位。',
  wrong: [
    { draft: '在浙江省文旅厅的关心下，工作有了起色。', finds: ['浙江省文旅厅'], facts: CARD },
    { draft: '在市文广旅局的统筹推动下，景区焕然一新。', finds: ['市文广旅局'], facts: CARD },
    { draft: '蓝桥实验学校等一批学校脱颖而出。', finds: ['蓝桥实验学校'], facts: CARD },
  ],
  right: [
    { draft: '在市文旅局、湖北省文旅厅和县文旅局的支持下，青禾实验学校建成了。', facts: CARD },
    { draft: '全县乡镇学校、三家民营医院、龙头企业和中国银行都参加了。', facts: CARD },
    { draft: '学习借鉴蓝桥实验学校的做法。', facts: CARD },
    { draft: '集中学习培训，局长马上就办，讲大道理没有用。', facts: CARD },
  ],
  find: (input) => {
    if (input.facts === null) return [];
    const own = ownOf(input.facts, input.gazetteer);
    const offices = [...officesElsewhere(input, own), ...officesMisnamed(input, own)];
    const named = namedElsewhere(input, own, 'unit').filter(
      (one) => !offices.some((office) => overlaps(one, office)),
    );
    return [...offices, ...named];
  },
};

/** A project or site left over from the source ("伊水云谷文创园"). */
export const leftoverProject: Rule = {
  id: 'leftover-project',
  about: '稿子里留有别处的项目、园区、景区。',
  wrong: [
    { draft: '加快碧泉云谷文创园二期建设，确保年内完工。', finds: ['碧泉云谷文创园'], facts: CARD },
    { draft: '推动鸿运新能源产业园落地。', finds: ['鸿运新能源产业园'], facts: CARD },
  ],
  right: [
    { draft: '建设三个产业园，改造老旧街区，做强龙头景区和青禾湿地公园。', facts: CARD },
    { draft: '打造研学旅游基地，办好城市公园，推进特色小镇建设。', facts: CARD },
  ],
  find: (input) =>
    input.facts === null ? [] : namedElsewhere(input, ownOf(input.facts, input.gazetteer), 'project'),
};
