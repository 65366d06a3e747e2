import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decompose } from '../../core/decompose.ts';
import { FormatError } from '../failure.ts';
import { readFile } from './index.ts';

const fixture = (name: string): Uint8Array => readFileSync(new URL(`fixtures/${name}`, import.meta.url));

/** The lines of a text, whatever blank stands around and between them. */
function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim().replaceAll('\u3000', ' '))
    .filter((line) => line !== '');
}

/** What the outline stage finds: titles, genres, and every point with its depth, ordinal and heading. */
function figuresOf(text: string): unknown {
  return decompose(text).documents.map(({ title, genre, nodes }) => ({
    title,
    genre,
    nodes: nodes.map(({ depth, marker, heading }) => ({ depth, marker, heading })),
  }));
}

const SPEECH = new TextDecoder().decode(fixture('speech.txt'));

describe('one speech, as other programs write it', () => {
  it.each([
    ['docx-library-numbered.docx', 'docx'],
    ['libreoffice-from-odt.docx', 'docx'],
    ['pandoc.docx', 'docx'],
    ['libreoffice-numbered.doc', 'doc'],
    ['libreoffice-styled.doc', 'doc'],
    ['libreoffice-numbered.rtf', 'rtf'],
    ['abiword.rtf', 'rtf'],
    ['pandoc.rtf', 'rtf'],
    ['libreoffice.html', 'html'],
    ['abiword.html', 'html'],
    ['pandoc.html', 'html'],
    ['gb2312.html', 'html'],
    ['chromium.mht', 'mht'],
    ['libreoffice.pdf', 'pdf'],
    ['ghostscript.pdf', 'pdf'],
    ['chromium.pdf', 'pdf'],
    ['gaojiang.md', 'md'],
    ['pandoc.md', 'md'],
  ])('%s has the text and the outline of the .txt', async (name, format) => {
    const read = await readFile(fixture(name), name);
    expect(read.format).toBe(format);
    expect(linesOf(read.text)).toEqual(linesOf(SPEECH));
    expect(figuresOf(read.text)).toEqual(figuresOf(SPEECH));
  });

  it('is told by what is in the file where its name lies', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gaojiang-names-'));
    for (const [from, to, format] of [
      ['libreoffice-styled.doc', '讲话.wps', 'doc'],
      ['libreoffice-numbered.rtf', '讲话.doc', 'rtf'],
      ['pandoc.html', '讲话.doc', 'html'],
      ['pandoc.docx', '讲话.pdf', 'docx'],
      ['ghostscript.pdf', '讲话.txt', 'pdf'],
    ] as const) {
      const path = join(folder, to);
      copyFileSync(new URL(`fixtures/${from}`, import.meta.url), path);
      const read = await readFile(readFileSync(path), to);
      expect(read.format).toBe(format);
      expect(linesOf(read.text)).toEqual(linesOf(SPEECH));
    }
    rmSync(folder, { recursive: true });
  });

  it('says what of a printed page was left out', async () => {
    const { warnings } = await readFile(fixture('chromium.pdf'), '讲话.pdf');
    expect(warnings).toEqual([
      { code: 'content-skipped', message: '没有导入：页眉、页脚和页码。', start: 0 },
    ]);
  });

  it.each([
    ['scan.pdf', 'no-text', /^《稿\.pdf》是扫描件.*没有文字.*OCR/],
    ['encrypted.pdf', 'encrypted', /^《稿\.pdf》设有打开密码.*取消密码/],
  ])('%s is refused with what to do', async (name, code, message) => {
    const error = await readFile(fixture(name), '稿.pdf').catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(FormatError);
    expect(error).toMatchObject({ code, message: expect.stringMatching(message) });
  });
});
