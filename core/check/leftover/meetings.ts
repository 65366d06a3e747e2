import type { Span } from '../../text/span.ts';
import { finding, type Rule } from '../rule.ts';
import { type Own, ownOf } from './own.ts';

const KIND =
  '(?:工作会议|会议|大会|推进会|现场会|座谈会|动员会|部署会|调度会|表彰会|推介会|交流会|研讨会|总结会|培训班|论坛|仪式|典礼)';
const NAME = `([^，。；：！？“”《》\\s]{2,32}?${KIND}(?!议|室))`;
/** Where the draft speaks of its own meeting. */
const OWN_MEETING: readonly RegExp[] = [
  new RegExp(`(?<=^|\\n)在${NAME}上的`, 'g'),
  new RegExp(
    `(?:(?:今天|今日|此刻|这里|在此)[^。！？\\n]{0,24}?(?:召开|举行|举办|出席|参加|迎来)(?:的|了|这次|此次|本次)?|(?:这次|此次|本次|今天的)|(?:预?祝|祝愿))${NAME}`,
    'g',
  ),
];

/** A meeting that the draft takes its orders from: 以|区纪委三次全会|精神为指引, or that is about to be held. */
const LEVELED = new RegExp(
  `(?<![^以照实把彻习在据达，。；：！？“《\\s])全?(省|市|州|县|区|镇|乡)(?![直的])[^，。；：！？“”《》\\s的在]{0,6}(?:[“”五一七三八十]{2,6})?[^，。；：！？“”《》\\s的在]{2,24}?(?:${KIND}|全会|次会议|例会)(?!议|室)`,
  'g',
);
const OBEYED_BEFORE = /(?:按照|贯彻|落实|传达|学习|根据|以|把)[“《]?$/;
const OBEYED_AFTER = /^[”》]?的?(?:精神|决议|部署|要求|提出)|^召开之际|^上/;

const CARD = { 地区: '青禾县', 层级: '县', 会议: '全县文旅融合高质量发展推进会' };

/** The meeting of the source in the place of the own ("今天召开全市教育大会"). */
export const leftoverMeeting: Rule = {
  id: 'leftover-meeting',
  about: '稿子里的会议名称与要素卡不一致。',
  wrong: [
    {
      draft: '今天，我们在这里召开全市义务教育均衡发展现场会，目的是总结经验。',
      finds: ['全市义务教育均衡发展现场会'],
      facts: CARD,
    },
    { draft: '在全区招商引资大会上的讲话\n同志们：', finds: ['全区招商引资大会'], facts: CARD },
    {
      draft: '这次全市文旅融合高质量发展推进会很重要。',
      finds: ['全市文旅融合高质量发展推进会'],
      facts: CARD,
    },
  ],
  right: [
    { draft: '今天，我们召开全县文旅融合高质量发展推进会。这次会议十分重要。', facts: CARD },
    { draft: '这次推进会开得很好，预祝大会圆满成功。', facts: CARD },
    { draft: '全省旅游发展大会召开以来，各地动作很快。', facts: CARD },
  ],
  find: ({ text, facts, gazetteer }) => {
    const own = facts?.['会议'];
    if (facts === null || typeof own !== 'string' || own === '') return [];
    const seen = new Set<number>();
    return [...ownMeetings(text), ...ofAnotherLevel(text, ownOf(facts, gazetteer))]
      .filter(
        (span) =>
          !seen.has(span.start) && seen.add(span.start) && !isSame(text.slice(span.start, span.end), own),
      )
      .map(({ start, end }) =>
        finding(
          'leftover-meeting',
          'error',
          text,
          start,
          end,
          `本稿的会议是“${own}”，这里写的是“${text.slice(start, end)}”。`,
          own,
        ),
      );
  },
};

function ownMeetings(text: string): Span[] {
  return OWN_MEETING.flatMap((pattern) => [...text.matchAll(pattern)]).map((match) => {
    const name = match[1] ?? '';
    const start = match.index + match[0].lastIndexOf(name);
    return { start, end: start + name.length };
  });
}

/** Meetings of a level that is neither the own nor one above, and that the draft obeys or opens. */
function ofAnotherLevel(text: string, own: Own): Span[] {
  return [...text.matchAll(LEVELED)]
    .filter(({ 0: name, 1: level = '', index }) => {
      if (own.level === null || level === own.level) return false;
      const after = text.slice(index + name.length, index + name.length + 8);
      if (own.levelsAbove.has(level)) return /^召开之际/.test(after);
      return OBEYED_BEFORE.test(text.slice(Math.max(0, index - 4), index)) || OBEYED_AFTER.test(after);
    })
    .map(({ 0: name, index }) => ({ start: index, end: index + name.length }));
}

const SHORTEST_NAME = 6;

/** A short form of the own meeting, a bare 会议, or the own meeting itself. */
function isSame(name: string, own: string): boolean {
  const bare = name.replace(/^(?:的|了|这次|此次|本次)/, '');
  if (bare.length < SHORTEST_NAME) return true;
  let at = 0;
  for (const char of own) if (char === bare.charAt(at)) at += 1;
  return at === bare.length;
}
