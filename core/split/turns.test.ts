import { describe, expect, it } from 'vitest';
import { plain } from '../text/paragraph.testkit.ts';
import { speakerPrefix, speakerTurns } from './turns.ts';

const LONG =
  '我汇报两点情况。一是工程进度，主体已经封顶，设备陆续进场，九月底可以投产，投产以后产值翻一番。二是遇到的困难，熟练工人还缺一百名，希望有关部门帮助组织专场招聘会。';

describe('the turns of a transcript', () => {
  it('reads the words that name who speaks, colon included', () => {
    expect(speakerPrefix('县水利局局长李明：我汇报两点情况。')).toBe(9);
    expect(speakerPrefix('主持人（副秘书长 何某）：大家好。')).toBe(13);
  });

  it('takes neither a title nor a heading with a colon for a speaker', () => {
    expect(speakerPrefix('党课讲稿：坚守初心')).toBe(0);
    expect(speakerPrefix('总体要求：稳中求进。')).toBe(0);
  });

  it('begins a speech with every speaker but the first', () => {
    const lines = [`局长李明：${LONG}`, `镇长王强：${LONG}`, `主任赵敏：${LONG}`].map(plain);
    expect(speakerTurns(lines, 0, lines.length)).toEqual([1, 2]);
  });

  it('leaves an interview, in which two people take turns, in one piece', () => {
    const lines = ['李明', '王强', '李明', '王强', '李明', '王强'].map((name) => plain(`${name}：${LONG}`));
    expect(speakerTurns(lines, 0, lines.length)).toEqual([]);
  });
});
