import { describe, expect, it } from 'vitest';
import { solicitingBrackets, solicits } from './solicits.ts';

describe('a line that asks readers for something', () => {
  it.each([
    '老秘书公文库　加微信 abc8888 入会员群，每天更新30篇',
    '↑↑↑ 右上角“···”设为星标，不错过每一条消息',
    '[微信搜索公众号“学海文秘”，回复“竞聘”领取更多范文]',
    '长按识别二维码，免费领取《公文写作金句手册》',
    '★★★会员专享：党课讲稿500篇，咨询QQ 10086123★★★',
  ])('is told by two kinds of signs: “%s”', (line) => {
    expect(solicits(line)).toBe(true);
  });

  it.each([
    '（二）关注微信公众号，用好掌上平台',
    '要把微信群变成服务群，把二维码贴到群众家门口。',
    '扫码点餐进乡村',
    '在全县新媒体公众号运营培训会上的讲话',
    '| **QQ 群** | 扫码加入 |',
  ])('is no point, sentence or title of a speech: “%s”', (line) => {
    expect(solicits(line)).toBe(false);
  });

  it('may stand in brackets inside a sentence', () => {
    const line = '小节失守，大德难存。【更多党课加V：abc12345】口子就是这样撕开的。';
    expect(solicitingBrackets(line).map(([from, to]) => line.slice(from, to))).toEqual([
      '【更多党课加V：abc12345】',
    ]);
    expect(solicitingBrackets('开通热线（办公室电话见附件）和微信公众号（名称另行通知）。')).toEqual([]);
  });
});
