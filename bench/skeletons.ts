import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv, stdout } from 'node:process';
import { mostAlike, saidIn, sharesOf } from '../app/assembly/said.testkit.ts';
import { firstDraft } from '../app/firstDraft.ts';
import { loadGazetteer } from '../app/gazetteer.ts';
import { STARTER_LIBRARY } from '../app/starter.ts';
import { loadTemplates } from '../app/template/shelf.ts';
import type { Template } from '../app/template/template.ts';
import { checkText } from '../core/check/checkText.ts';
import { decompose } from '../core/decompose.ts';
import { charactersFor, countCharacters } from '../core/speech/length.ts';
import { serialise } from '../core/speech/serialise.ts';
import { fillSlots } from '../core/speech/slots.ts';
import { headingsOfFrame, searchFrames } from '../library/headings/frames.ts';
import { ensureLibrary } from '../library/libraries.ts';
import { openLibrary } from '../library/open.ts';
import { storeSource } from '../library/store-source.ts';
import { quantile } from './library/measure.ts';
import { blockTexts } from './library/texts.ts';

/**
 * Drafts of ten minutes in five points from every skeleton over the seeds and the specimens, the frames found
 * there, and the same drafts with many more blocks in the library.
 * usage: node bench/skeletons.ts [--blocks N]
 */

const now = '2026-01-01T08:00:00.000Z';
const blocks = Number(argv[argv.indexOf('--blocks') + 1] || 100_000) || 100_000;
const house = join(import.meta.dirname, '..');
const dataDir = mkdtempSync(join(tmpdir(), 'gaojiang-skeletons-'));
const { db, close } = openLibrary({ dataDir, mode: 'write', now });
const { id: libraryId } = ensureLibrary(db, { name: '我的语料', kind: 'personal', now });

const starterId = ensureLibrary(db, { name: STARTER_LIBRARY, kind: 'built-in', now }).id;

function laySources(folder: string, into: number): void {
  if (!existsSync(folder)) {
    stdout.write(`${folder} is absent here; measured without it\n`);
    return;
  }
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.txt'))) {
    const text = readFileSync(join(folder, name), 'utf8');
    const source = {
      libraryId: into,
      builtIn: true,
      name,
      path: null,
      charset: 'utf-8',
      sha256: `${folder}/${name}`,
      text,
      now,
    };
    storeSource(db, { ...source, decomposition: decompose(text) });
  }
}

const gazetteer = loadGazetteer();
const templates = [...loadTemplates(join(house, 'templates')).values()];
const wish = { points: 5, minutes: 10 };

/** One draft: off its minutes in percent, findings of severity error, largest share of a source, its two most alike texts. */
interface Row {
  readonly off: number;
  readonly errors: number;
  readonly share: number;
  readonly alike: number;
  readonly ms: number;
}

function draftOf(template: Template): Row {
  const started = performance.now();
  const speech = fillSlots(firstDraft({ db, gazetteer: () => gazetteer }, template, {}, wish), {});
  const ms = performance.now() - started;
  const text = serialise(speech);
  const characters = countCharacters(text);
  const errors = checkText(text, {}, gazetteer).filter(({ severity }) => severity === 'error').length;
  const said = saidIn(speech.body);
  const share = Math.max(0, ...sharesOf(said).values()) / characters;
  const off = Math.abs(characters / charactersFor(wish.minutes) - 1) * 100;
  return { off, errors, share, alike: mostAlike(said), ms };
}

function say(what: string, rows: readonly Row[]): void {
  const most = (pick: (row: Row) => number): number => Math.max(...rows.map(pick));
  const times = rows.map(({ ms }) => ms);
  stdout.write(
    `${what.padEnd(24)}${rows.length} drafts  off the minutes ≤ ${most(({ off }) => off).toFixed(1)} %  ` +
      `errors ${rows.reduce((sum, { errors }) => sum + errors, 0)}  one source ≤ ${(most(({ share }) => share) * 100).toFixed(0)} %  ` +
      `two texts alike ≤ ${most(({ alike }) => alike).toFixed(2)}  ` +
      `${quantile(times, 0.5).toFixed(0)} ms, slowest ${most(({ ms }) => ms).toFixed(0)} ms\n`,
  );
}

laySources(join(house, '../shared/seeds'), libraryId);
const specimens = searchFrames(db, { query: '', limit: 20, offset: 0 });
stdout.write(`frames, specimens alone           ${specimens.total}\n`);
for (const { pattern, headings } of specimens.frames) {
  const first = headingsOfFrame(db, pattern, 3).map(({ heading }) => heading);
  stdout.write(`  ${String(headings).padStart(2)}  ${pattern}  ${first.join('、')}\n`);
}
laySources(join(house, 'seeds'), starterId);
const total = searchFrames(db, { query: '', limit: 1, offset: 0 }).total;
stdout.write(`frames, with the starter library  ${total}\n`);
templates.map(draftOf);
const stored = db.value<number>('SELECT count(*) FROM blocks') ?? 0;
say(`drafts, ${stored} blocks`, templates.map(draftOf));

/** Speeches of sixty made-up paragraphs each, as a busy office's archive would bring them, until there are enough blocks. */
const PARAGRAPHS = 60;
const texts = blockTexts(blocks);
let laid = stored;
for (let n = 1; laid < blocks; n += 1) {
  const paragraphs = Array.from({ length: PARAGRAPHS }, () => texts.next().value ?? '');
  const text = `在第${n}次工作推进会上的讲话\n同志们：\n${paragraphs.join('\n')}\n`;
  const source = {
    libraryId,
    name: `讲话${n}.txt`,
    path: null,
    charset: 'utf-8',
    sha256: `made-up ${n}`,
    text,
    now,
  };
  const result = storeSource(db, { ...source, decomposition: decompose(text) });
  laid += result.status === 'stored' ? result.blocks : 0;
}
say(`drafts, ${laid} blocks`, templates.map(draftOf));
close();
rmSync(dataDir, { recursive: true, force: true });
