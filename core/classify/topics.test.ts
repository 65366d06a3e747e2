import { describe, expect, it } from 'vitest';
import { topicsOf } from './topics.ts';

describe('the topics of a passage', () => {
  it.each([
    ['紧盯餐饮场所和燃气使用，把隐患排查到每一户。', ['安全']],
    ['把景区、民宿和非遗串成线路，让游客住下来。', ['文旅']],
    ['任务要拆得细，责任要落到人，时限要卡得死。', []],
    ['让企业办事少跑腿，让群众看病不发愁，医院要带头。', ['产业', '医疗']],
  ])('%s', (text, topics) => {
    expect([...topicsOf(text)].sort()).toEqual([...topics].sort());
  });
});
