import type { TextElements } from '../../api/elements.ts';
import type { SlotKind } from '../../core/slots/facts.ts';
import { isSlotName } from '../../core/speech/inlines.ts';
import type { Span } from '../../core/text/span.ts';
import type { Reviewed } from './model.ts';
import { canBeSlot, lastFrom } from './slots.ts';

/** An element 要素 of a source: what another speech would say differently, and the slot that would say it. */
export interface SourceElement extends Span {
  readonly kind: SlotKind;
  readonly slot: string;
  /** A hole 占位符 left in the source, a name, or what is a slot already. */
  readonly state: 'hole' | 'name' | 'slot';
}

/** The slot that names of a kind become, by the names skeletons use for them. */
export const USUAL_SLOTS: Readonly<Record<SlotKind, string>> = {
  place: '地区',
  unit: '单位',
  person: '姓名',
  post: '职务',
  date: '日期',
  year: '年份',
  number: '数据',
  meeting: '会议',
  project: '项目',
  document: '文件',
  topic: '主题',
  text: '内容',
};

const SIGN = '[×╳✕✖XxＸｘ*某_＿\\s]';

/**
 * What belongs to the slot behind its hole: the card says 青禾县 and not 青禾, so ×县 is a 地区 as a whole, but
 * ×书记 keeps 书记 and ×亿元 its unit.
 */
const TAILS: Readonly<Record<string, RegExp>> = {
  地区: /^(?:省|自治区|市|州|盟|县|区|旗|镇|乡|街道|村|开发区|新区|园区|地区|示范区|度假区)/,
  单位: /^(?:集团|公司|企业|银行|委员会|办公室|中心|学校|中学|小学|大学|学院|医院|研究院|研究所|党委|党组|工会|协会|商会|社区|法院|检察院|合作社|厂|局|厅|院|所|站|队|办)+/,
  会议: /^(?:工作|专题|现场|动员|推进|调度|部署|座谈|总结|表彰|研讨|学习|代表|全体)?(?:会议|大会|会|论坛)/,
  项目: /^(?:工程|项目|计划|行动|基地|大桥|公路|高速|铁路|水库|小区|广场|产业园|科技园|小镇|景区)/,
  日期: new RegExp(`^(?:月(?:${SIGN}|\\d){0,4}[日号]?|[日号])`),
};

function hole(text: string, { start, end, slot, kind }: TextElements['placeholders'][number]): SourceElement {
  if (text.startsWith('{{', start) && isSlotName(slot)) return { start, end, slot, kind, state: 'slot' };
  const century =
    kind === 'year' ? (/(?:19|20)$/.exec(text.slice(Math.max(0, start - 2), start))?.[0] ?? '') : '';
  const tail = TAILS[slot]?.exec(text.slice(end, end + 12))?.[0] ?? '';
  const name = isSlotName(slot) ? slot : USUAL_SLOTS[kind];
  return { start: start - century.length, end: end + tail.length, slot: name, kind, state: 'hole' };
}

/** What may stand before a meeting's own name, as the name of a place whose level word begins it: 在白鹭|镇渔港推进会. */
const BEFORE_MEETING = /(?:在|召开|出席|参加|举行|次)([\u4e00-\u9fff]{1,6})$/;

/** A year keeps its 年: skeletons write {{年份}}年. A plan's years (“十四五”) are no year of the card. */
function name(source: string, { start, end, text, kind }: TextElements['entities'][number]): SourceElement {
  if (kind === 'meeting' && /^[省市县区镇乡]/.test(text)) {
    const place = BEFORE_MEETING.exec(source.slice(Math.max(0, start - 8), start))?.[1] ?? '';
    return { start: start - place.length, end, slot: USUAL_SLOTS.meeting, kind, state: 'name' };
  }
  const plan = kind === 'year' && text.startsWith('“');
  const unit = kind === 'year' && !plan ? (/年(?:度)?$/.exec(text)?.[0].length ?? 0) : 0;
  return { start, end: end - unit, slot: plan ? '规划' : USUAL_SLOTS[kind], kind, state: 'name' };
}

const BARE = new RegExp(`^${SIGN}+$`);

/**
 * The elements of one paragraph, each name with a slot of its own: 地区, 地区2. The same name gets the same slot, and
 * one that is a slot already keeps its; a bare × is never known to be the same as another.
 */
function told(text: string, elements: readonly SourceElement[]): SourceElement[] {
  const words = ({ start, end }: Span): string => text.slice(start, end);
  const made = elements.filter((element) => element.state === 'slot');
  const slots = new Map(made.map((element) => [words(element), element.slot]));
  const used = new Set(slots.values());
  return elements.map((element) => {
    if (element.state === 'slot') return element;
    const own = words(element);
    const known = BARE.test(own) ? undefined : slots.get(own);
    if (known !== undefined) return { ...element, slot: known };
    let slot = element.slot;
    for (let n = 2; used.has(slot); n += 1) slot = `${element.slot}${n}`;
    used.add(slot);
    slots.set(own, slot);
    return { ...element, slot };
  });
}

/** Elements by the index of the part, of parts sorted by their start, in which they begin. */
function grouped(
  elements: readonly SourceElement[],
  parts: readonly Span[],
): ReadonlyMap<number, SourceElement[]> {
  const groups = new Map<number, SourceElement[]>();
  for (const element of elements) {
    const part = lastFrom(parts, element.start);
    const group = groups.get(part);
    if (group === undefined) groups.set(part, [element]);
    else group.push(element);
  }
  return groups;
}

/**
 * The elements of the speeches under review, in reading order and without overlap: what was made a slot, then
 * holes, then names. What stands in noise, across two paragraphs or on an ordinal is none.
 */
export function elementsOf(text: string, reviewed: Reviewed, found: TextElements): SourceElement[] {
  const all = [
    ...found.placeholders.map((each) => hole(text, each)),
    ...found.entities.map((each) => name(text, each)),
  ];
  const within = grouped(all, reviewed.documents);
  return reviewed.documents.flatMap((speech, doc) => {
    const made = (speech.slots ?? []).map(
      (mark): SourceElement => ({ ...mark, kind: 'text', state: 'slot' }),
    );
    const taken = new Uint8Array(Math.max(0, speech.end - speech.start));
    const free = made.concat(within.get(doc) ?? []).filter(({ start, end, state }) => {
      if (start < speech.start || end > speech.end) return false;
      const place = taken.subarray(start - speech.start, end - speech.start);
      if (place.includes(1) || (state !== 'slot' && !canBeSlot(speech, { start, end }))) return false;
      place.fill(1);
      return true;
    });
    free.sort((a, b) => a.start - b.start);
    const paragraphs = grouped(free, speech.spans);
    return [...paragraphs.values()].flatMap((own) => told(text, own));
  });
}
