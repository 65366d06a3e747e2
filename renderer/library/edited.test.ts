import { expect, test } from 'vitest';
import { changeOf, type Edited } from './edited.ts';

const BLOCK: Edited = {
  text: '把今天定下的事一件一件办成。',
  role: 'call-to-action',
  genre: '领导讲话',
  topics: ['产业'],
  tags: ['收尾', '备用'],
  collections: [],
  asOf: 2024,
  note: '',
};

test('a form that changed nothing changes nothing', () => {
  expect(changeOf(BLOCK, { ...BLOCK, tags: ['备用', '收尾'], text: ` ${BLOCK.text}\n` })).toEqual({});
});

test('a form changes what was changed and leaves the topics to the lexicon', () => {
  expect(changeOf(BLOCK, { ...BLOCK, role: 'pledge', tags: ['收尾'], asOf: null, note: '好' })).toEqual({
    role: 'pledge',
    tags: ['收尾'],
    asOf: null,
    note: '好',
  });
});
