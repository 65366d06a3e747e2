import { finding, type Rule } from './rule.ts';
import type { FixedPhrase } from './settings.ts';

const phrase = (line: string): FixedPhrase => {
  const [name = '', parts = ''] = line.split('：');
  return { name, parts: parts.split('、') };
};

/** The set phrases that come with 稿匠; a user's own are added to them. Facts with their wording, no quotations. */
export const FIXED_PHRASES: readonly FixedPhrase[] = `
新发展理念：创新、协调、绿色、开放、共享
“五位一体”总体布局：经济建设、政治建设、文化建设、社会建设、生态文明建设
“四个全面”战略布局：全面建设社会主义现代化国家、全面深化改革、全面依法治国、全面从严治党
“四个意识”：政治意识、大局意识、核心意识、看齐意识
“四个自信”：道路自信、理论自信、制度自信、文化自信
国家层面的价值目标：富强、民主、文明、和谐
社会层面的价值取向：自由、平等、公正、法治
公民层面的价值准则：爱国、敬业、诚信、友善
“四风”：形式主义、官僚主义、享乐主义、奢靡之风
乡村振兴总要求：产业兴旺、生态宜居、乡风文明、治理有效、生活富裕
“五大振兴”：产业振兴、人才振兴、文化振兴、生态振兴、组织振兴
全面依法治国：科学立法、严格执法、公正司法、全民守法
好干部标准：信念坚定、为民服务、勤政务实、敢于担当、清正廉洁
“六项纪律”：政治纪律、组织纪律、廉洁纪律、群众纪律、工作纪律、生活纪律
“六稳”：稳就业、稳金融、稳外贸、稳外资、稳投资、稳预期
“三新一高”：新发展阶段、新发展理念、新发展格局、高质量发展
“四史”：党史、新中国史、改革开放史、社会主义发展史
“五育并举”：德、智、体、美、劳
“三严三实”：严以修身、严以用权、严以律己、谋事要实、创业要实、做人要实
“四下基层”：宣传党的路线方针政策下基层、调查研究下基层、信访接待下基层、现场办公下基层
“三会一课”：支部党员大会、支部委员会、党小组会、党课
`
  .trim()
  .split('\n')
  .map(phrase);

/** So many parts side by side, or the phrase's name beside two, show that the whole phrase is meant. */
const ENOUGH = 3;
const BESIDE = 14;

interface Run {
  readonly start: number;
  readonly end: number;
  readonly parts: readonly string[];
}

/** Where parts of a phrase stand in a row, parted by 、 or ，. */
function runsOf(text: string, { parts }: FixedPhrase): Run[] {
  const longest = [...parts]
    .sort((a, b) => b.length - a.length)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const one = `(?:${longest.join('|')})`;
  return [...text.matchAll(new RegExp(`${one}(?:[、，和]${one})+`, 'g'))].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    parts: match[0].match(new RegExp(one, 'g')) ?? [],
  }));
}

/** A set phrase with a part missing, doubled or out of order 固定提法不完整、顺序不对. */
export const fixedPhrase: Rule = {
  id: 'fixed-phrase',
  about: '固定提法（新发展理念、“四个意识”等）缺项、重复或顺序不对。',
  wrong: [
    { draft: '贯彻创新、绿色、协调、开放、共享的新发展理念。', finds: ['创新、绿色、协调、开放、共享'] },
    { draft: '增强政治意识、大局意识、看齐意识。', finds: ['政治意识、大局意识、看齐意识'] },
    {
      draft: '增强“四个自信”，即道路自信、制度自信、理论自信、文化自信。',
      finds: ['道路自信、制度自信、理论自信、文化自信'],
    },
  ],
  right: [
    { draft: '贯彻创新、协调、绿色、开放、共享的新发展理念。' },
    { draft: '增强政治意识、大局意识、核心意识、看齐意识，爱国、敬业、诚信、友善。' },
    { draft: '坚持绿色、开放的路子，农业、农村、农民工作都要抓。' },
    { draft: '富强、民主、文明、和谐的现代化国家。' },
  ],
  find: ({ text, settings }) =>
    [...FIXED_PHRASES, ...settings.phrases].flatMap((whole) =>
      runsOf(text, whole).flatMap((run) => {
        const around = text.slice(Math.max(0, run.start - BESIDE), run.end + BESIDE);
        const named = around.includes(whole.name.replace(/[“”]/g, '').slice(0, 5));
        const enough =
          whole.parts.length <= 2 ? Number.POSITIVE_INFINITY : Math.min(ENOUGH, whole.parts.length);
        if (run.parts.length < enough && !(named && run.parts.length >= 2)) return [];
        if (isStretch(run.parts, whole.parts, named)) return [];
        const right = whole.parts.join('、');
        return [
          finding(
            'fixed-phrase',
            named ? 'error' : 'warning',
            text,
            run.start,
            run.end,
            `${whole.name}的提法是“${right}”，这里缺项或顺序不同。`,
            right,
          ),
        ];
      }),
    ),
};

/** True for the whole phrase, or for a stretch of a long one that is not named: 稳就业、稳金融、稳外贸. */
function isStretch(parts: readonly string[], whole: readonly string[], named: boolean): boolean {
  const told = parts.join('、');
  if (told === whole.join('、')) return true;
  return whole.length >= 6 && !named && whole.join('、').includes(told);
}
