import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ROLES } from '../../core/classify/role.ts';
import { findEntities } from '../../core/slots/entities.ts';
import { NO_PLACES } from '../../core/slots/gazetteer.ts';
import { findPlaceholders } from '../../core/slots/placeholders.ts';
import { elementsOf, type SourceElement } from './elements.ts';
import type { Reviewed } from './model.ts';
import { markNoise } from './noise.ts';
import { setRole } from './paragraphs.ts';
import { SPEECH, taken } from './review.testkit.ts';
import { canBeSlot, markSlots, unmarkSlot } from './slots.ts';
import { joinWithNext, splitSpeech } from './speeches.ts';

const TEXT = `在×县项目推进会上的讲话
同志们：
2024年投资3.2亿元、增长7.5%，×集团和×公司都开了工，×集团还招了×人。
一、抓开工
请×书记牵头，×月×日前报来；20××年再看{{单位}}。
二、抓服务
谢谢大家！
`;

function elements(text: string, reviewed: Reviewed = taken(text)): SourceElement[] {
  const found = { placeholders: findPlaceholders(text), entities: findEntities(text, NO_PLACES) };
  return elementsOf(text, reviewed, found);
}

const told = (text: string, all: readonly SourceElement[]): string[] =>
  all.map(({ start, end, slot }) => `${text.slice(start, end)}=${slot}`);

function slotsOf(reviewed: Reviewed): string[] {
  return reviewed.documents.flatMap((speech) => speech.slots ?? []).map((mark) => mark.slot);
}

test('an element takes in what its slot will say, and every name of a paragraph has a slot of its own', () => {
  expect(told(TEXT, elements(TEXT))).toEqual([
    '×县=地区',
    '2024=年份',
    '3.2亿元=数据',
    '7.5%=数据2',
    '×集团=单位',
    '×公司=单位2',
    '×集团=单位',
    '×=数据3',
    '×=姓名',
    '×月×日=日期',
    '20××=年份',
    '{{单位}}=单位',
  ]);
});

test('a meeting is named with the place it is held for', () => {
  const text = '在白鹭镇渔港项目推进会上的讲话\n同志们：\n全镇渔港推进会开得好。\n谢谢大家！\n';
  expect(told(text, elements(text))).toEqual(['白鹭镇渔港项目推进会=会议', '全镇渔港推进会=会议']);
});

test('a name made a slot keeps it, and the names around it keep theirs', () => {
  const all = elements(TEXT);
  const second = all.filter((each) => each.slot === '单位2');
  const after = elements(TEXT, markSlots(taken(TEXT), second));
  expect(told(TEXT, after)).toEqual(told(TEXT, all));
  expect(after.filter((each) => each.state === 'slot').map((each) => each.slot)).toEqual(['单位2', '单位']);
});

test('a mark goes with its words: out with noise and with 恢复, along when speeches are split and joined', () => {
  const at = SPEECH.indexOf('全县教育事业');
  const [speech] = taken(SPEECH).documents;
  const leaf = speech?.spans.findIndex((each) => each.start <= at && at < each.end) ?? -1;
  const marked = markSlots(taken(SPEECH), [
    { start: SPEECH.indexOf('教育工作会议'), end: SPEECH.indexOf('会议上') + 2, slot: '会议' },
    { start: at, end: at + 2, slot: '地区' },
  ]);
  expect(slotsOf(marked)).toEqual(['会议', '地区']);
  const split = splitSpeech(SPEECH, marked, 0, leaf);
  expect(split.documents.map((each) => each.slots?.map((mark) => mark.slot))).toEqual([['会议'], ['地区']]);
  expect(slotsOf(joinWithNext(SPEECH, split, 0))).toEqual(['会议', '地区']);
  expect(slotsOf(markNoise(SPEECH, marked, { start: at + 1, end: at + 4 }))).toEqual(['会议']);
  expect(slotsOf(unmarkSlot(marked, at))).toEqual(['会议']);
  expect(unmarkSlot(marked, at + 1)).toBe(marked);
});

test('an ordinal, a byline or words across two paragraphs are no slot, and the review stays as it was', () => {
  const reviewed = taken(SPEECH);
  const spans = ['一、认清', '青禾县教育局局长', '同志们：\n今天'].map((words) => {
    const start = SPEECH.indexOf(words);
    return { start, end: start + words.length, slot: '内容' };
  });
  expect(markSlots(reviewed, spans)).toBe(reviewed);
});

test('whatever is marked and corrected, marks lie apart, in order, and where a block can hold them', () => {
  const step = fc.record({
    what: fc.constantFrom('mark', 'mark', 'unmark', 'strike', 'role', 'split', 'join'),
    at: fc.nat(SPEECH.length - 1),
    length: fc.integer({ min: 1, max: 30 }),
    role: fc.constantFrom(...ROLES),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      let reviewed = taken(SPEECH);
      for (const { what, at, length, role } of steps) {
        const span = { start: at, end: Math.min(SPEECH.length, at + length) };
        const doc = at % Math.max(1, reviewed.documents.length);
        const leaf = at % Math.max(1, reviewed.documents[doc]?.spans.length ?? 0);
        if (what === 'mark') reviewed = markSlots(reviewed, [{ ...span, slot: '内容' }]);
        if (what === 'unmark') reviewed = unmarkSlot(reviewed, at);
        if (what === 'strike') reviewed = markNoise(SPEECH, reviewed, span);
        if (what === 'role') reviewed = setRole(SPEECH, reviewed, doc, leaf, role);
        if (what === 'split') reviewed = splitSpeech(SPEECH, reviewed, doc, leaf);
        if (what === 'join') reviewed = joinWithNext(SPEECH, reviewed, doc);
      }
      for (const speech of reviewed.documents) {
        let free = 0;
        for (const mark of speech.slots ?? []) {
          expect(mark.start).toBeGreaterThanOrEqual(free);
          expect(canBeSlot(speech, mark)).toBe(true);
          free = mark.end;
        }
      }
    }),
    { numRuns: 200 },
  );
});
