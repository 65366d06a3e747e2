import { readFileSync } from 'node:fs';
import { AlignmentType, Document, LevelFormat, Packer, Paragraph, TextRun } from 'docx';
import { describe, expect, it } from 'vitest';
import { PAGE_STYLES } from '../../core/page/pageStyle.ts';
import { writeDocx } from '../write/docx.ts';
import { richSpeech } from '../write/sampleSpeeches.testkit.ts';
import { readDocx } from './docx.ts';

const fixture = (name: string): Uint8Array => readFileSync(new URL(`fixtures/${name}`, import.meta.url));

describe('Word files of other programs', () => {
  it('have the automatic numbers that LibreOffice prints, on five levels with restarts', () => {
    const expected = new TextDecoder().decode(fixture('libreoffice-numbering.txt'));
    expect(`${readDocx(fixture('libreoffice-numbering.docx'), 'a.docx').text}\n`).toBe(expected);
  });

  it('come back from LibreOffice with the text, ids and outline of the draft', async () => {
    const now = new Date('2026-11-22T00:00:00Z');
    const sent = readDocx(
      await writeDocx(richSpeech(), { preset: PAGE_STYLES.gbt9704, unfilled: 'refuse', now }),
      'a.docx',
    );
    const back = readDocx(fixture('libreoffice-resaved.docx'), 'a.docx');
    expect(back.text).toBe(sent.text);
    expect(back.paragraphs.map(({ nodeIds, outlineLevel }) => ({ nodeIds, outlineLevel }))).toEqual(
      sent.paragraphs.map(({ nodeIds, outlineLevel }) => ({ nodeIds, outlineLevel })),
    );
  });

  it('are read as the docx library writes them', async () => {
    const numbered = (text: string, level: number): Paragraph =>
      new Paragraph({ text, numbering: { reference: '公文', level } });
    const document = new Document({
      numbering: {
        config: [
          {
            reference: '公文',
            levels: [
              { level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、' },
              { level: 1, format: LevelFormat.CHINESE_COUNTING, text: '（%2）' },
            ],
          },
        ],
      },
      sections: [
        {
          children: [
            new Paragraph({
              alignment: AlignmentType.CENTER,
              children: [new TextRun({ text: '表态发言', size: 44, font: '方正小标宋简体' })],
            }),
            numbered('提高认识', 0),
            numbered('认清形势', 1),
            numbered('正视差距', 1),
            numbered('狠抓落实', 0),
          ],
        },
      ],
    });
    const result = readDocx(await Packer.toBuffer(document), 'a.docx');
    expect(result.text).toBe('表态发言\n一、提高认识\n（一）认清形势\n（二）正视差距\n二、狠抓落实');
    expect(result.paragraphs[0]).toMatchObject({
      alignment: 'center',
      runs: [{ chineseFont: '方正小标宋简体', size: 44 }],
    });
  });
});
