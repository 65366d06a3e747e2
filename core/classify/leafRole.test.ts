import { describe, expect, it } from 'vitest';
import { leafRole } from './leafRole.ts';

const body = { inOpening: false, inClosing: false, marked: false };

describe('the quick look at a leaf', () => {
  it.each([
    ['谢谢大家！', 'thanks'],
    ['下面，我讲三点意见。', 'transition'],
    ['工作中还存在不少问题和不足，短板明显，有的干部不愿担当。', 'problem'],
    ['要加强统筹，完善机制，严格落实责任，确保按期完成整改。', 'measure'],
    ['山还是那座山，水还是那条水。', 'elaboration'],
  ])('takes “%s” for %s', (text, role) => expect(leafRole(text, body)).toBe(role));

  it('goes by the place where the words say nothing', () => {
    expect(leafRole('山还是那座山。', { ...body, inClosing: true })).toBe('closing');
    expect(leafRole('山还是那座山。', { ...body, inOpening: true })).toBe('opening');
  });
});
