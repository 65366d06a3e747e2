import { cpuUsage } from 'node:process';
import { fold, printsOf } from '../core/borrow/fingerprint.ts';
import { ledgerOf } from '../core/borrow/ledger.ts';
import { buildPrintIndex, textsSharing } from '../core/borrow/printIndex.ts';

/** The borrowing ledger over 100,000 blocks, in processor time. usage: node bench/borrow.ts */

const BLOCKS = 100_000;
const BLOCK_LENGTH = 120;
const TRIALS = 60;
const CHARS =
  '山水田林湖草路桥村镇渠坝粮棉油茶果蔬鱼禽春夏秋冬风雨霜雪日月星云金木火土东南西北上下左右前后高低远近快慢轻重明暗清浊工农商学兵政党群众干部发展改革创新开放协调绿色共享安全生产治理服务保障民生';

function randomly(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Prose of no meaning in sentences of twenty characters. */
function prose(next: () => number, length: number): string {
  let text = '';
  for (let at = 0; at < length; at += 1) {
    text += CHARS.charAt(Math.floor(next() * CHARS.length));
    if (at % 20 === 19) text += '。';
  }
  return text;
}

const changed = (text: string): string => {
  let at = 0;
  return [...text].map((char) => (char !== '。' && ++at % 10 === 0 ? '换' : char)).join('');
};
const reordered = (text: string): string =>
  text
    .split(/(?<=。)/)
    .reverse()
    .join('');
const at95 = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0;
const busy = (): number => {
  const { user, system } = cpuUsage();
  return (user + system) / 1000;
};
const ms = (time: number): string => `${time.toFixed(1)} ms`;

const next = randomly(7);
const blocks = Array.from({ length: BLOCKS }, () => prose(next, BLOCK_LENGTH));
const indexed = busy();
const index = buildPrintIndex(
  (function* () {
    for (const [id, text] of blocks.entries()) yield [id, printsOf(fold(text).chars)] as const;
  })(),
);
const building = busy() - indexed;

/** The ledger of a draft as the app reckons it: candidates by prints, then letter by letter. */
function ledger(draft: string) {
  const shared = textsSharing(index, printsOf(fold(draft).chars), 120);
  return ledgerOf(
    draft,
    shared.map(({ text }) => ({ source: String(Math.floor(text / 2)), text: blocks[text] ?? '' })),
  );
}

let found = 0;
let worst = 0;
for (let trial = 0; trial < TRIALS; trial += 1) {
  // A source of two blocks side by side gives 200 characters.
  const sources = [0, 1, 2].map(
    (part) => Math.floor((next() * BLOCKS) / 6) * 2 + part * Math.floor(BLOCKS / 3 / 2) * 2,
  );
  const [one = '', two = '', three = ''] = sources.map((first) => {
    const both = `${blocks[first] ?? ''}${blocks[first + 1] ?? ''}`;
    return both.slice(0, 210);
  });
  const draft = `${one}\n${prose(next, 200)}\n${changed(two)}\n${prose(next, 200)}\n${reordered(three)}`;
  const { sources: shares, chars } = ledger(draft);
  for (const first of sources) {
    const share = shares.find(({ source }) => source === String(first / 2));
    const told = (share?.verbatim ?? 0) + (share?.near ?? 0);
    if (share !== undefined) found += 1;
    worst = Math.max(worst, Math.abs(told - 200 / chars));
  }
}
console.log(
  `borrowed, ${BLOCKS.toLocaleString('en')} blocks: ${found} of ${TRIALS * 3} sources found, share off by at most ${(worst * 100).toFixed(1)} points`,
);

const long = Array.from({ length: TRIALS }, () => {
  const parts = Array.from({ length: 12 }, () => blocks[Math.floor(next() * BLOCKS)] ?? '');
  return parts.map((part) => `${part}${prose(next, 130)}`).join('\n');
});
const times = long.map((draft) => {
  const started = busy();
  ledger(draft);
  return busy() - started;
});
// The floor: reading the draft once and folding as many characters as the compared blocks have.
const floors = long.map((draft) => {
  const started = busy();
  printsOf(fold(draft).chars);
  for (let at = 0; at < 120; at += 1) fold(blocks[at] ?? '');
  return busy() - started;
});
const length = Math.round(long.reduce((sum, draft) => sum + draft.length, 0) / long.length);
console.log(
  `ledger of ${length} characters: p95 ${ms(at95(times))}, floor (prints of the draft, 120 blocks read) ${ms(at95(floors))}, ratio ${(at95(times) / at95(floors)).toFixed(1)}; index built in ${(building / 1000).toFixed(1)} s`,
);
