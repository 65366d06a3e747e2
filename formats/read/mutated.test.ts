import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PAGE_STYLES } from '../../core/page/pageStyle.ts';
import { FormatError } from '../failure.ts';
import { writeDocx } from '../write/docx.ts';
import { richSpeech } from '../write/sampleSpeeches.testkit.ts';
import { listed, makeDocx, p } from './docx/docx.testkit.ts';
import { readDocx } from './docx.ts';
import { readTxt } from './txt.ts';

/** Reads bytes as an import would: the only way to fail is a FormatError. A hang fails by the test's own time limit. */
function readOrRefuse(
  bytes: Uint8Array,
  name: string,
  read: (bytes: Uint8Array, name: string) => { readonly text: string } = readDocx,
): 'read' | 'refused' {
  try {
    const { text } = read(bytes, name);
    expect(typeof text).toBe('string');
    return 'read';
  } catch (error) {
    expect(error).toBeInstanceOf(FormatError);
    return 'refused';
  }
}

const numbering =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>' +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
const XML = `${p('甲', listed(1))}<w:tbl><w:tr><w:tc>${p('乙')}</w:tc></w:tr></w:tbl><w:p><w:ins><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:ins></w:p>${p('丙'.repeat(50))}`;

describe('a damaged Word file', () => {
  it('is read or refused with bits flipped anywhere', async () => {
    const original = await writeDocx(richSpeech(), {
      preset: PAGE_STYLES.gbt9704,
      unfilled: 'refuse',
      now: new Date('2026-11-22T08:00:00Z'),
    });
    const flips = fc.array(fc.tuple(fc.nat(original.length - 1), fc.integer({ min: 1, max: 255 })), {
      minLength: 1,
      maxLength: 12,
    });
    const seen = { read: 0, refused: 0 };
    fc.assert(
      fc.property(flips, (list) => {
        const bytes = Uint8Array.from(original);
        for (const [at, mask] of list) bytes[at] = (bytes[at] ?? 0) ^ mask;
        seen[readOrRefuse(bytes, '稿件.docx')] += 1;
      }),
      { numRuns: 300 },
    );
    expect(seen.refused).toBeGreaterThan(0);
  });

  it('is read or refused when cut anywhere, or with a piece missing or doubled', async () => {
    const original = makeDocx({ body: XML, numbering });
    const place = fc.nat(original.length);
    fc.assert(
      fc.property(place, place, fc.boolean(), (a, b, doubled) => {
        const [from, to] = a < b ? [a, b] : [b, a];
        const pieces = doubled
          ? [original.subarray(0, to), original.subarray(from)]
          : [original.subarray(0, from), original.subarray(to)];
        readOrRefuse(Buffer.concat(pieces), '稿件.docx');
        readOrRefuse(original.subarray(0, from), '稿件.docx');
      }),
      { numRuns: 150 },
    );
  });

  it('is read or refused when its XML is changed and zipped again', () => {
    const noise = fc.constantFrom(
      '<',
      '>',
      '&',
      '"',
      '</w:p>',
      '<w:p>',
      '<w:tc>',
      '</w:tr>',
      '<w:sdt>',
      '&#0;',
      '\0',
      '999999999',
      '-1',
      '%9',
    );
    const change = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(30), noise);
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), fc.boolean(), (changes, inList) => {
        let xml = inList ? numbering : XML;
        for (const [share, length, put] of changes) {
          const at = Math.floor(share * xml.length);
          xml = xml.slice(0, at) + put + xml.slice(at + length);
        }
        readOrRefuse(
          makeDocx(inList ? { body: XML, numbering: xml } : { body: xml, numbering }),
          '稿件.docx',
        );
      }),
      { numRuns: 300 },
    );
  });
});

describe('bytes of any kind', () => {
  it('are read as text or refused, under every name', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.string({ unit: 'binary' }).map((text) => Buffer.from(text)),
    );
    fc.assert(
      fc.property(bytes, fc.constantFrom('a.txt', 'a.docx'), (content, name) => {
        readOrRefuse(content, name, name.endsWith('.docx') ? readDocx : readTxt);
      }),
      { numRuns: 300 },
    );
  });
});
