import type { Span } from '../../text/span.ts';
import type { Finding } from '../finding.ts';
import { type CheckInput, finding, type Rule } from '../rule.ts';
import { clauseAround } from './mention.ts';
import { ownOf } from './own.ts';

/** History may be told: what was founded, won, issued, or is counted from a year. */
const HISTORY =
  /始建|建于|创建于|创办|成立|建成|建校|建厂|投产|通车|获批|荣获|获评|评为|入选|授予|颁布|印发|出台|施行|修订|通过|公布|出生|参加工作|入党|毕业|以来|至今|就(?:开始|提出|已)|同比|同期|相较|较|基础上|打赢|相比|比[^，。]{0,6}(?:增|减|提|下)|从[^，。]{0,12}(?:到|增|提高|上升|下降)|回首|回顾|当年|那年|早在|脱贫|抗洪|抗疫|撤(?:县|镇|乡)|设立|历史|曾|累计|连续|编制的|出土|考察时|视察|勉励|批示/;
/** Plans belong to the present: a past year in them is stale however old. */
const PLAN =
  /起[，,、]?(?:每|全|实|执|开|施|正)|将|力争|确保|开局|目标|计划(?:投|完|新|建)|(?<![主重需])要(?:在|确|完|实|全|达|保持|突破|重点|抓|着力|坚持|加|持续|努力|扎实|深入|推|力|聚焦|围绕|突出|打|建|再)|任务|今年|下半年|前完成|底前|学期起/;

/** What the words before a year make of it: 力争|2024年10月竣工, 坚决打赢|2020年脱贫攻坚收官战. */
const AIMED_AT = /(?:力争|确保|争取|坚决(?:打赢|完成|夺取)|预计|计划于?|将于)[^，。；！]{0,4}$/;

/** A rule in force since a day is no plan. */
const IN_FORCE = /施行|生效|实行|执行(?!到位|率|案|局|力|款|难)/;

const OLDEST = 6;
const CARD = { 地区: '青禾县', 年份: '2026' };

function years(input: CheckInput, year: number): Finding[] {
  const results: Finding[] = [];
  for (const match of input.text.matchAll(
    /(?<!\d|[《（(〔[])((?:19|20)\d{2})年(?:[春秋]季学期|[1-4一二三四]季度|[上下]半年|度|1?\d月(?:底|末|份|初)?)?/g,
  )) {
    const [whole, digits] = match;
    const told = Number(digits);
    const span = { start: match.index, end: match.index + whole.length };
    if (told >= year || insideTitle(input.text, span.start)) continue;
    if (/^[—–~～至到-]{1,2}\d/.test(input.text.slice(span.end, span.end + 3))) continue;
    const clause = clauseWithNext(input.text, span);
    const decided =
      told === year - 1 && /[从自]$/.test(input.text.slice(Math.max(0, span.start - 1), span.start));
    const planned =
      (!decided &&
        told <= year - 1 &&
        AIMED_AT.test(input.text.slice(Math.max(0, span.start - 12), span.start))) ||
      (!decided && PLAN.test(clauseAfter(input.text, span.end))) ||
      (told === year - 1 && /(?:我们|全[县市区镇])将|开局/.test(clause));
    const recent = told <= year - 2 && told >= year - OLDEST && !HISTORY.test(clause);
    if (!planned && !recent) continue;
    if (planned && IN_FORCE.test(input.text.slice(span.end, span.end + 14))) continue;
    results.push(
      finding(
        'stale-period',
        'warning',
        input.text,
        span.start,
        span.end,
        `本稿是${year}年的，这里还写着“${whole}”，请核对是不是旧稿的年份。`,
        `${planned ? year : year - 1}${whole.slice(4)}`,
      ),
    );
  }
  return results;
}

/** The clause of a year; a year set off by a comma belongs to the clause after it. */
function clauseWithNext(text: string, span: Span): string {
  const clause = clauseAround(text, span);
  if (!/^[，,]/.test(text.slice(span.end, span.end + 1))) return clause;
  return clause + clauseAround(text, { start: span.end + 1, end: span.end + 1 });
}

/** The words that follow a year: up to the next mark, and past the comma that sets the year off. */
function clauseAfter(text: string, end: number): string {
  const rest = text.slice(end, end + 20).replace(/^[，,]/, '');
  return rest.split(/[，。；：！？、\n]/, 1)[0] ?? '';
}

/** Years inside 《》 belong to a document's name. */
function insideTitle(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 40), at);
  return before.lastIndexOf('《') > before.lastIndexOf('》');
}

const PLANS: readonly (readonly [name: string, first: number])[] = [
  ['十二五', 2011],
  ['十三五', 2016],
  ['十四五', 2021],
  ['十五五', 2026],
  ['十六五', 2031],
];

function fiveYearPlans(input: CheckInput, year: number): Finding[] {
  const results: Finding[] = [];
  for (const [name, first] of PLANS) {
    if (!input.text.includes(name)) continue;
    for (const match of input.text.matchAll(new RegExp(`“?${name}”?(?:规划)?(?:时期)?`, 'g'))) {
      const end = match.index + match[0].length;
      const after = input.text.slice(end, end + 14);
      const over =
        year > first + 4 &&
        /^(?:开局|收官|的?(?:关键|任务|目标|蓝图)|[，,]?(?:我们|全[市县区省镇])(?:将|要)|，?是|期间(?:将|要)|末|目标|蓝图)/.test(
          after,
        );
      // Two plans ago is no more counted from, unless it is told as history.
      const longAgo =
        year > first + 9 &&
        /^[”]?(?:时期|期间)?以来/.test(after) &&
        !/回顾|历史|从/.test(clauseAround(input.text, { start: match.index, end }));
      const wrongEdge =
        (/^(?:的)?开局/.test(after) && year !== first) || (/^(?:的)?收官/.test(after) && year !== first + 4);
      if (!over && !wrongEdge && !longAgo) continue;
      const now = PLANS.find(([, start]) => year >= start && year <= start + 4)?.[0];
      results.push(
        finding(
          'stale-period',
          'warning',
          input.text,
          match.index,
          end,
          `本稿是${year}年的，“${name}”是${first}—${first + 4}年，时间对不上。`,
          now === undefined ? undefined : match[0].replace(name, now),
        ),
      );
    }
  }
  return results;
}

/** Events of which every speech knows the year. */
const EVENTS: Readonly<Record<string, number>> = {
  五四运动: 1919,
  建党: 1921,
  建团: 1922,
  建军: 1927,
  长征胜利: 1936,
  抗战胜利: 1945,
  建国: 1949,
  新中国成立: 1949,
  改革开放: 1978,
};
const ANNIVERSARY = new RegExp(`(?:${Object.keys(EVENTS).join('|')})(\\d{2,3})周年`, 'g');

function staleAt(input: CheckInput, match: RegExpExecArray, message: string, suggestion?: string): Finding {
  const end = match.index + match[0].length;
  return finding('stale-period', 'warning', input.text, match.index, end, message, suggestion);
}

/** Anniversaries to come that have been: 迎接|建党100周年 in a draft of 2026. */
function anniversaries(input: CheckInput, year: number): Finding[] {
  if (!input.text.includes('周年')) return [];
  return [...input.text.matchAll(ANNIVERSARY)].flatMap((match) => {
    const event = match[0].slice(0, match[0].indexOf(match[1] ?? ''));
    const since = EVENTS[event];
    if (since === undefined || since + Number(match[1]) >= year) return [];
    const before = input.text.slice(Math.max(0, match.index - 8), match.index);
    const after = input.text.slice(match.index + match[0].length, match.index + match[0].length + 8);
    if (
      !/(?:迎接|喜迎|献礼|庆祝|纪念|正值|恰逢|今年是)[^，。]{0,4}$/.test(before) &&
      !/^之际|^到来|献礼/.test(after)
    )
      return [];
    const clause = clauseAround(input.text, { start: match.index, end: match.index + match[0].length });
    if (HISTORY.test(clause.replace(match[0], ''))) return [];
    return [
      staleAt(
        input,
        match,
        `${event}${match[1] ?? ''}周年是${since + Number(match[1])}年，本稿是${year}年的，请核对。`,
        `${event}${year - since}周年`,
      ),
    ];
  });
}

/** A campaign of spreading the law 普法 runs five years: the first began in 1986. */
function lawCampaigns(input: CheckInput, year: number): Finding[] {
  return [...input.text.matchAll(/“([一二三四五六七八九])五”普法/g)].flatMap((match) => {
    const first = 1981 + 5 * ('一二三四五六七八九'.indexOf(match[1] ?? '') + 1);
    const now = '一二三四五六七八九'.charAt(Math.floor((year - 1981) / 5) - 1);
    const after = input.text.slice(match.index + match[0].length, match.index + match[0].length + 14);
    if (year <= first + 4 || !/^(?:规划要求|启动|开局|[^，。]{0,6}要(?!求)|将)/.test(after)) return [];
    return [
      staleAt(
        input,
        match,
        `本稿是${year}年的，${match[0]}是${first}—${first + 4}年，时间对不上。`,
        now === '' ? undefined : `“${now}五”普法`,
      ),
    ];
  });
}

/** A year or period that was the source's present 时间穿越 ("2022年秋季学期起" in a draft of 2026). */
export const stalePeriod: Rule = {
  id: 'stale-period',
  about: '稿子里留有旧稿的年份或时期。',
  wrong: [
    { draft: '特别是2023年国庆假期，景区一房难求。', finds: ['2023年'], facts: CARD },
    { draft: '2022年秋季学期起，每年交流一批教师。', finds: ['2022年秋季学期'], facts: CARD },
    { draft: '今年是“十四五”开局之年。', finds: ['“十四五”'], facts: CARD },
    { draft: '2025年，我们将新建两所学校。', finds: ['2025年'], facts: CARD },
    { draft: '力争2024年10月竣工。', finds: ['2024年10月'], facts: CARD },
    { draft: '以实际行动迎接建党100周年！', finds: ['建党100周年'], facts: CARD },
    { draft: '“七五”普法规划要求，谁执法谁普法。', finds: ['“七五”普法'], facts: CARD },
  ],
  right: [
    { draft: '2025年粮食总产再创新高，到2030年基本实现目标，今年是“十五五”开局之年。', facts: CARD },
    { draft: '学校始建于1956年，2022年获评示范学校，2020年以来连年进步。', facts: CARD },
    { draft: '落实《青禾县旅游发展规划（2021—2025年）》，“十四五”以来成效明显。', facts: CARD },
    { draft: '特别是2023年国庆假期，景区一房难求。' },
  ],
  find: (input) => {
    const year = input.facts === null ? null : ownOf(input.facts, input.gazetteer).year;
    return year === null
      ? []
      : [
          ...years(input, year),
          ...fiveYearPlans(input, year),
          ...anniversaries(input, year),
          ...lawCampaigns(input, year),
        ];
  },
};
