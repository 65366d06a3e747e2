import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLibrary } from '../library/open.ts';
import { checkSearch } from '../library/search/check.ts';

/** What killing a process again and again while it works in bulk came to. */
export interface Killing {
  readonly kills: number;
  /** How many runs were followed to their end, killed on the way. */
  readonly runs: number;
  /** What was wrong after a kill, or at the end, in words. */
  readonly faults: readonly string[];
}

/**
 * Kills a process at random moments of a bulk import, of the merging of two libraries and of their duplicates, and
 * starts it anew until it is through; over and over until `kills` is reached. After every kill the library is opened
 * and looked at; what stands there at the end is held against a run that nobody disturbed.
 */
export async function killInBulk(kills: number, files: number): Promise<Killing> {
  const root = mkdtempSync(join(tmpdir(), 'gaojiang-kills-'));
  const faults: string[] = [];
  let done = 0;
  let runs = 0;
  try {
    const folder = join(root, 'files');
    layFiles(folder, files);
    const whole = join(root, 'whole');
    const started = performance.now();
    await work(whole, folder, null);
    const duration = performance.now() - started;
    const expected = standing(whole, faults);
    while (done < kills) {
      runs += 1;
      const dataDir = join(root, `killed-${runs}`);
      for (let ended = false; !ended; ) {
        ended = await work(dataDir, folder, done < kills ? Math.random() * duration : null);
        if (!ended) done += 1;
        const stands = standing(dataDir, faults);
        if (ended && stands !== expected) faults.push(`run ${runs} ended otherwise than an undisturbed one`);
      }
      rmSync(dataDir, { recursive: true, force: true });
    }
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
  return { kills: done, runs, faults };
}

/** Runs the work in a process of its own and kills it so long after its begin; returns whether it came to its end. */
async function work(dataDir: string, folder: string, killAfterMs: number | null): Promise<boolean> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'bulkWork.testkit.ts'), dataDir, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  let told = '';
  child.stdout.on('data', (bytes: Buffer) => {
    if (told === '' && killAfterMs !== null) setTimeout(() => child.kill('SIGKILL'), killAfterMs);
    told += bytes.toString();
  });
  await ended;
  if (child.exitCode !== null && child.exitCode !== 0) throw new Error('the work failed by itself');
  return told.includes('through');
}

/** Opens the library, notes what is wrong with it, and tells all that stands in it. */
function standing(dataDir: string, faults: string[]): string {
  const library = openLibrary({ dataDir, mode: 'write' });
  const { db } = library;
  if (library.recovery !== null) faults.push(library.recovery.message);
  if (db.value('PRAGMA integrity_check') !== 'ok') faults.push('the file is not sound');
  if (db.values('PRAGMA foreign_key_check').length > 0) faults.push('rows lead nowhere');
  const index = checkSearch(db);
  if (!index.ok) faults.push(`the index is not right: ${JSON.stringify(index)}`);
  const tables = [
    'SELECT name, kind FROM libraries ORDER BY name',
    `SELECT l.name AS library, s.name, b.role, b.text, b.topics, b.as_of FROM blocks b
     JOIN sources s ON s.id = b.source_id JOIN libraries l ON l.id = b.library_id ORDER BY 1, 2, b.span_start, b.text`,
    'SELECT library, state FROM import_jobs ORDER BY library',
    'SELECT name, state, blocks, message FROM import_job_files ORDER BY name',
    'SELECT count(*) AS trashed FROM trash',
  ];
  const stands = JSON.stringify(tables.map((sql) => db.all(sql)));
  library.close();
  return stands;
}

const THEMES = ['项目建设', '文旅融合', '安全生产', '基层治理', '民生实事', '招商引资', '乡村振兴'];
const DEEDS = ['倒排工期', '挂图作战', '逐户走访', '联合督导', '现场办公', '逐项销号'];

/** Speeches in two folders: no two alike, but some passages come in several of them. */
function layFiles(folder: string, files: number): void {
  for (const [at, library] of ['甲库', '乙库'].entries()) {
    mkdirSync(join(folder, library), { recursive: true });
    for (let index = at; index < files; index += 2) {
      const theme = THEMES[index % THEMES.length];
      const deed = DEEDS[index % DEEDS.length];
      const lines = [
        `在全县${theme}第${index + 1}次推进会上的讲话`,
        '同志们：',
        `这次会议的任务是总结前${index + 1}个月的${theme}工作，安排下一步重点。`,
        '一、看清形势，增强抓落实的紧迫感',
        `今年以来，各乡镇${deed}，${theme}取得了${index + 3}个方面的新进展。`,
        '二、突出重点，把任务一件一件抓到底',
        `要把${theme}任务分解到人、时限到天，${deed}，一周一调度、一月一通报。`,
        '要坚持问题导向，对照清单逐项整改，不讲条件、不打折扣。',
        '三、加强领导，形成一级抓一级的合力',
        `各级各部门要主动扛起责任，${deed}，确保全年目标如期完成。`,
        '谢谢大家！',
      ];
      writeFileSync(join(folder, library, `${String(index).padStart(3, '0')}.txt`), lines.join('\n'));
    }
  }
}
