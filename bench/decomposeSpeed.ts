import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decompose } from '../core/decompose.ts';

/** The one regular expression of the floor: an ordinal at a line's head. */
const FLOOR_ORDINAL =
  /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|\d+[.．、]|[一二三四五六七八九十]+是)/gm;
const TARGET_BYTES = 16_000_000;
const ROUNDS = 5;

export interface Speed {
  readonly megabytes: number;
  /** MB/s of reading, decoding, splitting into lines and one regular expression. */
  readonly floor: number;
  /** MB/s of reading, decoding and taking apart. */
  readonly decompose: number;
  readonly ratio: number;
}

/** Processor time, not the clock: on a busy machine long runs wait where short ones do not. */
function cpuSeconds(begin: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1e6;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** Times the decomposer against its floor on the texts of a folder, interleaved, in one process. */
export function measureSpeed(folder: string): Speed {
  const work = mkdtempSync(join(tmpdir(), 'gaojiang-speed-'));
  const texts = readdirSync(folder).filter((file) => file.endsWith('.txt'));
  const sources = texts.map((file) => readFileSync(join(folder, file)));
  const once = sources.reduce((sum, bytes) => sum + bytes.length, 0);
  const copies = Math.max(1, Math.ceil(TARGET_BYTES / once / 8));
  // Files of the size of a real collection: each text eight times over would be one speech too long.
  const files = sources.map((bytes, i) => {
    const path = join(work, `${i}.txt`);
    writeFileSync(path, bytes);
    return path;
  });
  const rounds = copies * 8;
  let sink = 0;
  const run = (work: (text: string) => number): number => {
    const begin = process.cpuUsage();
    for (let round = 0; round < rounds; round++) {
      for (const path of files) sink += work(readFileSync(path).toString('utf8'));
    }
    return cpuSeconds(begin);
  };
  const floors: number[] = [];
  const times: number[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    floors.push(run((text) => text.split('\n').length + (text.match(FLOOR_ORDINAL)?.length ?? 0)));
    times.push(run((text) => decompose(text).documents.length));
  }
  rmSync(work, { recursive: true });
  if (sink < 0) throw new Error('unreachable: the sink only keeps the work alive');
  const megabytes = (once * rounds) / 1e6;
  const floor = megabytes / median(floors);
  const speed = megabytes / median(times);
  return {
    megabytes,
    floor,
    decompose: speed,
    ratio: floor / speed,
  };
}
