import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { decomposition } from '../../api/decomposition.ts';
import { decompose } from '../../core/decompose.ts';
import { FormatError } from '../failure.ts';
import type { Pack, PackBlock } from './pack.ts';
import { readPack as readPackWith } from './readPack.ts';
import { withoutTexts } from './withoutTexts.ts';
import { writePack } from './writePack.ts';

const readPack = (bytes: Uint8Array, name: string): Pack =>
  readPackWith(bytes, name, (json) => decomposition.parse(json));

const text =
  '在青禾县项目推进会上的发言\n同志们：\n今天开会部署项目工作。\n一、抓开工\n早开一天工，早见一天效。\n二、抓服务\n一个项目一个专班。\n谢谢大家！\n';

const SPEECH = {
  start: 0,
  end: text.length,
  title: null,
  byline: null,
  salutation: null,
  genre: '研讨发言',
} as const;

function blockOf(words: string): PackBlock {
  const start = text.indexOf(words);
  return {
    role: 'measure',
    genre: '研讨发言',
    node: null,
    path: [],
    heading: null,
    text: words,
    start,
    end: start + words.length,
    asOf: 2026,
    topics: ['项目'],
    freshness: null,
    note: '常用',
    tags: ['金句'],
    collections: [],
    origins: [],
    createdAt: '2026-01-01T00:00:00.000Z',
    revisedAt: null,
  };
}

const pack: Pack = {
  library: '项目语料',
  createdAt: '2026-01-02T03:04:05.000Z',
  sources: [
    {
      name: '发言.txt',
      charset: 'utf-8',
      sha256: 'a'.repeat(64),
      importedAt: '2026-01-01T00:00:00.000Z',
      partial: false,
      text,
      decomposition: decompose(text),
      speeches: [
        {
          ...SPEECH,
          position: 0,
          nodes: [],
          blocks: [blockOf('早开一天工，早见一天效。'), blockOf('一个项目一个专班。')],
        },
      ],
    },
  ],
};

function refusal(bytes: Uint8Array): FormatError {
  try {
    readPack(bytes, '坏包.gjpack');
  } catch (error) {
    if (error instanceof FormatError) return error;
    throw error;
  }
  throw new Error('the pack was accepted');
}

describe('a pack', () => {
  it('comes back as it went out', () => {
    const read = readPack(writePack(pack), '好包.gjpack');
    expect(read).toEqual(pack);
  });

  it('has the same bytes each time it is written', () => {
    expect(writePack(pack)).toEqual(writePack(pack));
  });

  it('without texts keeps each block word for word', () => {
    const [source] = pack.sources;
    if (source === undefined) throw new Error('no source');
    const reduced = withoutTexts(source);
    const blocks = (from: typeof source): string[] =>
      (from.speeches ?? []).flatMap((speech) =>
        speech.blocks.map(({ start, end }) => from.text.slice(start, end)),
      );
    expect(blocks(reduced)).toEqual(blocks(source));
    expect(reduced.text).toBe(blocks(source).join('\n'));
    expect(readPack(writePack({ ...pack, sources: [reduced] }), 'x').sources[0]?.text).toBe(reduced.text);
  });

  it('cut off in the middle is refused as damaged', () => {
    const bytes = writePack(pack);
    expect(refusal(bytes.slice(0, bytes.length >> 1)).code).toBe('damaged');
  });

  it('with a changed source is refused as damaged', () => {
    const entries = unzipSync(writePack(pack));
    entries['sources/00001.json'] = strToU8(JSON.stringify({ ...pack.sources[0], text: '换过的原文' }));
    expect(refusal(zipSync(entries)).message).toContain('《坏包.gjpack》的内容与目录不符');
  });

  it('of a newer version asks for a newer 稿匠', () => {
    const entries = unzipSync(writePack(pack));
    const manifest = new TextDecoder().decode(entries['manifest.json']).replace('"version":2', '"version":3');
    entries['manifest.json'] = strToU8(manifest);
    const failure = refusal(zipSync(entries));
    expect(failure.code).toBe('unsupported');
    expect(failure.message).toContain('请先升级稿匠');
  });

  it('that is no zip at all is refused as no pack', () => {
    expect(refusal(strToU8('这是一段文字')).message).toContain('不是语料包');
  });

  it('whose spans point outside its text is refused', () => {
    const [source] = pack.sources;
    if (source === undefined) throw new Error('no source');
    expect(refusal(writePack({ ...pack, sources: [{ ...source, text: '短' }] })).code).toBe('damaged');
  });
});
