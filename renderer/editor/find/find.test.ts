import { EditorState } from '@tiptap/pm/state';
import { describe, expect, test } from 'vitest';
import { countIds } from '../../../core/speech/ids.ts';
import { parse } from '../../../core/speech/parse.ts';
import { documentOf, speechSchema } from '../model/document.ts';
import { matchesIn, replacementFor } from './matches.ts';
import { patternOf } from './pattern.ts';

const doc = documentOf(
  speechSchema,
  parse(
    '在青禾县项目会上的发言\n同志们：\n{{单位}}要抓项目。\n一、抓好项目。项目为王，{{牵头单位}}要主动。\n二、抓好作风。要实干。',
    countIds(),
  ).value,
);

function find(text: string, regex = false) {
  const pattern = patternOf({ text, regex });
  return pattern.ok ? matchesIn(doc, pattern.regex) : [];
}

describe('finding', () => {
  test('finds words in the title, headings and text alike', () => {
    expect(find('项目')).toHaveLength(4);
  });

  test('takes a slot whole when its name holds the words', () => {
    const [first] = find('单位');
    expect(first && doc.textBetween(first.from, first.to)).toBe('');
    expect(first && doc.nodeAt(first.from)?.type.name).toBe('slot');
  });

  test('reads a dot as a dot unless it is asked for a regular expression', () => {
    expect(find('.')).toHaveLength(0);
    expect(find('抓.{2}目', true).map((match) => match.groups[0])).toEqual(['抓好项目']);
  });

  test('passes over patterns that match nothing at all', () => {
    expect(find('x*', true)).toEqual([]);
  });

  test('says what is wrong with a pattern instead of failing or hanging', () => {
    for (const text of ['(', '[项', '(a+)+b', '(?:.*)*']) {
      expect(patternOf({ text, regex: true })).toMatchObject({
        ok: false,
        reason: expect.stringMatching(/正则.*。$/),
      });
    }
  });
});

describe('replacing', () => {
  test('renames a slot when words inside its braces are replaced', () => {
    const match = find('单位').at(-1);
    expect(match && replacementFor(match, '部门', false)).toEqual([{ kind: 'slot', name: '牵头部门' }]);
  });

  test('fills in what a group caught and reads {{名}} as a slot', () => {
    const [match] = find('抓好(作风)', true);
    expect(match && replacementFor(match, '{{机关}}抓$1$$', true)).toEqual([
      { kind: 'slot', name: '机关' },
      { kind: 'text', text: '抓作风$' },
    ]);
  });

  test('takes the replacement as it stands where the pattern is plain words', () => {
    const [match] = find('作风');
    expect(match && replacementFor(match, '$1', false)).toEqual([{ kind: 'text', text: '$1' }]);
  });
});

test('places found belong to the document they were found in', () => {
  const state = EditorState.create({ doc });
  for (const match of find('项目')) expect(state.doc.textBetween(match.from, match.to)).toBe('项目');
});
