import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GENRES } from '../../core/classify/genre.ts';
import { ROLES } from '../../core/classify/role.ts';
import { changed, historyOf, redone, undone } from './history.ts';
import type { Leaf, Reviewed, ReviewedSpeech } from './model.ts';
import { markNoise, unmarkNoise } from './noise.ts';
import { setGenre, setRole, setTitle } from './paragraphs.ts';
import { demotePoint, promotePoint, removePoint } from './points.ts';
import { badlyTiled, faults, SPEECH, taken } from './review.testkit.ts';
import { joinWithNext, splitSpeech } from './speeches.ts';

function speechOf(reviewed: Reviewed, doc = 0): ReviewedSpeech {
  const speech = reviewed.documents[doc];
  if (speech === undefined) throw new Error(`no speech ${doc}`);
  return speech;
}

function leafAt(reviewed: Reviewed, phrase: string): { index: number; leaf: Leaf } {
  const at = SPEECH.indexOf(phrase);
  const index = speechOf(reviewed).spans.findIndex((leaf) => leaf.start <= at && at < leaf.end);
  const leaf = speechOf(reviewed).spans[index];
  if (leaf === undefined) throw new Error(`no paragraph with ${phrase}`);
  return { index, leaf };
}

function pointAt(reviewed: Reviewed, heading: string): number {
  return speechOf(reviewed).nodes.findIndex((node) => node.heading.startsWith(heading));
}

const depths = (reviewed: Reviewed): number[] => speechOf(reviewed).nodes.map((node) => node.depth);

describe('roles of paragraphs', () => {
  test('a paragraph called the title becomes the title of its speech', () => {
    const reviewed = taken(SPEECH);
    const { index } = leafAt(reviewed, '全县教育事业');
    const after = setRole(SPEECH, reviewed, 0, index, 'title');
    expect(speechOf(after).title).toContain('全县教育事业取得了长足进步。');
  });

  test('a paragraph called the closing ends the point before it', () => {
    const reviewed = taken(SPEECH);
    const { index, leaf } = leafAt(reviewed, '同志们，教育是民生');
    const other = setRole(SPEECH, reviewed, 0, index, 'elaboration');
    const after = setRole(SPEECH, other, 0, index, 'closing');
    expect(speechOf(after).closing).toMatchObject({ start: leaf.start, end: leaf.end });
    expect(speechOf(after).nodes.every((node) => node.end <= leaf.start)).toBe(true);
  });

  test('a paragraph called 立论 becomes a point with its first clause as heading', () => {
    const reviewed = taken(SPEECH);
    const { index } = leafAt(reviewed, '全县教育事业');
    const after = setRole(SPEECH, reviewed, 0, index, 'point');
    expect(pointAt(after, '全县教育事业取得了长足进步')).toBeGreaterThanOrEqual(0);
    expect(speechOf(after).nodes.length).toBe(speechOf(reviewed).nodes.length + 1);
  });
});

describe('levels of points', () => {
  test('a demoted point takes what is under it along, and promoting brings it back', () => {
    const reviewed = taken(SPEECH);
    const second = pointAt(reviewed, '突出重点');
    const lower = demotePoint(SPEECH, reviewed, 0, second);
    expect(depths(lower).slice(second)).toEqual(
      depths(reviewed)
        .slice(second)
        .map((depth) => depth + 1),
    );
    expect(depths(promotePoint(SPEECH, lower, 0, second))).toEqual(depths(reviewed));
  });

  test('the first point of all can be neither lifted nor put under another', () => {
    const reviewed = taken(SPEECH);
    expect(demotePoint(SPEECH, reviewed, 0, 0)).toBe(reviewed);
    expect(promotePoint(SPEECH, reviewed, 0, 0)).toBe(reviewed);
  });

  test('a removed point leaves its text behind and lifts what was under it', () => {
    const reviewed = taken(SPEECH);
    const first = pointAt(reviewed, '认清形势');
    const after = removePoint(SPEECH, reviewed, 0, first);
    expect(pointAt(after, '认清形势')).toBe(-1);
    expect(speechOf(after).nodes[pointAt(after, '看到成绩')]?.depth).toBe(1);
    expect(badlyTiled(SPEECH, after)).toEqual([]);
  });
});

describe('noise', () => {
  test('words struck out of the middle of a sentence leave both halves of it in the speech', () => {
    const reviewed = taken(SPEECH);
    const start = SPEECH.indexOf('取得了长足');
    const after = markNoise(SPEECH, reviewed, { start, end: start + 5 }, 'advert');
    expect(after.noise.some((noise) => noise.text === '取得了长足' && noise.reason === 'advert')).toBe(true);
    const pieces = speechOf(after).spans.map((leaf) => SPEECH.slice(leaf.start, leaf.end));
    expect(pieces).toContain('全县教育事业');
    expect(pieces).toContain('进步。');
  });

  test('what was struck out comes back by unmarking it', () => {
    const reviewed = taken(SPEECH);
    const start = SPEECH.indexOf('新建学校');
    const struck = markNoise(SPEECH, reviewed, { start, end: start + 6 });
    const index = struck.noise.findIndex((noise) => noise.start === start);
    const after = unmarkNoise(SPEECH, struck, index);
    expect(after.noise.length).toBe(struck.noise.length - 1);
    expect(badlyTiled(SPEECH, after)).toEqual([]);
  });

  test('a source struck out altogether has no speech, and its first words taken back make one', () => {
    const all = markNoise(SPEECH, taken(SPEECH), { start: 0, end: SPEECH.length });
    expect(all.documents).toEqual([]);
    expect(unmarkNoise(SPEECH, all, 0).documents.length).toBe(1);
  });
});

describe('speeches of a source', () => {
  test('a speech split at a paragraph and joined again has the same paragraphs and points', () => {
    const reviewed = taken(SPEECH);
    const { index } = leafAt(reviewed, '二、突出重点');
    const split = splitSpeech(SPEECH, reviewed, 0, index);
    expect(split.documents.length).toBe(reviewed.documents.length + 1);
    const joined = joinWithNext(SPEECH, split, 0);
    expect(speechOf(joined).spans.map((leaf) => leaf.start)).toEqual(
      speechOf(reviewed).spans.map((leaf) => leaf.start),
    );
    expect(depths(joined)).toEqual(depths(reviewed));
    expect(speechOf(joined).title).toBe(speechOf(reviewed).title);
  });

  test('an emptied title means that the speech has none', () => {
    expect(speechOf(setTitle(taken(SPEECH), 0, '  ')).title).toBeNull();
    expect(speechOf(setGenre(taken(SPEECH), 0, '党课讲稿')).genre).toBe('党课讲稿');
  });
});

const edits = fc.array(
  fc.record({
    what: fc.constantFrom(
      'role',
      'promote',
      'demote',
      'remove',
      'strike',
      'restore',
      'split',
      'join',
      'genre',
    ),
    at: fc.nat(),
    role: fc.constantFrom(...ROLES),
    genre: fc.constantFrom(...GENRES),
    length: fc.integer({ min: 1, max: 60 }),
  }),
  { maxLength: 14 },
);

type Edit = (typeof edits extends fc.Arbitrary<infer T> ? T : never)[number];

function applied(text: string, reviewed: Reviewed, edit: Edit): Reviewed {
  const doc = reviewed.documents.length === 0 ? 0 : edit.at % reviewed.documents.length;
  const speech = reviewed.documents[doc];
  const leaf = edit.at % Math.max(1, speech?.spans.length ?? 0);
  const point = edit.at % Math.max(1, speech?.nodes.length ?? 0);
  const start = edit.at % text.length;
  switch (edit.what) {
    case 'role':
      return setRole(text, reviewed, doc, leaf, edit.role);
    case 'promote':
      return promotePoint(text, reviewed, doc, point);
    case 'demote':
      return demotePoint(text, reviewed, doc, point);
    case 'remove':
      return removePoint(text, reviewed, doc, point);
    case 'strike':
      return markNoise(text, reviewed, { start, end: Math.min(text.length, start + edit.length) });
    case 'restore':
      return unmarkNoise(text, reviewed, edit.at % Math.max(1, reviewed.noise.length));
    case 'split':
      return splitSpeech(text, reviewed, doc, leaf);
    case 'join':
      return joinWithNext(text, reviewed, doc);
    default:
      return setGenre(reviewed, doc, edit.genre);
  }
}

test('no row of corrections loses or doubles a character, or leaves a point or paragraph out of place', () => {
  fc.assert(
    fc.property(edits, (row) => {
      let reviewed = taken(SPEECH);
      for (const edit of row) {
        reviewed = applied(SPEECH, reviewed, edit);
        expect(badlyTiled(SPEECH, reviewed)).toEqual([]);
        expect(faults(SPEECH, reviewed)).toEqual([]);
      }
    }),
    { numRuns: 400 },
  );
});

test('undo and redo walk through corrections and a new one closes the way forth', () => {
  const first = historyOf('甲');
  const third = changed(changed(first, '乙'), '丙');
  expect(undone(third).present).toBe('乙');
  expect(redone(undone(third))).toEqual(third);
  expect(undone(first)).toBe(first);
  expect(changed(third, '丙')).toBe(third);
  expect(redone(changed(undone(third), '丁')).present).toBe('丁');
});
