import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv, stdout } from 'node:process';
import { firstDraft } from '../app/firstDraft.ts';
import { loadGazetteer } from '../app/gazetteer.ts';
import { STARTER_LIBRARY } from '../app/starter.ts';
import { loadTemplates } from '../app/template/shelf.ts';
import { checkText } from '../core/check/checkText.ts';
import { ROLES } from '../core/classify/role.ts';
import { decompose } from '../core/decompose.ts';
import { countCharacters } from '../core/speech/length.ts';
import { serialise } from '../core/speech/serialise.ts';
import { fillSlots } from '../core/speech/slots.ts';
import { insertBlocks } from '../library/blocks/insert.ts';
import { headingsOfFrame, searchFrames } from '../library/headings/frames.ts';
import { ensureLibrary } from '../library/libraries.ts';
import { openLibrary } from '../library/open.ts';
import { storeSource } from '../library/store-source.ts';
import { quantile, timed } from './library/measure.ts';
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

/** Characters off the ten minutes in percent, findings of severity error, milliseconds: one row a skeleton. */
function draftAll(): { readonly off: number; readonly errors: number; readonly ms: number }[] {
  return templates.map((template) => {
    let text = '';
    const ms = timed(() => {
      text = serialise(fillSlots(firstDraft({ db, gazetteer: () => gazetteer }, template, {}, wish), {}));
    });
    const off = Math.abs(countCharacters(text) / 1900 - 1) * 100;
    const wrong = checkText(text, {}, gazetteer).filter(
      ({ severity, rule }) => severity === 'error' && rule !== 'unfilled-slot',
    );
    return { off, errors: wrong.length, ms };
  });
}

function say(what: string, rows: ReturnType<typeof draftAll>): void {
  const times = rows.map(({ ms }) => ms);
  const off = Math.max(...rows.map((row) => row.off)).toFixed(1);
  const errors = rows.reduce((sum, row) => sum + row.errors, 0);
  const speed = `${quantile(times, 0.5).toFixed(0)} ms, slowest ${Math.max(...times).toFixed(0)} ms`;
  stdout.write(
    `${what.padEnd(34)}${rows.length} drafts  off the minutes ≤ ${off} %  errors ${errors}  ${speed}\n`,
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
draftAll();
const stored = db.value<number>('SELECT count(*) FROM blocks') ?? 0;
say(`drafts, ${stored} blocks`, draftAll());

const place = db.one<{ sourceId: number; speechId: number }>(
  'SELECT source_id AS "sourceId", id AS "speechId" FROM speeches LIMIT 1',
);
const texts = [...blockTexts(Math.max(0, blocks - stored))];
for (let at = 0; place !== undefined && at < texts.length; at += 1000) {
  db.transaction(() => {
    const cut = texts.slice(at, at + 1000).map((text, i) => {
      const role = ROLES[i % ROLES.length] ?? 'elaboration';
      return { role, node: null, path: [], heading: null, text, start: 0, end: 0 };
    });
    insertBlocks(db, cut, { libraryId, ...place, genre: '领导讲话', asOf: 2026, now });
  });
}
say(`drafts, ${blocks} blocks`, draftAll());
close();
rmSync(dataDir, { recursive: true, force: true });
