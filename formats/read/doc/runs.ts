import { applyChanges, type DocProperties, noProperties } from './properties.ts';

/** A stretch of the stream, in bytes, with its properties. */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly properties: DocProperties;
}

const PAGE = 512;

/**
 * The runs of properties that the pages named in `bin` (PlcfBteChpx or PlcfBtePapx) hold, in the order of their bytes.
 * Damaged pages are passed over: the text is worth having without them.
 */
export function readRuns(kind: 'characters' | 'paragraphs', bin: Buffer, main: Buffer): Run[] {
  const runs: Run[] = [];
  const count = Math.floor((bin.length - 4) / 8);
  for (let index = 0; index < count; index += 1) {
    const number = bin.readUInt32LE(4 * (count + 1) + 4 * index) & 0x3fffff;
    const page = main.subarray(number * PAGE, number * PAGE + PAGE);
    if (page.length === PAGE) runs.push(...runsOf(kind, page));
  }
  return runs.sort((a, b) => a.start - b.start);
}

function runsOf(kind: 'characters' | 'paragraphs', page: Buffer): Run[] {
  const count = page.readUInt8(PAGE - 1);
  const width = kind === 'characters' ? 1 : 13;
  if (4 * (count + 1) + width * count >= PAGE) return [];
  return Array.from({ length: count }, (_, index) => {
    const properties = noProperties();
    const offset = 2 * page.readUInt8(4 * (count + 1) + width * index);
    if (offset > 0) {
      if (kind === 'characters') applyChanges(sized(page, offset, 1), properties);
      else applyParagraph(page, offset, properties);
    }
    return { start: page.readUInt32LE(4 * index), end: page.readUInt32LE(4 * index + 4), properties };
  });
}

function applyParagraph(page: Buffer, offset: number, properties: DocProperties): void {
  const half = page.readUInt8(offset);
  // A length of nothing says that the next byte counts in words.
  const [start, length] = half > 0 ? [offset + 1, 2 * half - 1] : [offset + 2, 2 * (page[offset + 1] ?? 0)];
  const changes = page.subarray(start, start + length);
  if (changes.length < 2) return;
  properties.style = changes.readUInt16LE(0);
  applyChanges(changes.subarray(2), properties);
}

function sized(page: Buffer, offset: number, skip: number): Buffer {
  return page.subarray(offset + skip, offset + skip + page.readUInt8(offset));
}

/** Finds the run that a byte of the stream lies in; asked for in any order. */
export function finder(runs: readonly Run[]): (at: number) => DocProperties | null {
  let last = 0;
  return (at) => {
    const near = runs[last];
    if (near !== undefined && near.start <= at && at < near.end) return near.properties;
    let low = 0;
    let high = runs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((runs[middle]?.start ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    last = Math.max(0, low - 1);
    const found = runs[last];
    return found !== undefined && found.start <= at && at < found.end ? found.properties : null;
  };
}
