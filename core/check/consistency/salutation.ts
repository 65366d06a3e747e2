import { finding, type Rule } from '../rule.ts';

/** Occasions by their words, and salutations that do not fit them. */
const OCCASIONS: readonly (readonly [occasion: RegExp, name: string, unfit: RegExp, fit: string])[] = [
  [
    /开学典礼|毕业典礼|家长会|升旗仪式|运动会开幕/,
    '学校活动',
    /^(?:各位代表|同志们|各位委员|各位企业家)[：:！]?$/,
    '老师们、同学们：',
  ],
  [
    /人民代表大会|人代会|人大.{0,8}次会议/,
    '人代会',
    /^(?:同学们|各位来宾|各位企业家|老师们)[：:！]?$/,
    '各位代表：',
  ],
  [
    /推介会|签约仪式|洽谈会/,
    '招商推介活动',
    /^(?:同志们|各位代表|同学们)[：:！]?$/,
    '各位来宾、各位企业家：',
  ],
  [
    /政协.{0,10}会议|政治协商会议/,
    '政协会议',
    /^(?:各位代表|同学们|各位来宾)[：:！]?$/,
    '各位委员、同志们：',
  ],
];

/** A salutation that does not fit the occasion 称呼与场合不符 ("各位代表" at a school's opening). */
export const salutationFit: Rule = {
  id: 'salutation-fit',
  about: '开头的称呼与会议场合不相称。',
  wrong: [
    { draft: '在2026年秋季开学典礼上的讲话\n各位代表：\n大家好！', finds: ['各位代表：'] },
    { draft: '同志们：\n欢迎各位！', finds: ['同志们：'], facts: { 会议: '青禾县招商推介会' } },
  ],
  right: [
    { draft: '在2026年秋季开学典礼上的讲话\n老师们、同学们：\n大家好！' },
    {
      draft: '在全县招商引资工作会议上的讲话\n同志们：\n今天开会。',
      facts: { 会议: '全县招商引资工作会议' },
    },
    { draft: '同志们：\n今天开会。' },
  ],
  find: ({ text, lines, facts }) => {
    const told = facts?.['会议'];
    const title = /^在([^\n]{2,40})上的/.exec(text)?.[1];
    const occasion = typeof told === 'string' && told !== '' ? told : title;
    if (occasion === undefined || /工作会|部署会|动员会|调度会/.test(occasion)) return [];
    const head = lines.slice(0, 6);
    return OCCASIONS.filter(([pattern]) => pattern.test(occasion)).flatMap(([, name, unfit, fit]) =>
      head
        .filter((line) => unfit.test(line.text.trim()))
        .map((line) =>
          finding(
            'salutation-fit',
            'info',
            text,
            line.start,
            line.end,
            `这是${name}，一般称“${fit.slice(0, -1)}”。`,
            fit,
          ),
        ),
    );
  },
};
