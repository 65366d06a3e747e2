import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decompose } from '../core/decompose.ts';
import { findEntities } from '../core/slots/entities.ts';
import { buildGazetteer, type DivisionRow, placesFromDivisions } from '../core/slots/gazetteer.ts';
import { findPlaceholders } from '../core/slots/placeholders.ts';
import { readTxt } from '../formats/read/txt.ts';
import { textsOf, variedCopies } from './variedTexts.ts';

/** The one regular expression of the floor: an ordinal at a line's head. */
const FLOOR_ORDINAL =
  /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|\d+[.．、]|[一二三四五六七八九十]+是)/gm;
const ROUNDS = 7;
/** Taking slots and names as well is dearer, so it is asked of fewer files. */
const SLOT_SHARE = 8;

/** What some work costs against the least any reader must do with the same bytes, both measured turn by turn. */
export interface Speed {
  readonly megabytes: number;
  /** MB/s of reading, decoding, splitting into lines and one regular expression. */
  readonly floor: number;
  /** MB/s of reading, decoding and the work. */
  readonly ours: number;
  /** The median of the ratios of single rounds. */
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

/** Keeps what the work found, so that no compiler leaves the work out. */
let sink = 0;

function timed(paths: readonly string[], work: (text: string) => number): number {
  const begin = process.cpuUsage();
  for (const path of paths) sink += work(readFileSync(path).toString('utf8'));
  return cpuSeconds(begin);
}

const least = (text: string): number => text.split('\n').length + (text.match(FLOOR_ORDINAL)?.length ?? 0);

function against(paths: readonly string[], megabytes: number, work: (text: string) => number): Speed {
  // Once without the watch: tables are made, and the code is compiled.
  timed(paths, least);
  timed(paths, work);
  const rounds = Array.from({ length: ROUNDS }, () => ({
    floor: timed(paths, least),
    ours: timed(paths, work),
  }));
  return {
    megabytes,
    floor: megabytes / median(rounds.map(({ floor }) => floor)),
    ours: megabytes / median(rounds.map(({ ours }) => ours)),
    ratio: median(rounds.map(({ floor, ours }) => ours / floor)),
  };
}

export interface DecomposeSpeeds {
  readonly decompose: Speed;
  readonly withSlots: Speed;
}

/** Times the decomposer, and the decomposer with slots and names, on varied copies of the texts of some folders. */
export function measureSpeed(folders: readonly string[], divisions: string, bytes: number): DecomposeSpeeds {
  const work = mkdtempSync(join(tmpdir(), 'gaojiang-speed-'));
  const copies = variedCopies(textsOf(folders), bytes);
  const paths = copies.map((text, i) => {
    const path = join(work, `${i}.txt`);
    writeFileSync(path, text);
    return path;
  });
  const rows = ['province', 'city', 'area'].flatMap((level): DivisionRow[] =>
    JSON.parse(readFileSync(join(divisions, `${level}.json`), 'utf8')),
  );
  const gazetteer = buildGazetteer(placesFromDivisions(rows));
  const megabytes = (texts: readonly string[]): number =>
    texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
  const some = Math.ceil(paths.length / SLOT_SHARE);
  const speeds = {
    decompose: against(paths, megabytes(copies), (text) => decompose(text).documents.length),
    withSlots: against(
      paths.slice(0, some),
      megabytes(copies.slice(0, some)),
      (text) =>
        decompose(text).documents.length +
        findPlaceholders(text).length +
        findEntities(text, gazetteer).length,
    ),
  };
  rmSync(work, { recursive: true });
  if (sink < 0) throw new Error('unreachable: the sink only keeps the work alive');
  return speeds;
}

/** How much longer a file of so many bytes takes to decode when one of its bytes is invalid. */
export function measureDamage(folders: readonly string[], bytes: number): { clean: number; ratio: number } {
  const texts = variedCopies(textsOf(folders), Math.min(bytes, 8_000_000));
  const parts: Buffer[] = [];
  for (let size = 0, i = 0; size < bytes; i += 1) {
    const part = Buffer.from(`${texts[i % texts.length] ?? ''}\n`);
    parts.push(part);
    size += part.length;
  }
  const clean = Buffer.concat(parts);
  const damaged = Buffer.from(clean);
  damaged[damaged.indexOf(0x0a, damaged.length >> 1) + 1] = 0xff;
  const decoded = (file: Buffer): number => {
    const begin = process.cpuUsage();
    const { text } = readTxt(file, 'bench.txt');
    // Asking for a letter makes the text one piece.
    sink += text.charCodeAt(text.length >> 1);
    return cpuSeconds(begin);
  };
  decoded(clean);
  decoded(damaged);
  const rounds = Array.from({ length: ROUNDS }, () => ({ clean: decoded(clean), damaged: decoded(damaged) }));
  return {
    clean: clean.length / 1e6 / median(rounds.map((round) => round.clean)),
    ratio: median(rounds.map((round) => round.damaged / round.clean)),
  };
}
