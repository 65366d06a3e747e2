import { describe, expect, it } from 'vitest';
import type { Speech } from '../../core/speech/speech.ts';
import { UnfilledSlotsError } from '../failure.ts';
import { readTxt } from '../read/txt.ts';
import { writeMd } from './md.ts';
import { inlines, richSpeech, SpeechBuilder, shortSpeech } from './sampleSpeeches.testkit.ts';
import { writeTxt } from './txt.ts';

const md = (speech: Speech): string => new TextDecoder().decode(writeMd(speech, { unfilled: 'highlight' }));
const open: Speech = { ...shortSpeech(), title: [inlines('在{{会议}}上的发言')] };

describe('a speech as plain text', () => {
  it('is one paragraph a line, as Notepad likes it', () => {
    const bytes = writeTxt(shortSpeech(), { unfilled: 'refuse' });
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(readTxt(bytes, 'a.txt').text).toBe(
      '在青禾县文旅工作会议上的讲话\r\n同志们：\r\n今天召开这次会议，主要任务是部署下一阶段工作。谢谢大家！\r\n',
    );
  });

  it.each(['highlight', 'bracket'] as const)('prints open slots in brackets with %s', (unfilled) => {
    expect(readTxt(writeTxt(open, { unfilled }), 'a.txt').text).toContain('在【会议】上的发言');
  });

  it('is refused while slots are open', () => {
    expect(() => writeTxt(open, { unfilled: 'refuse' })).toThrow(UnfilledSlotsError);
  });
});

describe('a speech as Markdown', () => {
  it('has headings where points fill their lines and bold openings where they do not', () => {
    const text = md(richSpeech());
    expect(text).toContain('# 以文塑旅以旅彰文奋力谱写全县文化和旅游深度融合高质量发展新篇章\n\n——在青禾县');
    expect(text).toContain('\n\n## 一、提高站位，增强做好工作的责任感\n\n**（一）认清形势。**去年');
    expect(text).toContain('\n\n### （二）正视差距\n\n');
    expect(text).toContain('\n\n1\\.产品供给不足。');
    expect(text).toContain('**一是抓项目。**围绕');
    expect(text.endsWith('谢谢大家！\n')).toBe(true);
  });

  it('keeps signs of Markdown as they are written', () => {
    const b = new SpeechBuilder();
    const speech = { ...shortSpeech(), body: [b.paragraph('#1 项目*重点*与<名单>'), b.paragraph('- 甲_乙')] };
    expect(md(speech)).toContain('\\#1 项目\\*重点\\*与\\<名单\\>\n\n\\- 甲\\_乙\n');
  });

  it.each(['highlight', 'bracket'] as const)('prints open slots in brackets with %s', (unfilled) => {
    expect(new TextDecoder().decode(writeMd(open, { unfilled }))).toContain('# 在**【会议】**上的发言');
  });

  it('is refused while slots are open', () => {
    expect(() => writeMd(open, { unfilled: 'refuse' })).toThrow(UnfilledSlotsError);
  });
});
