import { describe, expect, it } from 'vitest';
import { CLOSING_CUES, PLEDGE, VOCATIVE } from './cues.ts';
import { salutationLength } from './salutation.ts';

describe('the cues of a closing', () => {
  for (const cue of [VOCATIVE, PLEDGE, ...CLOSING_CUES]) {
    it.each([...cue.examples])(`hears “%s” (${cue.why})`, (text) => expect(text).toMatch(cue.pattern));
    it.each([...cue.counterExamples])(`does not hear “%s” (${cue.why})`, (text) =>
      expect(text).not.toMatch(cue.pattern),
    );
  }
});

describe('a salutation', () => {
  it.each([
    '同志们：',
    '各位领导、同志们：',
    '尊敬的各位领导、各位来宾，女士们、先生们：',
    '各位家长大家好！',
    '学员们、同志们：',
    '老师们，同学们：',
    '各位领导，',
  ])('is the whole of “%s”', (line) => expect(salutationLength(line)).toBe(line.length));

  it('ends at its colon when the text runs on', () => {
    expect(salutationLength('同志们：今天我们在这里开会。')).toBe(4);
  });

  it.each([
    '同志们的意见很好',
    '各位代表认真审议了报告。',
    '我们：一起来',
    '尊敬的意思是什么？',
    '同志们，前进！让我们出发。',
    '',
  ])('is not in “%s”', (line) => expect(salutationLength(line)).toBe(0));
});
