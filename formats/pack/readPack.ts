import { createHash } from 'node:crypto';
import type { Decomposition } from '../../core/decomposition.ts';
import { FormatError } from '../failure.ts';
import { checkFileSize } from '../limits.ts';
import { Zip, ZipError } from '../read/zip.ts';
import { MANIFEST, PACK_VERSION, type Pack, type PackSource, sourceEntry } from './pack.ts';
import { manifestSchema, sourceSchema } from './schema.ts';

/** A pack holds at most a large county's archive; one source is at most as large as a file we would read. */
const LIMITS = { entries: 20_000, partBytes: 256 * 1024 * 1024, totalBytes: 512 * 1024 * 1024, ratio: 200 };

/**
 * Reads a pack. `parseDecomposition` checks the shape of each source's decomposition and throws where it is
 * wrong. Throws FormatError and nothing else: 'unsupported' for a pack of a newer version or another
 * kind of file, 'damaged' where anything in it is missing, changed or not as described.
 */
export function readPack(
  bytes: Uint8Array,
  name: string,
  parseDecomposition: (json: unknown) => Decomposition,
): Pack {
  checkFileSize(bytes.length, name);
  try {
    const zip = new Zip(bytes, LIMITS);
    const manifest = manifestSchema.parse(readJson(zip, MANIFEST));
    if (manifest.version > PACK_VERSION) {
      throw new FormatError('unsupported', name, '是更新版本的稿匠导出的语料包，请先升级稿匠再导入。');
    }
    const count = Object.keys(manifest.sha256).length;
    const sources: PackSource[] = [];
    for (let index = 0; index < count; index += 1) {
      const entry = sourceEntry(index);
      const part = zip.read(entry);
      if (part === null || createHash('sha256').update(part).digest('hex') !== manifest.sha256[entry]) {
        throw new FormatError(
          'damaged',
          name,
          '的内容与目录不符，可能在传送中损坏或被改动过。请重新取得这个语料包。',
        );
      }
      const source = sourceSchema.parse(JSON.parse(new TextDecoder().decode(part)));
      sources.push(within({ ...source, decomposition: parseDecomposition(source.decomposition) }));
    }
    return { library: manifest.library, createdAt: manifest.createdAt, sources };
  } catch (error) {
    throw asFormatError(error, name);
  }
}

/** Refuses spans that lie outside the text they point into. */
function within(source: PackSource): PackSource {
  const { documents, noise } = source.decomposition;
  const speeches = source.speeches ?? [];
  const spans = [
    ...noise,
    ...documents,
    ...documents.flatMap((speech) => [...speech.nodes, ...speech.spans]),
    ...speeches,
    ...speeches.flatMap((speech) => [...speech.nodes, ...speech.blocks]),
  ];
  if (spans.some(({ start, end }) => start > end || end > source.text.length)) {
    throw new RangeError('a span lies outside its text');
  }
  return source;
}

function readJson(zip: Zip, entry: string): unknown {
  const part = zip.read(entry);
  if (part === null) throw new ZipError('broken');
  return JSON.parse(new TextDecoder().decode(part));
}

function asFormatError(error: unknown, name: string): FormatError {
  if (error instanceof FormatError) return error;
  if (error instanceof ZipError && error.fault === 'not-a-zip') {
    return new FormatError(
      'unsupported',
      name,
      '不是语料包。语料包是由稿匠导出的 .gjpack 文件，请检查选对了文件。',
    );
  }
  if (error instanceof ZipError && error.fault === 'too-large') {
    return new FormatError('too-large', name, '解开后过大，不像正常的语料包，没有导入。');
  }
  return new FormatError('damaged', name, '已损坏或不完整，读不出语料。请重新取得这个语料包。');
}
