/** How many of a draft's first lines are its title, its byline and its salutation. */
export interface Header {
  readonly title: number;
  readonly byline: number;
  /** 1 where the draft has a salutation line. */
  readonly salutation: 0 | 1;
}

const ENDS_SENTENCE = /[。！？!?；;：:，,、…]$/;
const SALUTATION =
  /^(?=.*(?:各位|同志|领导|代表|委员|来宾|嘉宾|朋友|老师|同学|先生|女士|乡亲|战友|同仁|评委|主席|书记|大家))[^。；;]{2,60}[：:]$/;
const DATE =
  /[\d〇一二三四五六七八九十×X]{1,4}\s*[年月.\-/]\s*[\d一二三四五六七八九十×X]{1,2}|\{\{[^{}]*日期[^{}]*\}\}/;
const SPEAKER = /\{\{[^{}]*(?:主讲人|姓名|职务|发言人|汇报人|署名)[^{}]*\}\}|\S[\s\u3000]+\S/;

const UNIT =
  /^(?:\{\{[^{}]*\}\})+$|^[^，。]{2,30}(?:局|委|部|厅|办公室|中心|学校|中学|小学|大学|学院|医院|公司|集团|政府|委员会|党组|党委|支部|调研组|考察组|课题组|专班|大队|支队|街道|镇|乡|村|社区)$/;

const TITLE_LIMIT = 80;
const HEADER_LIMIT = 8;
const BYLINE_LINES = 3;
const BYLINE_LIMIT = 40;

/** A salutation 称谓: "尊敬的各位领导、同志们：". */
function isSalutation(line: string): boolean {
  return SALUTATION.test(line);
}

/** A line of a byline: a date, a unit, or speaker and post with a gap between them ("青禾县文旅局局长　林书文"). */
function isByline(line: string): boolean {
  if (ENDS_SENTENCE.test(line) || line.startsWith('——')) return false;
  const length = line.replace(/\{\{[^{}]*\}\}/g, '××').length;
  return (
    length <= BYLINE_LIMIT &&
    (DATE.test(line) || SPEAKER.test(line) || UNIT.test(line) || /^（.+）$/.test(line))
  );
}

/** Where the salutation stands, if one closes a header of short lines none of which is a sentence or a point. */
function salutationAt(lines: readonly string[], isPoint: (line: string) => boolean): number {
  const at = lines.slice(0, HEADER_LIMIT).findIndex(isSalutation);
  const before = lines.slice(1, Math.max(at, 1));
  return before.every((line) => line.length <= TITLE_LIMIT && !ENDS_SENTENCE.test(line) && !isPoint(line))
    ? at
    : -1;
}

/**
 * Counts the header lines of a draft. Its first line is the title unless it ends like a sentence (！and ？ are
 * allowed where a subtitle, byline or salutation follows) or `isPoint` claims it; further title lines begin
 * with ——. What then stands before a salutation is byline; without a salutation only lines that look it.
 */
export function headerOf(lines: readonly string[], isPoint: (line: string) => boolean): Header {
  const first = lines[0];
  const second = lines[1];
  const none: Header = { title: 0, byline: 0, salutation: 0 };
  if (first === undefined) return none;
  if (isSalutation(first)) return { ...none, salutation: 1 };
  if (first.length > TITLE_LIMIT || isPoint(first)) return none;
  const headed =
    second !== undefined && (second.startsWith('——') || isSalutation(second) || isByline(second));
  if (ENDS_SENTENCE.test(first) && !(headed && /[！？!?]$/.test(first))) return none;
  const salutation = salutationAt(lines, isPoint);
  let at = 1;
  while (lines[at]?.startsWith('——') === true && !ENDS_SENTENCE.test(lines[at] ?? '')) at += 1;
  const title = at;
  if (salutation >= 0) return { title, byline: salutation - title, salutation: 1 };
  // A name or unit that nothing marks is byline when a date or the like stands below it.
  const short = lines.slice(title, title + BYLINE_LINES);
  const end = short.findIndex(
    (line) => ENDS_SENTENCE.test(line) || line.length > TITLE_LIMIT || isPoint(line),
  );
  const byline = short.slice(0, end < 0 ? short.length : end).findLastIndex(isByline) + 1;
  return { title, byline, salutation: 0 };
}
