import { describe, expect, it } from 'vitest';
import { sectorsIn } from './sector.ts';

describe('the line of work a passage comes from', () => {
  it.each([
    ['医学有边界，关怀没有边界。', ['医院']],
    ['把课堂还给学生，把精力还给教研。', ['学校']],
    ['把会议开到车间，把难题解决在班组。', ['企业']],
    ['村集体有了钱，村“两委”说话才有底气。', ['村庄']],
    ['要把责任压到一线，一件接着一件抓。', []],
  ])('%s', (text, sectors) => {
    expect([...sectorsIn(text)]).toEqual(sectors);
  });
});
