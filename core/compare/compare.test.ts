import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countIds } from '../speech/ids.ts';
import { readInlines } from '../speech/inlineRuns.ts';
import { serialise } from '../speech/serialise.ts';
import { fillSlots } from '../speech/slots.ts';
import { speeches } from '../speech/speech.testkit.ts';
import type { Speech } from '../speech/speech.ts';
import { notYetAdopted } from './adopted.ts';
import { applyChanges } from './apply.ts';
import { paragraph, sentSpeech } from './compare.testkit.ts';
import { compare } from './compare.ts';
import { conflictsOf } from './conflicts.ts';
import { type ReturnedParagraph, readReturned } from './returned.ts';
import { isHead, unitsOf } from './units.ts';

/** The lines of the sent speech as a word processor has them. */
function sentLines(speech: Speech = sentSpeech()): { id: string | null; text: string }[] {
  return unitsOf(speech).map((unit) => ({
    id: isHead(unit) ? null : unit.id,
    text: unit.ordinal + unit.text,
  }));
}

type Lines = { id: string | null; text: string }[];

function returned(edit: (lines: Lines) => Lines): Speech {
  const paragraphs = edit(sentLines()).map(
    ({ id, text }): ReturnedParagraph => ({ text, ids: id === null ? [] : [id], outlineLevel: null, by: [] }),
  );
  return readReturned(sentSpeech(), paragraphs, countIds(100)).speech;
}

const reword = (id: string, from: string, to: string) => (lines: Lines) =>
  lines.map((line) => (line.id === id ? { ...line, text: line.text.replace(from, to) } : line));
const without =
  (...ids: string[]) =>
  (lines: Lines) =>
    lines.filter((line) => !ids.includes(line.id ?? ''));
const put =
  (after: string, ...texts: string[]) =>
  (lines: Lines) =>
    lines.flatMap((line) =>
      line.id === after ? [line, ...texts.map((text) => ({ id: null, text }))] : [line],
    );
const moved = (ids: readonly string[], after: string) => (lines: Lines) => {
  const taken = lines.filter((line) => ids.includes(line.id ?? ''));
  return lines.flatMap((line) =>
    ids.includes(line.id ?? '') ? [] : line.id === after ? [line, ...taken] : [line],
  );
};
const head = (from: string, to: string) => (lines: Lines) =>
  lines.map((line) => (line.text === from ? { ...line, text: to } : line));

/** Scripted edits in a word processor: what was done, and the changes the comparison must show. */
const EDITS: readonly (readonly [string, (lines: Lines) => Lines, readonly string[]])[] = [
  ['nothing at all', (lines) => lines, []],
  ['a typo put right', reword('n4', '齐心协力', '同心协力'), ['changed:n4']],
  ['a sentence added', reword('n6', '百分点。', '百分点。三个项目列入省级重点。'), ['changed:n6']],
  ['a sentence taken out', reword('n7', '部分项目前期工作不实，', ''), ['changed:n7']],
  ['a paragraph added', put('n4', '同时，民间投资增长较快。'), ['added:n100']],
  ['a paragraph taken out', without('n4'), ['deleted:n4']],
  ['a point moved within its series', moved(['n10'], 'n12'), ['moved:n10']],
  ['a paragraph moved to another part', moved(['n4'], 'n8'), ['moved:n4']],
  ['a heading changed', reword('n8', '提速增效', '提质增效'), ['changed:n8']],
  ['a section taken out', without('n8', 'n10', 'n11', 'n12'), ['deleted:n8']],
  ['a heading taken out and its text kept', without('n8'), ['deleted:n8']],
  ['a section moved behind another of its length', moved(['n3', 'n4', 'n6', 'n7'], 'n12'), ['moved:n8']],
  [
    'a section added, with the numbers left as they were',
    put('n12', '三、强化保障，形成抓项目的合力', '各单位要主动担当。'),
    ['added:n100'],
  ],
  [
    'a point put in and the rest not renumbered',
    put('n10', '一是盯紧开工。上半年应开尽开。'),
    ['added:n100'],
  ],
  [
    'the title reworded',
    head('在青禾县项目推进会上的讲话', '在全县重点项目推进会上的讲话'),
    ['changed:title.0'],
  ],
  [
    'a name put under the title',
    (lines) =>
      lines.flatMap((line) =>
        line.text.startsWith('（2026') ? [line, { id: null, text: '县长　林某某' }] : [line],
      ),
    ['added:byline.1'],
  ],
  [
    'the date taken out',
    (lines) => lines.filter((line) => !line.text.startsWith('（2026')),
    ['deleted:byline.0'],
  ],
  ['the salutation reworded', head('同志们：', '各位领导、同志们：'), ['changed:salutation.0']],
  ['an ordinal deleted', reword('n11', '二是', ''), ['relevelled:n11']],
  [
    'a point moved and reworded',
    (lines) => reword('n12', '每月', '每季度')(moved(['n12'], 'n8')(lines)),
    ['moved:n12', 'changed:n12'],
  ],
  [
    'two paragraphs joined',
    (lines) =>
      without('n7')(
        reword(
          'n6',
          '百分点。',
          '百分点。部分项目前期工作不实，要素保障跟不上，个别单位存在等靠思想。',
        )(lines),
      ),
    ['changed:n6', 'deleted:n7'],
  ],
  [
    'all bookmarks lost on the way and a typo put right',
    (lines) => reword('n4', '齐心协力', '同心协力')(lines).map((line) => ({ ...line, id: null })),
    ['changed:n4'],
  ],
];

describe('a speech that comes back edited', () => {
  it.each(EDITS)('shows %s', (_what, edit, expected) => {
    expect(compare(sentSpeech(), returned(edit)).map((change) => change.id)).toEqual(expected);
  });

  it.each(EDITS)('becomes the returned text when %s is accepted', (_what, edit) => {
    const base = sentSpeech();
    const after = returned(edit);
    const accepted = new Set(compare(base, after).map((change) => change.id));
    const result = applyChanges(base, {}, { base, after, accepted });
    expect(serialise(result)).toBe(serialise(after));
    const ids = unitsOf(result).map((unit) => unit.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(EDITS)('stays as it was when %s is refused', (_what, edit) => {
    const base = sentSpeech();
    const result = applyChanges(base, {}, { base, after: returned(edit), accepted: new Set() });
    expect(result).toEqual(base);
  });
});

const accept = (base: Speech, after: Speech): ReadonlySet<string> =>
  new Set(compare(base, after).map((change) => change.id));

describe('two returned files', () => {
  it('are both taken over where they changed different words of one paragraph', () => {
    const base = sentSpeech();
    const first = returned(reword('n4', '齐心协力', '同心协力'));
    const second = returned(reword('n4', '3.2亿元', '3.5亿元'));
    expect(conflictsOf(base, base, [compare(base, first), compare(base, second)])).toEqual([]);
    const one = applyChanges(base, {}, { base, after: first, accepted: accept(base, first) });
    const both = applyChanges(one, {}, { base, after: second, accepted: accept(base, second) });
    expect(serialise(both)).toContain(
      '全县上下同心协力，项目建设取得明显成效。新开工项目36个，完成投资3.5亿元。',
    );
  });

  it('conflict where they changed the same words, and both are shown', () => {
    const base = sentSpeech();
    const files = [reword('n4', '明显成效', '显著成效'), reword('n4', '明显成效', '重大突破')].map(returned);
    const conflicts = conflictsOf(
      base,
      base,
      files.map((after) => compare(base, after)),
    );
    expect(conflicts).toMatchObject([
      {
        node: 'n4',
        place: '一、第1段',
        sides: [
          { file: 0, change: 'changed:n4', text: expect.stringContaining('显著成效') },
          { file: 1, change: 'changed:n4', text: expect.stringContaining('重大突破') },
        ],
      },
    ]);
  });

  it('conflict where one strikes out the section in which the other changed a word', () => {
    const base = sentSpeech();
    const files = [without('n8', 'n10', 'n11', 'n12'), reword('n12', '每月', '每季度')].map(returned);
    const conflicts = conflictsOf(
      base,
      base,
      files.map((after) => compare(base, after)),
    );
    expect(conflicts).toMatchObject([{ node: 'n12', sides: [{ text: null }, { text: expect.any(String) }] }]);
  });

  it('agree where they made the same change', () => {
    const base = sentSpeech();
    const files = [reword('n4', '明显', '显著'), reword('n4', '明显', '显著')].map(returned);
    expect(
      conflictsOf(
        base,
        base,
        files.map((after) => compare(base, after)),
      ),
    ).toEqual([]);
  });
});

describe('a draft that went on while it was out', () => {
  const base = sentSpeech();
  const theirs = returned(reword('n4', '明显成效', '显著成效'));
  const draftWith = (from: string, to: string): Speech => {
    const after = returned(reword('n4', from, to));
    return applyChanges(base, {}, { base, after, accepted: accept(base, after) });
  };

  it('keeps its own words where the returned file left them alone', () => {
    const result = applyChanges(
      draftWith('36个', '38个'),
      {},
      { base, after: theirs, accepted: accept(base, theirs) },
    );
    expect(serialise(result)).toContain('取得显著成效。新开工项目38个');
  });

  it('conflicts with the file where it changed the same words', () => {
    const draft = draftWith('明显成效', '良好成效');
    const conflicts = conflictsOf(base, draft, [compare(base, theirs)]);
    expect(conflicts).toMatchObject([{ node: 'n4', sides: [{ file: null }, { file: 0 }] }]);
  });

  it('asks nothing again that it has taken over already', () => {
    const draft = draftWith('明显成效', '显著成效');
    expect(notYetAdopted(base, draft, compare(base, theirs))).toEqual([]);
  });
});

describe('a draft whose slots were filled when it went out', () => {
  const facts = { 会议: '全县项目推进会', 单位: '县发改局' };
  const draft: Speech = {
    title: [readInlines('在{{会议}}上的讲话')],
    byline: [],
    salutation: readInlines('同志们：'),
    body: [paragraph('n1', '{{单位}}要牵头抓总，把各项任务落到实处。'), paragraph('n2', '谢谢大家！')],
  };

  it('keeps a slot where the words around it were changed', () => {
    const base = fillSlots(draft, facts);
    const after = readReturned(
      base,
      [
        { text: '在全县项目推进会上的讲话', ids: [], outlineLevel: null, by: [] },
        { text: '同志们：', ids: [], outlineLevel: null, by: [] },
        { text: '县发改局要主动牵头抓总，把各项任务抓实抓细。', ids: ['n1'], outlineLevel: null, by: [] },
        { text: '谢谢大家！', ids: ['n2'], outlineLevel: null, by: [] },
      ],
      countIds(9),
    ).speech;
    const result = applyChanges(draft, facts, { base, after, accepted: accept(base, after) });
    expect(serialise(result)).toContain('{{单位}}要主动牵头抓总，把各项任务抓实抓细。');
    expect(result.title).toEqual(draft.title);
  });
});

describe('two random drafts', () => {
  it('become one another when every change is accepted, and stay as they are when none is', () => {
    fc.assert(
      fc.property(speeches, speeches, (before, after) => {
        const all = accept(before, after);
        const result = applyChanges(before, {}, { base: before, after, accepted: all });
        expect(serialise(result)).toBe(serialise(after));
        expect(applyChanges(before, {}, { base: before, after, accepted: new Set() })).toEqual(before);
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });
});
