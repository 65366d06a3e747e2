/** Words a salutation 称谓 begins with: "各位领导、同志们：". */
const OPENS =
  /^(?:(?:尊敬|敬爱|亲爱|可敬|可爱|最敬爱)的|各位|同志们|同学们|老师们|女士们|先生们|朋友们|乡亲们|父老乡亲|战友们|家长们|孩子们|小朋友们|同仁们|工友们|伙伴们|代表们|委员们|青年朋友|兄弟姐妹|全体(?:同志|师生|教职|干部|党员|与会)|诸位|(?:大会)?主席团|广大[\u4e00-\u9fff]{2,8}(?=们?[、，,：:])|(?!我们|咱们|他们|她们|它们|你们|人们|俺们)[\u4e00-\u9fff]{2,5}们[、，,：:!！\s]|全(?:省|市|县|区|镇|乡|村|校|院|体|厂|州|旗)[^，。：！]{0,4}(?:广大)?[^，。：！]{2,20}(?=[：:])|(?:老师|同学|领导|家长|来宾|嘉宾|代表|评委|专家|主席|主席团|书记)[、，,])/;

/** What a part of a salutation may end with. */
const ADDRESSEE =
  /(?:们|同志|领导|来宾|嘉宾|代表|委员|朋友|老师|同学|家长|评委|专家|书记|主席|校长|院长|部长|局长|主任|市长|县长|省长|先生|女士|大家|乡亲|战友|同仁|同事|工作者|教师|战士|医务人员|家属|家人|亲属|校友|考官|面试官|选民|同行|企业家|记者|院士|教授|常委|学员|党员|干部|师生|前辈|长辈|亲人|亲友|客商|客人|网友|观众|听众|居民|村民|工友|父老|兄弟|姐妹|组长|组员|成员|人士|使者|大使|阁下|会长|团长|队员|将士|官兵|职工|员工|教职工|股东|董事|理事|监事|会员|主席团|伙伴|英雄|模范|劳模|青年|群众|媒体|单位|姑娘|小伙|孩子|宝贝|新人|[×X*某]+)(?:大家好|(?:早上|上午|中午|下午|晚上)?好|你们好)?$/;

const LONGEST = 70;

/** Where the salutation at the head of a text ends, or 0 when there is none. */
export function salutationLength(text: string): number {
  if (text.charCodeAt(0) === STAR) {
    const bold = BOLD.exec(text);
    const inner = bold?.[1] ?? '';
    return bold !== null && plainLength(inner) === inner.length ? bold[0].length : 0;
  }
  const second = text.charCodeAt(1);
  if ((second === 0x20 || second === 0x3000) && SPACED.test(text))
    return plainLength(text.replace(/[\s　]/g, '')) > 0 ? text.length : 0;
  return plainLength(text);
}

/** Letters set wide apart on a line of their own: "同 志 们 ：". */
const SPACED = /^[\u4e00-\u9fff](?:[\s　]+[\u4e00-\u9fff、，,]){1,12}[\s　]*[：:]$/;

const STAR = 0x2a;
/** Markdown's bold marks around a line: "**各位来宾：**". */
const BOLD = /^\*+([^*]+)\*+$/;

function plainLength(text: string): number {
  if (!OPENS.test(text)) return 0;
  const head = text.slice(0, LONGEST + 1);
  const end = head.search(/[：:!！。；;？?]/);
  if (end < 0) return text.length <= LONGEST && text.length === head.length ? ownLine(text) : 0;
  const sign = head.charAt(end);
  if (!/[：:!！]/.test(sign)) return 0;
  if (!allAddressees(head.slice(0, end))) return 0;
  if (/[!！]/.test(sign) && end + 1 < text.length) {
    // "老师们！同学们！" runs on; "同志们！让我们……" is a call, not a salutation.
    const rest = plainLength(text.slice(end + 1).trimStart());
    return rest > 0 && text.length <= LONGEST ? text.length : 0;
  }
  return end + 1;
}

/**
 * Where a salutation ends that runs into the first sentence: "尊敬的各位领导，组织上安排我……"; 0 for none. Only the first
 * words of a speech are asked: further down the same words call on the audience.
 */
export function gluedSalutation(text: string): number {
  if (!OPENS.test(text)) return 0;
  let end = 0;
  for (let comma = nextComma(text, 0); comma > 0 && comma <= LONGEST; comma = nextComma(text, comma + 1)) {
    const part = text.slice(end, comma);
    if (part.length > LONGEST_PART || !ADDRESSEE.test(part) || part.endsWith('好')) break;
    end = comma + 1;
  }
  return end < text.length ? end : 0;
}

const LONGEST_PART = 16;

function nextComma(text: string, from: number): number {
  for (let i = from; i < Math.min(text.length, from + LONGEST_PART + 2); i++) {
    const code = text.charCodeAt(i);
    if (code === 0xff0c || code === 0x2c || code === 0x3001) return i;
  }
  return -1;
}

/** A line without a colon is a salutation only when nothing else stands on it: "各位领导，同志们，". */
function ownLine(text: string): number {
  return allAddressees(text.replace(/[，,、]$/, '')) ? text.length : 0;
}

function allAddressees(text: string): boolean {
  const parts = text.split(/[、，,\s　]+/).filter((part) => part !== '');
  const named = parts.filter((part) => ADDRESSEE.test(part) || OPENS.test(part));
  const last = parts.at(-1) ?? '';
  return parts.length > 0 && ADDRESSEE.test(last) && named.length * 2 > parts.length;
}
