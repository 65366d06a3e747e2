import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FormatError } from '../formats/failure.ts';
import { readFile } from '../formats/read/index.ts';
import { mutated, seeded } from '../formats/read/mutate.testkit.ts';

/** Five thousand damaged files: each is read or refused. usage: node bench/hostile.ts [count] [seed] */

const FILES = [
  'pandoc.docx',
  'docx-library-numbered.docx',
  'libreoffice-numbered.doc',
  'libreoffice-styled.doc',
  'abiword.rtf',
  'libreoffice-numbered.rtf',
  'libreoffice.html',
  'ghostscript.pdf',
  'libreoffice.pdf',
  'chromium.mht',
];
const [count = 5000, seed = 20_261_128] = process.argv
  .slice(2)
  .filter((word) => /^\d+$/.test(word))
  .map(Number);
const folder = join(import.meta.dirname, '..', 'formats', 'read', 'fixtures');

const random = seeded(seed);
const outcomes = new Map<string, number>();
let slowest = 0;
let memory = 0;
let crashes = 0;
for (let n = 0; n < count; n += 1) {
  const name = FILES[n % FILES.length] ?? '';
  const bytes = mutated(readFileSync(join(folder, name)), random);
  const before = performance.now();
  let outcome = 'read';
  try {
    await readFile(bytes, name);
  } catch (error) {
    outcome = error instanceof FormatError ? error.code : 'CRASH';
    if (outcome === 'CRASH') {
      crashes += 1;
      console.log(name, n, error);
    }
  }
  slowest = Math.max(slowest, performance.now() - before);
  memory = Math.max(memory, process.memoryUsage.rss());
  outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
}
console.log(`${count} damaged files: ${[...outcomes].map(([name, times]) => `${name} ${times}`).join(', ')}`);
console.log(
  `slowest ${(slowest / 1000).toFixed(2)} s (10 allowed), most memory ${Math.round(memory / 2 ** 20)} MB (1,024 allowed), crashes ${crashes} (0 allowed)`,
);
process.exit(crashes > 0 || slowest > 10_000 || memory > 2 ** 30 ? 1 : 0);
