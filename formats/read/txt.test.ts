import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { FormatError } from '../failure.ts';
import { MAX_FILE_BYTES } from '../limits.ts';
import { readTxt } from './txt.ts';

const SPEECH = [
  '在青禾县文旅融合工作会议上的讲话',
  '同志们：',
  '今天我们召开这次会议，主要任务是总结上半年工作，研究部署下一阶段重点任务。下面，我讲三点意见。',
  '一、提高认识，增强做好工作的责任感',
  '一是思想上再重视；二是行动上再加快。“有为”才能“有位”——这句话大家都懂……',
  '谢谢大家！',
].join('\r\n');
const TRADITIONAL =
  '各位領導、各位來賓：\r\n今天我們在這裡召開會議，總結過去一年的工作，研究部署下一階段的任務。';

const bytesOf = (text: string, charset: string): Uint8Array => iconv.encode(text, charset);

function codeOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (error instanceof FormatError) return error.code;
    throw error;
  }
  return 'no error';
}

describe('reading a text file', () => {
  it.each([
    ['UTF-8', 'utf8'],
    ['GB18030', 'gb18030'],
    ['GB18030', 'gbk'],
    ['UTF-16LE', 'utf-16le'],
    ['UTF-16BE', 'utf-16be'],
  ])('reads a speech in %s (%s) without a byte order mark', (charset, encoding) => {
    const result = readTxt(bytesOf(SPEECH, encoding), '讲话.txt');
    expect(result).toEqual({ text: SPEECH, charset, warnings: [] });
  });

  it.each([
    ['UTF-8', 'utf8'],
    ['UTF-16LE', 'utf-16le'],
    ['UTF-16BE', 'utf-16be'],
  ])('drops the byte order mark of %s and keeps line ends as they are', (charset, encoding) => {
    const result = readTxt(iconv.encode(SPEECH, encoding, { addBOM: true }), '讲话.txt');
    expect(result).toEqual({ text: SPEECH, charset, warnings: [] });
  });

  it.each(['utf-16le', 'utf-16be', 'gbk'])(
    'reads lines of Latin words and figures among spaces in %s',
    (encoding) => {
      for (const line of [
        '```bash',
        '　　　　2021年1月1',
        'Top 10：GDP 8.5%',
        '| 检查公文格式 | `check` |',
      ]) {
        expect(readTxt(bytesOf(line, encoding), 'a.md').text).toBe(line);
      }
    },
  );

  it('tells Big5 from GBK by which of the two reads like Chinese', () => {
    expect(readTxt(bytesOf(TRADITIONAL, 'big5'), '致辭.txt')).toMatchObject({
      text: TRADITIONAL,
      charset: 'Big5',
    });
  });

  it.each(['同志们：', '谢谢大家！', '联通', '一、提高认识', '2024年12月4日'])(
    'reads the few bytes of 「%s」 in GBK',
    (line) => {
      expect(readTxt(bytesOf(line, 'gbk'), '短.txt').text).toBe(line);
    },
  );

  it('reads GBK text under a UTF-8 byte order mark, as careless converters leave it', () => {
    const mislabelled = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytesOf(SPEECH, 'gbk')]);
    expect(readTxt(mislabelled, '讲话.txt')).toMatchObject({ text: SPEECH, charset: 'GB18030' });
  });

  it('reads a rare character that only the four-byte part of GB18030 has', () => {
    const text = `${SPEECH}\r\n代表：㳇、𠅤`;
    expect(readTxt(bytesOf(text, 'gb18030'), '讲话.txt').text).toBe(text);
  });

  it('replaces one damaged byte and says so, leaving every other line alone', () => {
    const bytes = Buffer.from(SPEECH.repeat(3000));
    bytes[bytes.indexOf('三点意见', 200_000)] = 0xff;
    const result = readTxt(bytes, '讲话.txt');
    expect(result.charset).toBe('UTF-8');
    expect(result.warnings.map((warning) => warning.code)).toEqual(['characters-replaced']);
    expect(result.warnings[0]?.start).toBe(result.text.indexOf('\ufffd'));
    const damaged = result.text.split('\r\n').filter((line) => line.includes('\ufffd'));
    expect(damaged).toHaveLength(1);
  });

  it('reads the GBK lines of a UTF-8 file that was pasted together', () => {
    const pasted = Buffer.concat([
      Buffer.from(SPEECH),
      Buffer.from('\r\n'),
      bytesOf('各位领导、同志们，现在开会。', 'gbk'),
    ]);
    const result = readTxt(pasted, '合并.txt');
    expect(result.text).toBe(`${SPEECH}\r\n各位领导、同志们，现在开会。`);
    expect(result.warnings.map((warning) => warning.code)).toEqual(['charset-uncertain']);
  });

  it('keeps a text of Latin words and digits', () => {
    expect(readTxt(Buffer.from('GDP 8.5%\nTop 10\n'), 'a.txt').text).toBe('GDP 8.5%\nTop 10\n');
  });

  it('keeps a short text of signs and emoji, or of another language', () => {
    expect(readTxt(Buffer.from('## 📦 依赖'), 'a.md').text).toBe('## 📦 依赖');
    expect(readTxt(Buffer.from('Добро пожаловать, товарищи!'), 'a.txt').text).toBe(
      'Добро пожаловать, товарищи!',
    );
  });

  it('refuses a file of nothing, of white space, and one that is too large', () => {
    expect(codeOf(() => readTxt(new Uint8Array(0), '空.txt'))).toBe('empty');
    expect(codeOf(() => readTxt(Buffer.from(' \r\n　\t\n'), '空.txt'))).toBe('empty');
    expect(codeOf(() => readTxt(Buffer.from([0xef, 0xbb, 0xbf]), '空.txt'))).toBe('empty');
    expect(codeOf(() => readTxt(new Uint8Array(MAX_FILE_BYTES + 1), '大.txt'))).toBe('too-large');
  });

  it('refuses a program renamed to .txt', () => {
    expect(codeOf(() => readTxt(readFileSync(process.execPath).subarray(0, 200_000), 'node.txt'))).toBe(
      'unsupported',
    );
  });

  it('names the file and what to do in every message', () => {
    expect(() => readTxt(new Uint8Array(0), '/home/甲/空白.txt')).toThrow(/^《空白\.txt》是空文件.*重新/);
  });

  it('gives back every sentence of common hanzi in every charset', () => {
    const hanzi = fc.constantFrom(
      ...Array.from('各位领导同志们今天召开会议的工作要求是在发展建设乡村，。、：'),
    );
    const text = fc.array(hanzi, { minLength: 6, maxLength: 60 }).map((list) => `${list.join('')}。`);
    fc.assert(
      fc.property(text, fc.constantFrom('utf8', 'gbk', 'utf-16le', 'utf-16be'), (line, charset) => {
        expect(readTxt(bytesOf(line, charset), 'a.txt').text).toBe(line);
      }),
    );
  });
});
