import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { FormatError } from '../failure.ts';
import { makeDocx, p } from './docx/docx.testkit.ts';
import { readFile } from './index.ts';

const DOCX = makeDocx({ body: p('同志们：') });
const TEXT = Buffer.from('同志们：\n开会。');

async function failureOf(bytes: Uint8Array, name: string): Promise<string> {
  try {
    await readFile(bytes, name);
  } catch (error) {
    if (error instanceof FormatError) return `${error.code} ${error.message}`;
    throw error;
  }
  return 'was read';
}

describe('reading a file of any kind', () => {
  it('goes by the content before the name', async () => {
    expect(await readFile(DOCX, '讲话.doc')).toMatchObject({
      text: '同志们：',
      format: 'docx',
      charset: 'UTF-8',
    });
    expect(await readFile(TEXT, '讲话.doc')).toMatchObject({ text: '同志们：\n开会。', format: 'txt' });
  });

  it('goes by the name where the content is text', async () => {
    expect(await readFile(Buffer.from('# 标题\n正文'), '稿.MD')).toMatchObject({
      text: '标题\n正文',
      format: 'md',
    });
  });

  it.each([
    ['讲话.docx', TEXT, /^damaged 《讲话\.docx》不是有效的 Word 文件.*另存为 \.docx/],
    ['讲话.pdf', Buffer.from('%PDF-1.4\n...'), /^damaged 《讲话\.pdf》不是有效的 PDF 文件.*请/],
    ['讲话.rtf', Buffer.from('{\\rtf1\\ansi }'), /^no-text .*没有文字.*请/],
    ['网页.htm', Buffer.from('\ufeff<!DOCTYPE html><html></html>'), /^no-text .*没有文字.*浏览器/],
    ['表.xlsx', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }), /^unsupported .*表格文件.*复制/],
    ['稿.zip', zipSync({ '讲话.txt': strToU8('同志们') }), /^unsupported .*压缩包.*解压/],
    ['文.ofd', zipSync({ 'OFD.xml': strToU8('<OFD/>') }), /^unsupported .*OFD/],
    ['文.odt', zipSync({ 'content.xml': strToU8('<office/>') }), /^unsupported .*ODT/],
    ['图.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), /^unsupported .*图片.*OCR/],
    ['空.docx', new Uint8Array(0), /^empty 《空\.docx》是空文件/],
    ['大.txt', new Uint8Array(64 * 1024 * 1024 + 1), /^too-large 《大\.txt》有 65 MB.*64 MB.*拆成/],
  ])('says of %s what is wrong and what to do', async (name, bytes, message) => {
    expect(await failureOf(bytes, name)).toMatch(message);
  });
});
