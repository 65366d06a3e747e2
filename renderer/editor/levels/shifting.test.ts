import { describe, expect, it } from 'vitest';
import { undoChange } from '../view/undo.ts';
import { opened, ran, textOf } from '../view/view.testkit.ts';
import { levelIn, shifted, shiftsIn } from './shifting.ts';

const DRAFT = `在全市项目推进会上的讲话
同志们：
我市项目建设在市委、市政府领导下开局良好，市场信心更足。
一、全市上下抓项目。市直各部门要上门服务，县里也要跟上，全县一盘棋。
二、{{全市任务}}要压实。我市要争先。`;

const whole = (state: ReturnType<typeof opened>) => ({ from: 0, to: state.doc.content.size });

describe('shifting a draft to another level', () => {
  it('changes every level word of the draft, title and leads included, in one step to undo', () => {
    const state = opened(DRAFT);
    const { changes } = shiftsIn(state.doc, whole(state), '市', '县');
    const after = state.apply(shifted(state, changes));
    expect(textOf(after)).toBe(`在全县项目推进会上的讲话
同志们：
我县项目建设在县委、县政府领导下开局良好，市场信心更足。
一、全县上下抓项目。县直各部门要上门服务，县里也要跟上，全县一盘棋。
二、{{全市任务}}要压实。我县要争先。`);
    expect(textOf(ran(after, undoChange))).toBe(DRAFT);
  });

  it('lists words of another level and words without a counterpart, and leaves both', () => {
    const state = opened(DRAFT);
    const { changes, kept, mixed } = shiftsIn(state.doc, whole(state), '市', '镇');
    expect(kept.map(({ text }) => text)).toEqual(['市直']);
    expect(mixed.map(({ text, before }) => [text, before.slice(-3)])).toEqual([['全县', '跟上，']]);
    expect(textOf(state.apply(shifted(state, changes)))).toContain(
      '市直各部门要上门服务，县里也要跟上，全县一盘棋',
    );
  });

  it('keeps to the stretch that was chosen', () => {
    const state = opened(DRAFT);
    let last = 0;
    state.doc.descendants((node, pos) => {
      if (node.type.name === 'point') last = pos;
    });
    const { changes } = shiftsIn(state.doc, { from: last, to: state.doc.content.size }, '市', '县');
    expect(changes.map(({ text, becomes }) => [text, becomes])).toEqual([['我市', '我县']]);
  });

  it('tells the level the draft is of', () => {
    const state = opened(DRAFT);
    expect(levelIn(state.doc, whole(state))).toBe('市');
  });
});
