import { expect, test } from 'vitest';
import type { SearchHit } from '../../../api/library.ts';
import { keywords, rankSuggestions } from './suggest.ts';

function hit(
  id: number,
  sourceId: number,
  text = `第${id}段：各部门要各负其责、密切配合，形成合力。`,
): SearchHit {
  return {
    id,
    text,
    role: 'measure',
    genre: '动员讲话',
    heading: null,
    sourceId,
    source: `讲话${sourceId}.txt`,
    library: '我的语料',
    score: 1,
    highlights: [],
    topics: [],
    tags: [],
    favourite: false,
    uses: 0,
    asOf: null,
    stale: false,
  };
}

test('looks for the telling words of a heading and not for those of every heading', () => {
  const words = keywords('切实加强组织领导，压实安全生产责任');
  expect(words).toContain('安全');
  expect(words).not.toContain('切实');
  expect(words).not.toContain('加强');
});

test('slots and numbers of a heading are nothing to look for', () => {
  expect(keywords('{{主题}}')).toEqual([]);
  expect(keywords('〔会议〕')).toEqual([]);
});

test('a block that holds two of the words comes before one that holds a single one', () => {
  const ranked = rankSuggestions([[hit(1, 1), hit(2, 2)], [hit(2, 2)]]);
  expect(ranked.map(({ id }) => id)).toEqual([2, 1]);
});

test('titles, bare headings and second copies are not offered', () => {
  const title: SearchHit = { ...hit(1, 1), role: 'title' };
  const same = '要把责任落实到岗、任务落实到人，一抓到底、抓出成效。';
  const ranked = rankSuggestions([[title, hit(2, 1, '强化保障'), hit(3, 1, same), hit(4, 2, same)]]);
  expect(ranked.map(({ id }) => id)).toEqual([3]);
});

test('a third block of one source waits until another source had its turn', () => {
  const ranked = rankSuggestions([[hit(1, 1), hit(2, 1), hit(3, 1), hit(4, 2), hit(5, 1)]]);
  expect(ranked.map(({ id }) => id)).toEqual([1, 2, 4, 3, 5]);
});
