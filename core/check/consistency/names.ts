import type { Finding } from '../finding.ts';
import { finding, type Rule } from '../rule.ts';

const KIND = '(?:推进会|现场会|动员会|部署会|调度会|表彰会|推介会|座谈会|工作会议|大会|仪式|典礼)';
const MEETING = new RegExp(
  `(?:全[省市县区镇乡州校]|[省市县区镇乡])[^，。；：！？、“”《》\\s的了在将召]{4,24}${KIND}`,
  'g',
);
const QUOTED = /[“]([^“”\n]{4,14})[”](工程|行动|计划|战略|专项)/g;

/** How many characters of the shorter stand in order in the longer, 0…1. */
function alike(one: string, other: string): number {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  let at = 0;
  for (const char of long) if (char === short.charAt(at)) at += 1;
  return at / short.length;
}

/** 全市 and 全县 meetings of one name are two meetings. */
const sameLevel = (one: string, other: string): boolean => one.slice(0, 2) === other.slice(0, 2);

/** Edit distance at most `most`; larger distances give `most` + 1. */
function distance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one.charAt(i - 1) === other.charAt(j - 1) ? 0 : 1;
      next.push(Math.min((row[j - 1] ?? 0) + same, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? most + 1;
}

function variants(
  names: readonly { readonly name: string; readonly start: number }[],
): { name: string; start: number; first: string }[] {
  const firsts: string[] = [];
  const found: { name: string; start: number; first: string }[] = [];
  for (const { name, start } of names) {
    if (firsts.includes(name)) continue;
    const first = firsts.find(
      (one) => sameLevel(one, name) && distance(one, name, 2) <= 2 && alike(one, name) < 1 && one.length >= 6,
    );
    if (first === undefined) firsts.push(name);
    else found.push({ name, start, first });
  }
  return found;
}

/** One and the same meeting or action called by two names 名称前后不一 ("高质量发展推进会" and "高质量发展促进会"). */
export const nameVariant: Rule = {
  id: 'name-variant',
  about: '同一个会议或行动，前后写了两个名字。',
  wrong: [
    {
      draft: '今天召开全县文旅融合发展推进会。\n这次全县文旅结合发展推进会开得好。',
      finds: ['全县文旅结合发展推进会'],
    },
    { draft: '实施“百企联百村”行动。要把“百企连百村”行动抓好。', finds: ['“百企连百村”行动'] },
  ],
  right: [
    { draft: '今天召开全县文旅融合发展推进会。全县文旅融合发展推进会开得好。' },
    { draft: '全县安全生产工作会议之后，又开了全市信访稳定工作会议。' },
  ],
  find: ({ text }) => {
    const meetings = [...text.matchAll(MEETING)].map((match) => ({ name: match[0], start: match.index }));
    const actions = [...text.matchAll(QUOTED)].map((match) => ({ name: match[0], start: match.index }));
    return [...variants(meetings), ...variants(actions)].map(
      ({ name, start, first }): Finding =>
        finding(
          'name-variant',
          'warning',
          text,
          start,
          start + name.length,
          `前面写的是“${first}”，这里是“${name}”，请核对是不是同一个。`,
          first,
        ),
    );
  },
};

const TITLE = new RegExp(`^(?:在|关于)?([^\\n，。]{4,40}?${KIND})(?:上的|的?(?:讲话|主持词|致辞|发言))`);
const WISH = new RegExp(`(?:预?祝|祝愿)(?:本次|这次|此次)?([^，。！\\n]{4,32}?${KIND})`, 'g');

/** A closing wish for another meeting than the title's 结尾会名不符. */
export const closingMeeting: Rule = {
  id: 'closing-meeting',
  about: '结尾祝贺的会议与标题里的会议不是一个。',
  wrong: [
    {
      draft: '在全县教育工作大会上的讲话\n同志们：\n预祝全县文旅发展推进会圆满成功！',
      finds: ['全县文旅发展推进会'],
    },
  ],
  right: [
    { draft: '在全县教育工作大会上的讲话\n同志们：\n预祝全县教育工作大会圆满成功！' },
    { draft: '在全县教育工作大会上的讲话\n同志们：\n预祝大会圆满成功！' },
  ],
  find: ({ text, facts }) => {
    const own = TITLE.exec(text)?.[1];
    // With a fact card the leftover rule compares with the card.
    if (own === undefined || typeof facts?.['会议'] === 'string') return [];
    return [...text.matchAll(WISH)].flatMap((match) => {
      const name = match[1] ?? '';
      if (name.length < 6 || alike(name, own) === 1) return [];
      const start = match.index + match[0].length - name.length;
      return [
        finding(
          'closing-meeting',
          'warning',
          text,
          start,
          start + name.length,
          `标题里的会议是“${own}”，结尾写的是“${name}”，请核对。`,
          own,
        ),
      ];
    });
  },
};
