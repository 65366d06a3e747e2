import type { Line } from '../../text/lines.ts';
import { isCommonWord } from '../../text/segment.ts';
import { finding, type Rule } from '../rule.ts';

const HEADING = /^[一二三四五六七八九十]{1,3}、([^。！？]{6,40})$/;
/** Words that any section serves. */
const EMPTY =
  /切实|不断|全面|深入|进一步|认真|扎实|坚持|加强|提高|增强|强化|突出|紧扣|抓好|做好|推进|推动|工作|建设|发展|落实|努力|着力|确保|牢固|树立|坚定|统一|重点|关键|任务|措施|要求|问题|机制|体系|水平|能力/g;
const SHORTEST_BODY = 120;

/** The words of two characters that a heading is about. */
function topicsOf(heading: string): string[] {
  const topics: string[] = [];
  for (const piece of heading.replace(EMPTY, '，').split(/[^\u4e00-\u9fff]+/)) {
    for (let at = 0; at + 2 <= piece.length; at += 1) {
      const pair = piece.slice(at, at + 2);
      if (isCommonWord(pair, 7)) topics.push(pair);
    }
  }
  return topics;
}

/** Two words that come back by chance are not enough: most of what the heading is about is there. */
function isServedBy(topics: readonly string[], body: string): boolean {
  const met = topics.filter((topic) => body.includes(topic)).length;
  return met >= 2 && met >= 0.6 * topics.length;
}

interface Section {
  readonly heading: Line;
  readonly told: string;
  readonly body: string;
}

function sectionsOf(text: string, lines: readonly Line[]): Section[] {
  const heads = lines.filter((line) => HEADING.test(line.text));
  return heads.map((heading, at) => ({
    heading,
    told: HEADING.exec(heading.text)?.[1] ?? '',
    body: text.slice(heading.end, heads[at + 1]?.start ?? text.length),
  }));
}

/** A heading that its section does not serve 文不对题: no word of it comes back. */
export const headingUnserved: Rule = {
  id: 'heading-unserved',
  about: '标题里的关键词在这一部分里一次也没有出现，可能文不对题。',
  wrong: [
    {
      draft: `一、守牢粮食耕地红线\n${'各地要抓紧组织招商引资队伍外出洽谈，推动签约企业早日开工投产，用好的营商环境留住客商。'.repeat(4)}\n二、抓好招商引资，优化营商环境\n${'招商是头等大事，要主动出击。'.repeat(10)}`,
      finds: ['一、守牢粮食耕地红线'],
    },
  ],
  right: [
    {
      draft: `一、守牢粮食耕地红线\n${'耕地是粮食生产的命根子，要长牙齿、严监管，决不允许撂荒和非粮化。'.repeat(5)}`,
    },
    { draft: '一、守牢粮食耕地红线\n大家都要上心。' },
  ],
  find: ({ text, lines }) => {
    const sections = sectionsOf(text, lines).map((section) => ({
      ...section,
      topics: topicsOf(section.told),
    }));
    return sections
      .filter(({ topics, body, heading }) => {
        if (topics.length < 2 || body.length < SHORTEST_BODY || topics.some((topic) => body.includes(topic)))
          return false;
        // Many headings are images. One that is out of place has another heading's matter below it.
        return sections.some((other) => other.heading !== heading && isServedBy(other.topics, body));
      })
      .map(({ heading }) =>
        finding(
          'heading-unserved',
          'info',
          text,
          heading.start,
          heading.end,
          '这一部分里没有出现标题的关键词，讲的像是别的部分，请看看内容是否切题。',
        ),
      );
  },
};
