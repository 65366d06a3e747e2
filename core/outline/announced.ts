import { charSet } from '../text/chars.ts';
import { ordinalValue } from '../text/numerals.ts';
import type { Paragraph } from '../text/paragraph.ts';
import { areParallel, type Lead, leadOf, seriesOf } from './leads.ts';
import type { Series } from './nest.ts';

/** The words that tell how many points follow: "主要体现在“四个新”：", "重点抓好五件事。". */
const TELLS =
  /(?:^|[^\u4e00-\u9fff]|[要到好讲谈说提现握持出下上为是有在])[^，。；：]{0,6}([两三四五六七八九十])(?:个|点|项|条|件|句|大|方面)[^，。；：]{0,12}[：:]$|(?:要|做到|抓好|做好|讲|谈|提|体现|把握|处理好|坚持|突出|着力)[^，。；：]{0,8}([两三四五六七八九十])(?:个|点|项|条|件|句|大|方面)[^，。；：]{0,12}。$/;
const TELLS_END = charSet('：:。');
const LAST_WORDS = 24;
const FEWEST = 3;
const MOST_UNEVEN = 4;

const COUNTS = charSet('两三四五六七八九十');
const COUNTED = charSet('个点项条件句大方');

/** A cheap look before the pattern: is anything counted among the last words? */
function hasCountLast(text: string): boolean {
  for (let at = Math.max(0, text.length - LAST_WORDS); at < text.length - 1; at += 1) {
    if (COUNTS[text.charCodeAt(at)] === 1 && COUNTED[text.charCodeAt(at + 1)] === 1) return true;
  }
  return false;
}

function toldBy(text: string): number {
  if (TELLS_END[text.charCodeAt(text.length - 1)] !== 1 || !hasCountLast(text)) return 0;
  const match = TELLS.exec(text.slice(-LAST_WORDS));
  return match === null ? 0 : (ordinalValue(match[1] ?? match[2] ?? '') ?? 0);
}

/** Leads of one list end alike, are about equally long and share a word. */
function agree(leads: readonly Lead[]): boolean {
  const lengths = leads.map(({ text }) => text.length);
  const [first] = leads;
  if (first === undefined || Math.max(...lengths) - Math.min(...lengths) > MOST_UNEVEN) return false;
  if (leads.some(({ sign }) => sign !== first.sign)) return false;
  return [...first.text].some((letter) => leads.every(({ text }) => text.includes(letter)));
}

/**
 * Unnumbered leads whose number the paragraph above tells: "主要体现在“四个新”：" over four paragraphs that begin
 * "粮食生产实现新突破。", "乡村产业迈上新台阶。" … `taken` paragraphs have an ordinal.
 */
export function announcedLeads(paragraphs: readonly Paragraph[], taken: (para: number) => boolean): Series[] {
  const found: Series[] = [];
  for (let para = 0; para < paragraphs.length; para++) {
    const count = toldBy(paragraphs[para]?.text ?? '');
    if (count < FEWEST) continue;
    const leads: Lead[] = [];
    for (let i = para + 1; i <= para + count; i++) {
      const lead = taken(i) ? null : leadOf(paragraphs[i], i);
      if (lead !== null) leads.push(lead);
    }
    const own = leadOf(paragraphs[para], para);
    const [first] = leads;
    // A paragraph that begins like the leads is one of them, and announces nothing.
    if (own !== null && first !== undefined && areParallel(own.text, first.text)) continue;
    if (leads.length !== count || !agree(leads)) continue;
    found.push(seriesOf(leads, `前文说有${count}条，以下${count}段的领句与之相应，没有序号`));
    para += count;
  }
  return found;
}
