import { expect, test } from 'vitest';
import type { DeskView } from '../deskView.ts';
import { queryAtCaret } from './query.ts';

const view: DeskView = {
  speech: {
    title: [[{ kind: 'text', text: '在全县工业大会上的讲话' }]],
    byline: [],
    salutation: null,
    body: [],
  },
  facts: {},
  outline: [
    { id: 'n2', depth: 1, ordinal: '一、', lead: '聚焦〔产业〕，壮大“链主”企业', chars: 20, style: '一、' },
  ],
  characters: 0,
  minutes: 0,
  slots: [],
  unfilled: [],
  usedBlocks: new Set(),
  caretId: 'n3',
  pointId: 'n2',
};

test('looks for the words of the heading the caret stands under, not for its empty slots', () => {
  expect(queryAtCaret(view)).toBe('聚焦 壮大 链主 企业');
});

test('looks for what the speech is about where the caret stands under no heading', () => {
  expect(queryAtCaret({ ...view, pointId: null })).toBe('在全县工业大会上的讲话');
});
