import { buildTrie, longestAt, type Trie } from '../slots/trie.ts';
import type { Finding } from './finding.ts';
import { finding, type Rule } from './rule.ts';
import { slipsOf } from './slips.ts';
import { WRONG_WORDS, type WrongWord } from './wrongWordLexicon.ts';

const LEXICON: Trie<WrongWord> = buildTrie(WRONG_WORDS.map((word) => [word.wrong, word]));

const BEFORE = 6;
const AFTER = 60;

function isRight(word: WrongWord, text: string, at: number): boolean {
  const end = at + word.wrong.length;
  return (
    word.rightAfter?.test(text.slice(Math.max(0, at - BEFORE), at)) === true ||
    word.rightBefore?.test(text.slice(end, end + AFTER)) === true
  );
}

/** A wrong word of the lexicon 错别字 ("布署" for 部署). */
export const wrongWord: Rule = {
  id: 'wrong-word',
  about: '常见错别字。',
  wrong: [
    { draft: '研究布署下一步工作，做为第一责任人要带头。', finds: ['布署', '做为'] },
    { draft: '截止目前完成六成，截止5月底完成七成。', finds: ['截止目前', '截止'] },
    { draft: '既使困难再大，也必需坚持到底。', finds: ['既使', '必需'] },
    { draft: '大家要再接再励，一如继往地宏扬正气。', finds: ['再接再励', '一如继往', '宏扬'] },
  ],
  right: [
    { draft: '既使农户学会新机具，又使他们算清增收账。报名截止时间为5月20日。' },
    { draft: '这些都是生活必需品，解决对策已经公布，署名文章另发。' },
    { draft: '以经济建设为中心，新建康养中心一座，来自已建成的小区。' },
    { draft: '他爱好象棋，各部份额不变，经历害怕与迷茫。' },
  ],
  find: ({ text, words }) => {
    const results: Finding[] = [];
    for (let at = 0; at < text.length; at += 1) {
      const hit = longestAt(LEXICON, text, at);
      if (hit === null || isRight(hit.value, text, at)) continue;
      const { wrong, right } = hit.value;
      results.push(
        finding('wrong-word', 'error', text, at, at + hit.length, `“${wrong}”应为“${right}”。`, right),
      );
      at += hit.length - 1;
    }
    for (const { start, end, right } of slipsOf(text, words)) {
      if (results.some((one) => one.start < end && start < one.end)) continue;
      const seen = text.slice(start, end);
      results.push(finding('wrong-word', 'error', text, start, end, `“${seen}”应为“${right}”。`, right));
    }
    return results;
  },
};
