import { charSet, endsIn } from '../text/chars.ts';
import type { RoleContext, RoleGuess } from './roleContext.ts';

const SALUTATION =
  /^(?:尊敬的|亲爱的)?[^。！？；]{0,60}(?:同志们|朋友们|同学们|老师们|女士们|先生们|来宾|代表|委员|领导|同事们|乡亲们|战友们|家人们|同仁|嘉宾|企业家|评委|校长)[：:]$/;

const TITLE =
  /^[^。！？；，]{4,50}(?:讲话|发言|致辞|报告|汇报|材料|讲稿|党课|心得体会|发言稿|讲话稿|主持词|述职|提纲|交流|倡议书|总结)(?:（[^）]{1,12}）)?$/;

/** The last letters of both patterns: a cheap look before them. */
const COLON = charSet('：:');
const TITLE_END = charSet('话言辞告报料稿课会词职纲流书结）');

/**
 * The lines that their shape alone gives away: a salutation ("同志们："), a title ("在……会议上的讲话",
 * only where it stands first), the last good wishes ("祝大会圆满成功！", only where they stand last).
 * Null for all the rest.
 */
export function shapeOf(text: string, context: RoleContext): RoleGuess | null {
  if (text.length <= 70 && endsIn(text, COLON) && SALUTATION.test(text)) {
    return { role: 'salutation', score: 1, why: '称谓：称呼听众，以冒号结束' };
  }
  const mayLead = context.position === undefined || context.position === 'first';
  if (mayLead && text.length <= 60 && endsIn(text, TITLE_END) && TITLE.test(text)) {
    return { role: 'title', score: 0.9, why: '标题：一行文种名，没有句末标点' };
  }
  if (context.position === 'last' && /^(?:最后，)?(?:衷心)?(?:预)?祝[^。]{2,80}[！!。]$/.test(text)) {
    return { role: 'closing', score: 0.9, why: '结语：文末的祝愿' };
  }
  return null;
}
