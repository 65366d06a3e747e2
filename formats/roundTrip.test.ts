import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PAGE_STYLES } from '../core/page/pageStyle.ts';
import { serialise } from '../core/speech/serialise.ts';
import { speeches } from '../core/speech/speech.testkit.ts';
import type { Block, NodeId } from '../core/speech/speech.ts';
import { readDocx } from './read/docx.ts';
import { writeDocx } from './write/docx.ts';
import { inlines, SpeechBuilder, shortSpeech } from './write/sampleSpeeches.testkit.ts';

const NOW = new Date('2026-11-22T08:00:00Z');

/** The ids of everything that prints a paragraph, in reading order. */
function printedIds(blocks: readonly Block[]): NodeId[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block.id]
      : block.points.flatMap((point) => [point.id, ...printedIds(point.body)]),
  );
}

describe('a draft sent out as .docx and read back', () => {
  it('has the text it had, slots and ordinals included, and every paragraph its id', async () => {
    await fc.assert(
      fc.asyncProperty(speeches, fc.constantFrom(...Object.values(PAGE_STYLES)), async (speech, preset) => {
        const bytes = await writeDocx(speech, { preset, unfilled: 'highlight', now: NOW });
        const back = readDocx(bytes, '稿件.docx');
        expect(back.text).toBe(serialise(speech));
        expect(back.paragraphs.flatMap((paragraph) => paragraph.nodeIds)).toEqual(printedIds(speech.body));
        expect(back.warnings).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('has one title although a long one is broken into lines', async () => {
    const title = '以文塑旅以旅彰文奋力谱写全县文化和旅游深度融合高质量发展新篇章';
    const speech = { ...shortSpeech(), title: [inlines(title), inlines('——在青禾县文旅工作会议上的讲话')] };
    const back = readDocx(
      await writeDocx(speech, { preset: PAGE_STYLES.gbt9704, unfilled: 'refuse', now: NOW }),
      'a.docx',
    );
    expect(back.text.split('\n')[0]).toBe(title);
    expect(back.properties.title).toBe(title);
  });

  it('keeps spaces, tabs and signs of XML', async () => {
    const b = new SpeechBuilder();
    const speech = { ...shortSpeech(), body: [b.paragraph(' 首尾空格\t制表 <w:p> & "引号" 　')] };
    const back = readDocx(
      await writeDocx(speech, { preset: PAGE_STYLES.gbt9704, unfilled: 'refuse', now: NOW }),
      'a.docx',
    );
    expect(back.text).toBe(serialise(speech));
  });

  it('tells headings by their outline levels', async () => {
    const b = new SpeechBuilder();
    const body = [
      b.series('一、', [
        b.point('提高认识', '', '', [b.series('（一）', [b.point('认清形势', '。', '形势喜人。')])]),
      ]),
    ];
    const bytes = await writeDocx(
      { ...shortSpeech(), body },
      { preset: PAGE_STYLES.gbt9704, unfilled: 'refuse', now: NOW },
    );
    const levels = readDocx(bytes, 'a.docx').paragraphs.map((paragraph) => paragraph.outlineLevel);
    expect(levels).toEqual([null, null, 1, 2]);
  });
});
