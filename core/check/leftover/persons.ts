import { KNOWN_PEOPLE } from '../../slots/nameWords.ts';
import { findPersons } from '../../slots/persons.ts';
import { finding, type Rule } from '../rule.ts';

const CARD = { 地区: '青禾县', 层级: '县', 主讲人: '县文旅局局长 林书文' };

/** A person left over from the source ("周海峰书记"). */
export const leftoverPerson: Rule = {
  id: 'leftover-person',
  about: '稿子里留有要素卡上没有的人名。',
  wrong: [
    { draft: '认真落实郑明远书记调研时的要求。', finds: ['郑明远'], facts: CARD },
    { draft: '副县长陈思齐同志作了部署。', finds: ['陈思齐'], facts: CARD },
  ],
  right: [
    { draft: '局长林书文同志主持会议，局长马上就办，县长和县政府一起抓。', facts: CARD },
    { draft: '学习雷锋同志，各位老师、广大同志和张书记都要带头，纪委书记讲党课。', facts: CARD },
    { draft: '林业局长、商会会长、包村主任和负责同志到会。', facts: CARD },
  ],
  find: ({ text, facts, words }) => {
    if (facts === null) return [];
    const values = Object.values(facts).flat();
    return findPersons(text, words)
      .filter((hit) => hit.post !== '总书记' && !KNOWN_PEOPLE.has(hit.text))
      .filter((hit) => !values.some((value) => value.includes(hit.text)))
      .map((hit) =>
        finding(
          'leftover-person',
          'error',
          text,
          hit.start,
          hit.end,
          `要素卡里没有“${hit.text}”，请核对${hit.post === '同志' ? '这位同志' : hit.post}的姓名。`,
        ),
      );
  },
};
