import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { titleBreaks, widthOf } from './titleLines.ts';

function linesOf(title: string, capacity = 20): string[] {
  const edges = [0, ...titleBreaks(title, capacity), title.length];
  return edges.slice(1).map((edge, index) => title.slice(edges[index], edge));
}

describe('breaking a long title by hand', () => {
  it('leaves a title alone that fits on its line', () => {
    expect(linesOf('在青禾县文旅工作会议上的讲话')).toHaveLength(1);
  });

  it('keeps the compound 党风廉政建设 and sets the longer line above', () => {
    expect(linesOf('在全县教育系统党风廉政建设工作会议上的讲话')).toEqual([
      '在全县教育系统党风廉政建设',
      '工作会议上的讲话',
    ]);
  });

  it('breaks before 暨', () => {
    expect(linesOf('在青禾县2026年第一季度重大项目集中开工暨产业园区提质增效动员大会上的讲话')[1]).toMatch(
      /^暨/,
    );
  });

  it('breaks behind a quoted motto, not inside it', () => {
    expect(linesOf('关于“学习新思想、建功新时代”主题读书班上的研讨发言材料')).toEqual([
      '关于“学习新思想、建功新时代”',
      '主题读书班上的研讨发言材料',
    ]);
  });

  it('never begins a line with 的 or a closing mark, nor cuts a figure', () => {
    for (const line of linesOf(
      '2026年GDP增长12.5%（含）目标完成情况的说明会暨下一步工作的部署会主持词',
    ).slice(1)) {
      expect(line).not.toMatch(/^[的，。）”》%.0-9]/);
    }
  });

  it('loses nothing and overfills no line, whatever the title', () => {
    const title = fc
      .array(
        fc.constantFrom('全县', '工作', '会议', '的', '“', '”', '，', '2026', '年', 'AI', '高质量', '在'),
        {
          maxLength: 40,
        },
      )
      .map((words) => words.join(''));
    fc.assert(
      fc.property(title, (text) => {
        const lines = linesOf(text);
        expect(lines.join('')).toBe(text);
        if (widthOf(text) <= 100 && lines.length > 1) {
          for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(20.5);
        }
      }),
    );
  });
});
