import { TextSelection } from '@tiptap/pm/state';
import { describe, expect, test } from 'vitest';
import { enter, joinBackward, joinForward, newPointAfter } from './textblocks.ts';
import { behind, DRAFT, opened, ran, textOf, typed } from './view.testkit.ts';

const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '');
const draft = opened(DRAFT);

/** The caret at the beginning of the paragraph it is in. */
const home = (state: typeof draft): typeof draft =>
  state.apply(state.tr.setSelection(TextSelection.create(state.doc, state.selection.$from.start())));

describe('Enter', () => {
  test('after a heading goes on with a paragraph of that point', () => {
    const state = typed(ran(behind(draft, '认清形势'), enter), '今年形势复杂。');
    expect(lines(textOf(state))).toContain('今年形势复杂。');
    expect(lines(textOf(state)).indexOf('今年形势复杂。')).toBe(
      lines(textOf(state)).indexOf('一、认清形势') + 1,
    );
  });

  test('at the end of a run-in point opens the next point, and those behind it count on', () => {
    const state = typed(ran(behind(draft, '要盯紧上游。'), enter), '水库偏满');
    expect(lines(textOf(state)).slice(5, 8)).toEqual([
      '（一）雨情偏多。要盯紧上游。',
      '（二）水库偏满',
      '（三）设施偏老。要抓紧除险。',
    ]);
  });

  test('in the middle of a heading makes two points of it', () => {
    const state = ran(behind(draft, '压实'), enter);
    expect(lines(textOf(state)).slice(7, 10)).toEqual(['二、压实', '三、责任', '各乡镇要守土尽责。']);
  });

  test('in an empty paragraph at the end of a point leaves it for a new point', () => {
    const empty = ran(behind(draft, '各乡镇要守土尽责。'), enter);
    const state = typed(ran(empty, enter), '严肃纪律');
    expect(lines(textOf(state)).slice(7, 10)).toEqual(['二、压实责任', '各乡镇要守土尽责。', '三、严肃纪律']);
  });

  test('in an empty point goes back to plain text', () => {
    const empty = ran(behind(draft, '各乡镇要守土尽责。'), newPointAfter);
    const state = typed(ran(empty, enter), '散会。');
    expect(textOf(state)).not.toContain('三、');
    expect(lines(textOf(state))).toContain('散会。');
  });

  test('after the salutation begins the speech', () => {
    const state = typed(ran(behind(draft, '同志们：'), enter), '大家上午好。');
    expect(lines(textOf(state))[2]).toBe('大家上午好。');
  });
});

describe('Backspace and Delete', () => {
  test('at the beginning of a paragraph join it to the one before', () => {
    const state = ran(home(behind(draft, '汛期将至')), joinBackward);
    expect(lines(textOf(state))[3]).toBe('一、认清形势汛期将至。');
  });

  test('at the beginning of a point turn it into text of the point before', () => {
    const state = ran(home(behind(draft, '设施偏老')), joinBackward);
    expect(lines(textOf(state)).slice(5, 7)).toEqual([
      '（一）雨情偏多。要盯紧上游。',
      '设施偏老。要抓紧除险。',
    ]);
  });

  test('at the end of a heading pull the paragraph after it up, but never a point', () => {
    const pulled = ran(behind(draft, '认清形势'), joinForward);
    expect(lines(textOf(pulled))[3]).toBe('一、认清形势汛期将至。');
    const stays = behind(draft, '汛期将至。');
    expect(textOf(ran(stays, joinForward))).toBe(textOf(stays));
  });
});
