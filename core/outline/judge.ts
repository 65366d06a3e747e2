import type { Paragraph } from '../text/paragraph.ts';
import type { Chain } from './chains.ts';
import { FAMILY_NAMES, type Family, rankOf } from './families.ts';
import type { Candidate } from './scan.ts';

/** What a chain of ordinals was judged to be, and why; `why` is Chinese, for the review screen. */
export interface Verdict {
  readonly isSeries: boolean;
  readonly why: string;
}

const yes = (why: string): Verdict => ({ isSeries: true, why });
const no = (why: string): Verdict => ({ isSeries: false, why });

const firm = (item: Candidate): boolean => item.place === 'line' || item.place === 'sentence';

/** What the document says about itself before single chains are judged. */
export interface Evidence {
  /** Families that make an undoubted series somewhere in the document. */
  readonly proven: ReadonlySet<Family>;
  /** The text stops in mid-sentence, so a last series may have lost its tail. */
  readonly truncated: boolean;
  readonly lastPara: number;
}

/** The families whose lone item at the head of a line still numbers a point. */
const LONE_LINES: ReadonlySet<Family> = new Set<Family>(['chapter', 'han', 'han-paren', 'nth']);

/** Judges one chain: is it a list of the speech, or ordinals that happen to stand in running text? */
export function judgeChain(chain: Chain, paragraphs: readonly Paragraph[], evidence: Evidence): Verdict {
  const { items, family } = chain;
  const first = items[0];
  if (first === undefined) return no('没有序号');
  if (items.length === 1) return judgeLone(chain, first, paragraphs, evidence);
  if (family === 'first') return judgeFirst(items);
  if (family === 'side') return judgeSides(items);
  if (first.value > 1 && !items.some((item) => item.place === 'line')) return no('序号不是从头数起');
  const sure = items.filter(firm).length;
  if (sure === 0 && items.every((item) => item.place === 'none')) return no('序号夹在词句中间');
  if (COUNTERS.has(family) && items.length >= 3 && items.every(({ value }, i) => value === i + 1))
    return yes(`${FAMILY_NAMES[family]}从1数到${items.length}`);
  if (sure * 3 < items.length && family !== 'is') return no('序号多半不在句首');
  if (family === 'is' && first.look !== '' && !COMMON_LOOKS.test(first.look) && items.length < 3) {
    return no('“一X、二X”不足三条');
  }
  if (family === 'han-paren' && sure === 0) return no('括号序号不在句首');
  if (family === 'meeting' || family === 'bullet') return yes(`同样的段首接连出现，共${items.length}处`);
  return yes(`${FAMILY_NAMES[family]}从${first.value}到${items.at(-1)?.value ?? 1}接续，共${items.length}条`);
}

/** Signs that do nothing but count, wherever they stand: "（1）建立台账，（2）挂牌督办，（3）限时办结". */
const COUNTERS: ReadonlySet<Family> = new Set<Family>(['arabic-paren', 'circled']);

/** Verbs that number a list so often that two items are enough. */
const COMMON_LOOKS = /^[抓靠看查讲谢盼愿请促学问树守在强重]/;

/** A pair inside one sentence is an argument, not a list, unless one of the two stands at the head of a clause. */
function judgeSides(items: readonly Candidate[]): Verdict {
  return items.some(firm) ? yes('“一方面、另一方面”成对出现') : no('“一方面、另一方面”在同一句话里');
}

/** 首先 and 最后 alone are manners of speaking; with 其次 between them they count. */
function judgeFirst(items: readonly Candidate[]): Verdict {
  const at = items[0];
  if (at?.place === 'comma' && items.some((item) => item.para !== at.para)) return no('“首先”夹在句子中间');
  if (items.some((item) => item.value === 2)) return yes('“首先、其次”成组出现');
  const paras = new Set(items.map((item) => item.para));
  if (items.every((item, i) => i === 0 || item.place === 'comma')) return no('“首先、最后”在同一句话里');
  if (items.length > 1 && paras.size === 1 && items.some(firm)) return yes('“首先、最后”在同一段内');
  return no('“首先”后面没有“其次”');
}

/** One 会议要求 heads a part of a news item; among numbered headings it is a sentence like others. */
function judgeLoneMeeting({ proven }: Evidence): Verdict {
  return [...proven].some((family) => rankOf(family) !== null) ? no('只出现一次') : yes('通稿的段首');
}

function judgeLone(
  chain: Chain,
  item: Candidate,
  paragraphs: readonly Paragraph[],
  evidence: Evidence,
): Verdict {
  const text = paragraphs[item.para]?.text ?? '';
  const { family } = chain;
  if (family === 'meeting') return judgeLoneMeeting(evidence);
  if (family === 'first' || family === 'side' || family === 'bullet') return no('只出现一次');
  if (family === 'label' || family === 'letter') return no('只出现一次');
  if (LONE_LINES.has(family) && item.place === 'line') {
    if (item.value === 1 || evidence.proven.has(family))
      return yes(`行首的${FAMILY_NAMES[family]}，只有一条`);
    return no('序号不从一开始，也没有同类序号');
  }
  const atEnd = evidence.truncated && item.para === evidence.lastPara;
  if (item.value === 1 && firm(item) && evidence.proven.has(family) && atEnd)
    return yes('文末未完，同类序号在前文成列');
  if (family === 'is' && item.place === 'line' && evidence.proven.has(family) && text.length > 30) {
    return item.value === 1 ? yes('行首序号，与前文同类') : no('序号不从一开始');
  }
  return no('只出现一次，前后没有同列的序号');
}

/** The families that some chain of several firm items proves to be in use. */
export function provenFamilies(chains: readonly Chain[]): Set<Family> {
  const proven = new Set<Family>();
  for (const chain of chains) {
    if (chain.items.length >= 2 && chain.items.filter(firm).length >= 2) proven.add(chain.family);
  }
  return proven;
}
