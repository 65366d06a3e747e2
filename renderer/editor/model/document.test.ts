import fc from 'fast-check';
import { expect, test } from 'vitest';
import { speeches } from '../../../core/speech/speech.testkit.ts';
import type { Inline, Paragraph, Speech } from '../../../core/speech/speech.ts';
import { documentOf, speechOf, speechSchema } from './document.ts';

const text = (value: string): Inline => ({ kind: 'text', text: value });

test('a draft opened in the editor and saved unchanged is the same draft', () => {
  fc.assert(
    fc.property(speeches, (speech) => {
      const doc = documentOf(speechSchema, speech);
      doc.check();
      expect(speechOf(doc)).toEqual(speech);
    }),
    { numRuns: 150 },
  );
});

test('a document survives being written as JSON, origins included', () => {
  const paragraph: Paragraph = {
    kind: 'paragraph',
    id: 'n1',
    role: 'measure',
    content: [text('由'), { kind: 'slot', name: '单位' }, text('牵头抓总。')],
    origins: [{ start: 0, end: 12, blockId: 3, sourceId: 2, sourceName: '动员讲话.txt', verbatim: true }],
  };
  const speech: Speech = { title: [], byline: [], salutation: null, body: [paragraph] };
  const doc = speechSchema.nodeFromJSON(documentOf(speechSchema, speech).toJSON());
  expect(speechOf(doc)).toEqual(speech);
});

test('a point keeps apart its lead, the sign after it and what runs on in the same paragraph', () => {
  for (const [leadEnd, content] of [
    ['。', '各责任单位要压实责任。'],
    ['', ''],
    ['：', '“三个不松”抓到底。'],
    ['。', ''],
  ] as const) {
    const point = {
      kind: 'point' as const,
      id: 'n2',
      role: 'point' as const,
      lead: [text('加强领导')],
      leadEnd,
      content: content === '' ? [] : [text(content)],
      body: [],
      origins: [],
    };
    const speech: Speech = {
      title: [],
      byline: [],
      salutation: [text('同志们：')],
      body: [{ kind: 'series', id: 'n1', style: '（一）', points: [point] }],
    };
    expect(speechOf(documentOf(speechSchema, speech))).toEqual(speech);
  }
});
