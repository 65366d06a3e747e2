import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Contract } from '../api/contract.ts';
import { startAppWorker } from '../electron/worker.ts';
import {
  buildPackage,
  extractArchive,
  listArchive,
  type PackedFile,
  readFuses,
  readPacked,
  standInElectron,
  type Target,
} from './packaging.testkit.ts';

/** Builds the package of a target in the work folder. */
function packageFor(target: Target): string {
  return buildPackage(target, standInElectron(target, join(work, `electron-${target}`)), join(work, target));
}

const work = mkdtempSync(join(tmpdir(), 'gaojiang-package-'));
let packaged = '';
let archive = '';
let files: PackedFile[] = [];
let paths: string[] = [];

// The last test runs the package that is built for Linux on x64, so the packages are built where it can run.
describe.runIf(process.platform === 'linux' && process.arch === 'x64')('the packages', () => {
  beforeAll(() => {
    packaged = packageFor('linux-x64');
    archive = join(packaged, 'resources', 'app.asar');
    files = listArchive(archive);
    paths = files.map((packed) => packed.path);
  }, 180_000);

  afterAll(() => rmSync(work, { recursive: true, force: true }));

  test('packs the shell, the app, the page and what they read', () => {
    expect(paths).toEqual(
      expect.arrayContaining([
        'package.json',
        'dist/electron/main.js',
        'dist/electron/appWorker.js',
        'dist/electron/preload.cjs',
        'dist/app/openApp.js',
        'dist/renderer/index.html',
        'electron/icons/icon.png',
      ]),
    );
    const root = join(import.meta.dirname, '..');
    for (const folder of ['seeds', 'templates']) {
      const kept = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
        .filter((name) => statSync(join(root, name)).isFile());
      expect(kept.length).toBeGreaterThan(0);
      expect(paths).toEqual(expect.arrayContaining(kept));
    }
  });

  test('leaves out sources, tests, maps, other hosts and tools of development', () => {
    const wrong = paths.filter(
      (path) =>
        /\.(ts|tsx|map|c|cc|cpp|h|hpp|tsbuildinfo)$/.test(path) ||
        /\.(test|testkit|config)\.js$/.test(path) ||
        /^(api|app|bench|cli|core|e2e|formats|gold|library|renderer|scripts|server)\//.test(path) ||
        /^dist\/(cli|server|e2e)\//.test(path) ||
        path === 'dist/electron/preload.js' ||
        /^node_modules\/(antd|react|react-dom|@tiptap|@playwright|@sparticuz|electron|typescript|vite|node)\//.test(
          path,
        ),
    );
    expect(wrong).toEqual([]);
  });

  test.each(['linux-x64', 'linux-arm64', 'win32-x64'] as const)(
    'packs for %s one native binary, that of the system it is for, as a file of its own',
    (target) => {
      const folder = target === 'linux-x64' ? packaged : packageFor(target);
      const built = join(folder, 'resources', 'app.asar');
      const binary = `node_modules/better-sqlite3/prebuilds/${target}.node`;
      const listed = listArchive(built);
      expect(listed.filter(({ path }) => path.endsWith('.node')).map(({ path }) => path)).toEqual([binary]);
      expect(listed.filter(({ unpacked }) => unpacked).map(({ path }) => path)).toEqual([binary]);
      expect(existsSync(join(`${built}.unpacked`, binary))).toBe(true);
    },
    180_000,
  );

  test('packs every package that the packed code imports', () => {
    const own = files.filter((packed) => /^dist\/(?!renderer\/).*\.js$/.test(packed.path));
    const imported = new Set<string>();
    for (const packed of own) {
      const code = readPacked(archive, packed).toString('utf8');
      for (const [, name = ''] of code.matchAll(
        /(?:from|import)\s*\(?\s*'((?:@[\w.-]+\/)?[\w.-]+)(?:\/[\w./-]+)?'/g,
      )) {
        imported.add(name);
      }
    }
    const packages = [...imported].filter((name) => name !== 'electron' && !builtinModules.includes(name));
    expect(packages).toContain('better-sqlite3');
    expect(packages.filter((name) => !paths.includes(`node_modules/${name}/package.json`))).toEqual([]);
  });

  test('turns off what would let others run code through the program', () => {
    const fuses = readFuses(readFileSync(join(packaged, 'gaojiang')));
    const [runAsNode, cookieEncryption, nodeOptions, inspect, asarIntegrity, onlyAsar] = fuses;
    expect({ runAsNode, nodeOptions, inspect }).toEqual({ runAsNode: '0', nodeOptions: '0', inspect: '0' });
    expect({ cookieEncryption, asarIntegrity, onlyAsar }).toEqual({
      cookieEncryption: '1',
      asarIntegrity: '1',
      onlyAsar: '1',
    });
  });

  test('keeps of the languages only those its users read', () => {
    expect(readdirSync(join(packaged, 'locales')).sort()).toEqual(['en-US.pak', 'zh-CN.pak']);
  });

  test('drafts and exports a speech with nothing but the packed files', async () => {
    const folder = join(work, 'extracted');
    extractArchive(archive, files, folder);
    const worker = startAppWorker(
      pathToFileURL(join(folder, 'dist', 'electron', 'appWorker.js')),
      { dataDir: join(work, 'data') },
      (error) => expect.unreachable(String(error)),
    );
    const port = worker.connect();
    const app: ContractRouterClient<Contract> = createORPCClient(new RPCLink({ port }));
    port.start();
    for await (const event of await app.app.prepare({})) {
      if (event.kind === 'done') expect(event.result.blocks).toBeGreaterThan(0);
    }
    const [skeleton] = await app.template.list({});
    const { draft } = await app.draft.create({ template: skeleton?.name ?? '' });
    const findings = await app.text.check({ text: '在青禾县工作会议上的讲话', facts: { 地区: '云岭县' } });
    expect(findings).toBeInstanceOf(Array);
    const exported = await app.draft.export({ id: draft.id, format: 'docx', unfilled: 'highlight' });
    expect(new TextDecoder('latin1').decode(await exported.content.slice(0, 2).arrayBuffer())).toBe('PK');
    await worker.close();
  }, 120_000);
});
