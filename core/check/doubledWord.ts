import { finding, type Rule } from './rule.ts';

/** Single words that never stand twice, with what may rightly follow or precede the pair. */
const SINGLE: readonly (readonly [word: string, before: RegExp | null, after: RegExp | null])[] = [
  ['的', /[目标有]$/, /^[确士当]/],
  ['了', null, /^[解然无]/],
  ['在', /[实存内所现潜自]$/, /^[于座场职校位编线案岗建]/],
  ['和', /[祥温柔谐平缓暖]$/, /^[气美睦谐平顺解]/],
  ['与', /[参赠给]$/, /^[会众]/],
  ['及', /[普涉以波]$/, /^[时格早]/],
  ['把', null, /^[关握手脉]/],
  ['为', /[作成认人行因]$/, /^[了何民]/],
  ['从', /[服听顺]$/, /^[严来事前业容]/],
  ['对', /[应面核校相针]$/, /^[照待标接象口策应外症]/],
  ['要', /[需主必重]$/, /^[求点闻素件领害道么]/],
  ['是', /[于但可还都只凡]$/, /^[否非]/],
  ['我', null, /^[国省市县区镇们]/],
  ['也', null, /^[许]/],
  ['并', /[合]$/, /^[且购轨存举]/],
  ['而', /[然从反因进]$/, /^[且言]/],
  ['都', /[首成]$/, /^[市]/],
  ['就', /[成造]$/, /^[业是地近]/],
  ['将', null, /^[军来士领要]/],
  ['被', /[棉]$/, /^[子动告]/],
  ['地', /[土本基各当产田耕园场阵两工营驻属外]$/, /^[方区位处块道域质理形面]/],
  ['着', null, /^[力眼手重实落]/],
  ['让', null, /^[步利]/],
  ['向', /[方面走动意]$/, /^[上前心往]/],
  ['以', /[可所得加]$/, /^[及来上后致便]/],
];

/** Pairs of two-syllable words that speech rightly doubles: 研究研究, 一步一步, 什么什么. */
const RIGHTLY_DOUBLED =
  /^(?:[一两几半每很许]|研究|讨论|商量|考虑|学习|交流|了解|检查|体验|总结|休息|锻炼|活动|参谋|合计|琢磨|思考|感受|反思|认识|意思|打听|收拾|整理|介绍|分析|比较|盘算|掂量|参观|走访|支持|照顾|什么|怎么|如何|非常|十分|特别|谢谢|加油|雪白|火热|火红|碧绿|逐个|层层|步步|哈哈|常常|多多|人人|来回|好好|组织|代表|领导|[零〇二三四五六七八九十百千万])/;

/** Words that frame others, so that 构建|共建|共治 is no doubling of 建共. */
const FRAME = /^(?:[共同又越边能可自互无不有双多各且半].|.[共同又越边能可自互无不有双多各且半])$/;

/** A word typed twice 叠字 ("的的", "进行进行"). */
export const doubledWord: Rule = {
  id: 'doubled-word',
  about: '同一个词误打了两遍。',
  wrong: [
    { draft: '这是全县的的大事。', finds: ['的的'] },
    { draft: '要进行进行全面排查。', finds: ['进行进行'] },
    { draft: '我们我们一定完成。', finds: ['我们我们'] },
    { draft: '完成了了任务。', finds: ['了了'] },
  ],
  right: [
    { draft: '老支书说的的确是心里话，要开展有目的的培训。' },
    { draft: '走一走、看一看，一步一步来，大家研究研究、商量商量。' },
    {
      draft:
        '基层党组织组织生活会，构建共建共治共享格局，重视重视再重视，为了了解情况，常常下乡，人人参与，好好学习。',
    },
    { draft: '土地地力提升，服从从严管理，面对对手，成就就在脚下。' },
    { draft: '2020年、1010户，高高兴兴，清清白白。' },
  ],
  find: ({ text }) => {
    const results = [];
    for (const match of text.matchAll(/([\u4e00-\u9fff])\1/g)) {
      const single = SINGLE.find(([word]) => word === match[1]);
      if (single === undefined) continue;
      const [word, before, after] = single;
      const end = match.index + 2;
      if (before?.test(text.slice(Math.max(0, match.index - 1), match.index)) === true) continue;
      if (after?.test(text.slice(end, end + 1)) === true) continue;
      results.push(finding('doubled-word', 'error', text, match.index, end, `“${word}”重复了。`, word));
    }
    for (const match of text.matchAll(/([\u4e00-\u9fff]{2,5})\1/g)) {
      const word = match[1] ?? '';
      if (RIGHTLY_DOUBLED.test(word) || word.charAt(0) === word.charAt(1) || FRAME.test(word)) continue;
      if (text.startsWith('再', match.index + match[0].length)) continue;
      // 能做多少做多少
      if (/多少|什么|怎么|几|哪|谁/.test(word)) continue;
      results.push(
        finding(
          'doubled-word',
          'error',
          text,
          match.index,
          match.index + match[0].length,
          `“${word}”重复了。`,
          word,
        ),
      );
    }
    return results;
  },
};
