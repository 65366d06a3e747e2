import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { gaojiang, MAIN, temporaryFolder } from './run.testkit.ts';

const GOOD =
  '在青禾县项目推进会上的发言\n同志们：\n今天开会部署项目工作。\n一、抓开工\n早开一天工，早见一天效。\n二、抓服务\n一个项目一个专班。\n谢谢大家！\n';

let folder: string;
let dataDir: string;
/** A data folder with its starter library, made once and copied for each test. */
let prepared: string;
let preparedHoldings: string;

/** What the library holds, as its own list says. */
function holdings(): string {
  return gaojiang(dataDir, 'library', 'list', '--json').stdout;
}

beforeAll(() => {
  prepared = mkdtempSync(join(tmpdir(), 'gaojiang-prepared-'));
  preparedHoldings = gaojiang(prepared, 'library', 'list', '--json').stdout;
});

afterAll(() => rmSync(prepared, { recursive: true, force: true }));

beforeEach(() => {
  folder = temporaryFolder();
  dataDir = join(folder, '数据');
  cpSync(prepared, dataDir, { recursive: true });
});

/** A file of another program, kept with the readers' own tests; `change` damages it. */
function fixture(
  name: string,
  change: (bytes: Buffer) => Uint8Array = (bytes) => bytes,
): (path: string) => void {
  const source = join(import.meta.dirname, '..', 'formats', 'read', 'fixtures', name);
  return (path) => writeFileSync(path, change(readFileSync(source)));
}

const half = (bytes: Buffer): Uint8Array => bytes.subarray(0, bytes.length / 2);

/** Sets the mark of a password in the head of a .doc's main stream. */
function locked(bytes: Buffer): Uint8Array {
  for (let at = 512; at < bytes.length; at += 512) {
    if (bytes.readUInt16LE(at) === 0xa5ec) bytes.writeUInt16LE(bytes.readUInt16LE(at + 10) | 0x100, at + 10);
  }
  return bytes;
}

const BAD_FILES: readonly [name: string, make: (path: string) => void, file: string, message: RegExp][] = [
  ['an empty file', (path) => writeFileSync(path, ''), '空.txt', /《空\.txt》是空文件.*重新取得/],
  ['a 0-byte .docx', (path) => writeFileSync(path, ''), '空.docx', /《空\.docx》是空文件.*重新取得/],
  [
    'a renamed .jpg',
    (path) =>
      writeFileSync(
        path,
        Buffer.concat([Buffer.from('ffd8ffe000104a46494600', 'hex'), Buffer.alloc(900, 7)]),
      ),
    '照片.docx',
    /《照片\.docx》不是有效的 Word 文件.*图片/,
  ],
  [
    'a text of 300 MB',
    (path) => {
      writeFileSync(path, '很长的文字。');
      truncateSync(path, 300 * 1024 * 1024);
    },
    '巨大.txt',
    /《巨大\.txt》有 300 MB，超过.*上限.*拆成/,
  ],
  [
    'a path that leads in a circle',
    (path) => symlinkSync(path, path),
    '绕圈.txt',
    /打不开“.*绕圈\.txt”.*复制到桌面/,
  ],
  ['a file that is not there', () => undefined, '没有.txt', /找不到“.*没有\.txt”.*检查路径/],
  ['a folder that is not there', () => undefined, '没有的文件夹', /找不到“.*没有的文件夹”.*检查路径/],
];

/** Files that only another reader can refuse; one import takes them all. */
const BAD_DOCUMENTS: typeof BAD_FILES = [
  ['a scanned PDF', fixture('scan.pdf'), '扫描.pdf', /《扫描\.pdf》是扫描件.*没有文字.*OCR/],
  ['a PDF with a password', fixture('encrypted.pdf'), '加密.pdf', /《加密\.pdf》设有打开密码.*取消密码/],
  [
    'a PDF that is none',
    (path) => writeFileSync(path, '%PDF-1.7\n没有下载完'),
    '坏.pdf',
    /《坏\.pdf》不是有效的 PDF 文件.*重新取得/,
  ],
  [
    'a .doc with a password',
    fixture('libreoffice-styled.doc', locked),
    '加密.doc',
    /《加密\.doc》设有打开密码.*取消密码/,
  ],
  ['half a .doc', fixture('libreoffice-styled.doc', half), '半截.doc', /《半截\.doc》的内容已损坏.*另存为/],
  ['half a .docx', fixture('pandoc.docx', half), '半截.docx', /《半截\.docx》不完整.*下载中断/],
  [
    'an .rtf of nothing',
    (path) => writeFileSync(path, '{\\rtf1\\ansi }'),
    '空白.rtf',
    /《空白\.rtf》里没有文字.*确认选对/,
  ],
];

it('does its work to the end in silence when the reader of what it prints goes away', () => {
  writeFileSync(join(folder, '好.txt'), GOOD.repeat(200));
  const { stdout, stderr } = spawnSync(
    'bash',
    [
      '-c',
      'set -o pipefail; "$0" "$1" decompose --json "$2" "$2" | head -c 1; echo $?',
      process.execPath,
      MAIN,
      join(folder, '好.txt'),
    ],
    { encoding: 'utf8', env: { ...process.env, GAOJIANG_HOME: dataDir } },
  );
  expect(stdout).toBe('[0\n');
  expect(stderr).toBe('');
});

describe('bad input on the command line', () => {
  it.each(BAD_FILES)(
    '%s is named with what to do, and the library stays as it was',
    (_name, make, file, message) => {
      const path = join(folder, file);
      make(path);
      const imported = gaojiang(dataDir, 'import', path);
      expect(imported.said).toMatch(message);
      expect(imported.status).toBe(1);
      expect(holdings()).toBe(preparedHoldings);
    },
  );

  it.each(BAD_FILES)('%s is one JSON error for decompose', (_name, make, file, message) => {
    const path = join(folder, file);
    make(path);
    const { status, stdout } = gaojiang(dataDir, 'decompose', path, '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      error: { code: expect.stringMatching(/^FILE_/), message: expect.stringMatching(message) },
    });
    expect(status).toBe(1);
  });

  it('one bad file does not stop a batch', () => {
    mkdirSync(join(folder, '批'));
    writeFileSync(join(folder, '批', '一.txt'), GOOD);
    writeFileSync(join(folder, '批', '二.txt'), '');
    writeFileSync(join(folder, '批', '三.txt'), GOOD.replaceAll('项目', '招商'));
    const { status, stdout } = gaojiang(dataDir, 'import', join(folder, '批'), '--json');
    const report = JSON.parse(stdout);
    expect(report.imported.map((file: { file: string }) => file.file)).toHaveLength(2);
    expect(report.failed).toMatchObject([{ code: 'FILE_EMPTY' }]);
    expect(status).toBe(1);
  });

  it('documents that are scanned, locked, cut off or empty are each named with what to do', () => {
    const batch = join(folder, '批');
    mkdirSync(batch);
    for (const [, make, file] of BAD_DOCUMENTS) make(join(batch, file));
    const { status, stdout } = gaojiang(dataDir, 'import', batch, '--json');
    const report = JSON.parse(stdout);
    expect(status).toBe(1);
    expect(report.imported).toEqual([]);
    for (const [, , file, message] of BAD_DOCUMENTS) {
      const failure = report.failed.find((failed: { file: string }) => failed.file.endsWith(file));
      expect(failure).toMatchObject({
        code: expect.stringMatching(/^FILE_/),
        message: expect.stringMatching(message),
      });
    }
    expect(holdings()).toBe(preparedHoldings);
  });

  it('an unknown template names those there are', () => {
    const { status, said } = gaojiang(dataDir, 'draft', '--template', '没有的骨架');
    expect(said).toMatch(/没有叫“没有的骨架”的骨架。可用的骨架：.*研讨发言/);
    expect(status).toBe(1);
  });

  it.each([
    ['a file', (path: string) => writeFileSync(path, '占着')],
    ['inside a file', (path: string) => writeFileSync(join(path, '..'), '占着')],
  ])('a data folder that is %s cannot be written and is left alone', (_name, make) => {
    const path = join(folder, '占位', '数据');
    if (_name === 'a file') mkdirSync(join(folder, '占位'));
    make(path);
    const { status, stdout } = gaojiang(path, 'search', '项目', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      error: { code: 'DATA_DIR_UNWRITABLE', message: expect.stringContaining(path) },
    });
    expect(status).toBe(1);
  });

  it('a data folder in a place without folders is refused at once', () => {
    const { status, said } = gaojiang('/proc/gaojiang', 'library', 'list');
    expect(said).toMatch(/无法打开或写入：\/proc\/gaojiang.*换一个数据文件夹/);
    expect(status).toBe(1);
  });

  it('a fact file that is no JSON is named', () => {
    const facts = join(folder, '要素.json');
    writeFileSync(facts, '{"地区": ');
    const { status, said } = gaojiang(dataDir, 'draft', '--template', '研讨发言', '--facts', facts);
    expect(said).toMatch(/要素文件“.*要素\.json”不是有效的 JSON/);
    expect(status).toBe(1);
  });

  it('an output name of another kind is refused before anything is drafted', () => {
    const { status, said } = gaojiang(
      dataDir,
      'draft',
      '--template',
      '研讨发言',
      '-o',
      join(folder, '发言.pdf'),
    );
    expect(said).toContain('输出文件名请用 .docx、.txt 或 .md 结尾');
    expect(status).toBe(1);
  });

  it('an output folder that is not there is named', () => {
    const { status, said } = gaojiang(
      dataDir,
      'draft',
      '--template',
      '研讨发言',
      '-o',
      join(folder, '没有', '发言.txt'),
    );
    expect(said).toMatch(/写不了文件“.*发言\.txt”：所在的文件夹不存在/);
    expect(status).toBe(1);
  });

  it.each([
    [['没有的命令'], '没有“没有的命令”这个命令'],
    [['search'], '缺少参数 QUERY'],
    [['search', '项目', '--role', 'nobody'], '可用的值：title、'],
    [['search', '项目', '--limit', '0'], '要 1 到 200 的整数'],
    [['draft'], '必须给出选项 --template'],
    [['import', '--nothing', '文件'], '没有“--nothing”这个选项'],
  ])('wrong usage %j is told in Chinese with exit code 2', (args, message) => {
    const { status, stderr } = gaojiang(dataDir, ...args);
    expect(stderr).toContain(message);
    expect(status).toBe(2);
  });
});
