import { isHan } from '../text/chars.ts';
import type { Line } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { finding, type Rule } from './rule.ts';

/** A sentence 句: what lies between 。！？ or line ends, its closing quotes included. */
export interface Sentence extends Span {
  readonly text: string;
}

const SENTENCE = /[^。！？]+(?:[。！？]+[”’』」）)]*)?/g;

/** The sentences of a draft, in order. */
export function sentencesOf(lines: readonly Line[]): Sentence[] {
  return lines.flatMap((line) =>
    [...line.text.matchAll(SENTENCE)].map((match) => {
      const start = line.start + match.index;
      return { start, end: start + match[0].length, text: match[0] };
    }),
  );
}

const LONGEST = 120;
const EXAMPLE_CLAUSE = '紧紧围绕全年目标任务持续用力，';

/** A sentence too long to be spoken in one breath 长句. */
export const longSentence: Rule = {
  id: 'long-sentence',
  about: '一句话超过120个字，念起来喘不过气。',
  wrong: [
    {
      draft: `先说一句。${EXAMPLE_CLAUSE.repeat(8)}确保完成任务。`,
      finds: [`${EXAMPLE_CLAUSE.repeat(8)}确保完成任务。`],
    },
  ],
  right: [{ draft: `${EXAMPLE_CLAUSE.repeat(7)}完成任务。${EXAMPLE_CLAUSE.repeat(7)}完成任务。` }],
  find: ({ text, lines }) =>
    sentencesOf(lines)
      .filter((sentence) => sentence.text.replace(/[。！？”’』」）)]+$/, '').length > LONGEST)
      .map((sentence) =>
        finding(
          'long-sentence',
          'info',
          text,
          sentence.start,
          sentence.end,
          `这句话有${sentence.text.length}个字，超过${LONGEST}个字，念起来费力，建议断开。`,
        ),
      ),
};

const SHORTEST_REPEAT = 10;

/** The signs that two tellings of one sentence may differ in. */
const bareOf = (text: string): string =>
  text.replace(/[\s\u2010-\u2027\u3000-\u301f\uff00-\uff0f\uff1a-\uff20!-/:-@[-`{-~·]+/g, '');

function hanIn(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) if (isHan(text.charCodeAt(at))) count += 1;
  return count;
}

/** A sentence that stands twice 重复句; the second one is marked. */
export const duplicateSentence: Rule = {
  id: 'duplicate-sentence',
  about: '同一句话在稿子里出现两次。',
  wrong: [
    {
      draft: '要把责任落实到每一个岗位。会后马上行动。\n要把责任落实到每一个岗位。',
      finds: ['要把责任落实到每一个岗位。'],
    },
    {
      draft: '要把责任落实到岗、落实到人。说到做到。要把责任落实到岗,落实到人！',
      finds: ['要把责任落实到岗,落实到人！'],
    },
  ],
  right: [
    { draft: '谢谢大家！干部要干。谢谢大家！' },
    { draft: '要把责任落实到每一个岗位。要把措施落实到每一个环节。' },
  ],
  find: ({ text, lines }) => {
    const seen = new Set<string>();
    const told = repeats(lines, new Set());
    return sentencesOf(lines).flatMap((sentence) => {
      if (told.some((line) => line.start <= sentence.start && sentence.end <= line.end)) return [];
      if (sentence.text.length < SHORTEST_REPEAT) return [];
      const bare = bareOf(sentence.text);
      if (hanIn(bare) < SHORTEST_REPEAT) return [];
      if (!seen.has(bare)) {
        seen.add(bare);
        return [];
      }
      return [
        finding(
          'duplicate-sentence',
          'warning',
          text,
          sentence.start,
          sentence.end,
          '这句话前面已经出现过，请删去或改写。',
        ),
      ];
    });
  },
};

const SHORTEST_PARAGRAPH = 30;

/** A paragraph that stands twice 重复段; the second one is marked. */
export const duplicateParagraph: Rule = {
  id: 'duplicate-paragraph',
  about: '同一段话在稿子里出现两次。',
  wrong: [
    {
      draft:
        '要把责任落实到每一个岗位。要把措施落实到每一个环节。要把压力传导到每一名干部。\n会后马上行动。\n要把责任落实到每一个岗位。要把措施落实到每一个环节。要把压力传导到每一名干部。',
      finds: ['要把责任落实到每一个岗位。要把措施落实到每一个环节。要把压力传导到每一名干部。'],
    },
  ],
  right: [{ draft: '谢谢大家！\n会后马上行动。\n谢谢大家！' }],
  find: ({ text, lines }) => {
    const seen = new Set<string>();
    return repeats(lines, seen).map((line) =>
      finding('duplicate-paragraph', 'warning', text, line.start, line.end, '这一段前面已经出现过，请删去。'),
    );
  },
};

/** The lines of several sentences whose words stood in a line before. */
function repeats(lines: readonly Line[], seen: Set<string>): Line[] {
  return lines.filter((line) => {
    if (line.text.length < SHORTEST_PARAGRAPH || (line.text.match(/[。！？]/g) ?? []).length < 2)
      return false;
    const bare = bareOf(line.text);
    if (bare.length < SHORTEST_PARAGRAPH) return false;
    if (seen.has(bare)) return true;
    seen.add(bare);
    return false;
  });
}
