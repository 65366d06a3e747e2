import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numbering } from '../../../core/speech/number.ts';
import { serialise } from '../../../core/speech/serialise.ts';
import { fillSlots } from '../../../core/speech/slots.ts';
import { speeches } from '../../../core/speech/speech.testkit.ts';
import { documentOf, speechOf, speechSchema } from '../model/document.ts';
import { unidentified } from './ids.ts';
import { missingRun } from './leads.ts';
import { placedOrdinals } from './numbering.ts';
import { placesIn } from './places.ts';
import { onlyTyped } from './steps.ts';
import { behind, DRAFT, opened } from './view.testkit.ts';

test('the ordinals drawn in the editor are those of the draft', () => {
  fc.assert(
    fc.property(speeches, (speech) => {
      const doc = documentOf(speechSchema, speech);
      const drawn = placedOrdinals(doc)
        .sort((a, b) => a.from - b.from)
        .filter(({ from }) => doc.nodeAt(from)?.type.name === 'head')
        .map(({ ordinal }) => ordinal);
      expect(drawn).toEqual([...numbering(speech).values()]);
    }),
    { numRuns: 100 },
  );
});

test('any stretch of the printed text is found again in the editor, slots filled or not', () => {
  fc.assert(
    fc.property(
      speeches,
      fc.nat(),
      fc.integer({ min: 1, max: 6 }),
      fc.boolean(),
      (speech, at, length, filled) => {
        const facts = filled ? { 单位: '青禾县文旅局', 地区: '青禾县' } : {};
        const doc = documentOf(speechSchema, speech);
        const text = serialise(fillSlots(speechOf(doc), facts));
        const start = at % Math.max(1, text.length - 1);
        const words = text.slice(start, start + length).split('\n')[0] ?? '';
        if (words.trim() === '') return;
        const place = placesIn(doc, facts, text)(start, start + words.length);
        expect(place).not.toBeNull();
        const plain = /^[\p{Script=Han}]+$/u.test(words) && place !== null;
        const inText = plain && doc.textBetween(place.from, place.to);
        if (inText !== false && inText.length === words.length) expect(inText).toBe(words);
      },
    ),
    { numRuns: 150 },
  );
});

test('typing and deleting inside a paragraph is told from changes of the structure', () => {
  const state = behind(opened(DRAFT), '今天的会议');
  expect(onlyTyped(state.tr.insertText('十分'))).toBe(true);
  expect(onlyTyped(state.tr.delete(state.selection.from - 2, state.selection.from))).toBe(true);
  expect(onlyTyped(state.tr.split(state.selection.from))).toBe(false);
});

test('a paragraph split in two leaves one half to be given a name of its own', () => {
  const state = behind(opened(DRAFT), '今天的会议');
  expect(unidentified(state.doc)).toEqual([]);
  expect(unidentified(state.tr.split(state.selection.from).doc).length).toBe(1);
});

test('a lead ends at its first full stop and takes nothing after it', () => {
  const head = (text: string) => speechSchema.node('head', null, [speechSchema.text(text)]);
  expect(missingRun(head('加强领导。各单位要负责'))).toEqual({ from: 4, to: 11 });
  expect(missingRun(head('加强领导'))).toBeNull();
  const settled = speechSchema.node('head', null, [
    speechSchema.text('加强领导'),
    speechSchema.text('。', [speechSchema.mark('run')]),
  ]);
  expect(missingRun(settled)).toBeNull();
});

test('two paragraphs of the same words are both found, the first for either', () => {
  const text = '发言提纲\n要抓落实。\n要抓落实。';
  const { doc } = opened(text);
  const find = placesIn(doc, {}, text);
  expect(find(5, 10)).toEqual(find(11, 16));
});
