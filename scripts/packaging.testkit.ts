import { spawnSync } from 'node:child_process';
import { closeSync, copyFileSync, mkdirSync, openSync, readFileSync, readSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';

const ROOT = join(import.meta.dirname, '..');
/** The text by which the fuses are found in Electron's binary; the fuse bytes follow it. */
const FUSE_SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSES = 8;

/** What a package is built for: each as electron-builder and as better-sqlite3 name it. */
export const TARGETS = {
  'linux-x64': { flags: ['--linux', '--x64'], folder: 'linux-unpacked', binary: 'electron' },
  'linux-arm64': { flags: ['--linux', '--arm64'], folder: 'linux-arm64-unpacked', binary: 'electron' },
  'win32-x64': { flags: ['--win', '--x64'], folder: 'win-unpacked', binary: 'electron.exe' },
} as const;
export type Target = keyof typeof TARGETS;

/** A small Windows program that comes with electron-builder: the builder writes into its version resource. */
const ANY_WINDOWS_PROGRAM = join(ROOT, 'node_modules', 'electron-winstaller', 'vendor', 'Squirrel.exe');

/** A folder that stands in for an unpacked Electron: a binary with nothing in it but fuses, all on. */
export function standInElectron(target: Target, folder: string): string {
  const { binary } = TARGETS[target];
  mkdirSync(join(folder, 'resources'), { recursive: true });
  mkdirSync(join(folder, 'locales'));
  const program = binary.endsWith('.exe') ? readFileSync(ANY_WINDOWS_PROGRAM) : Buffer.from('stand-in');
  const fuses = [Buffer.from(FUSE_SENTINEL), Buffer.from([1, FUSES]), Buffer.from('1'.repeat(FUSES))];
  writeFileSync(join(folder, binary), Buffer.concat([program, ...fuses]), { mode: 0o755 });
  for (const locale of ['zh-CN', 'en-US', 'fr']) writeFileSync(join(folder, 'locales', `${locale}.pak`), '');
  return folder;
}

/**
 * Builds the unpacked package of a target from the built checkout; returns its folder. Throws with the
 * builder's output. Icons and signatures need downloads, so they are left to a real release.
 */
export function buildPackage(target: Target, electronDist: string, output: string): string {
  const { flags, folder } = TARGETS[target];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      join(ROOT, 'node_modules', 'electron-builder', 'cli.js'),
      ...flags,
      ...['--dir', '--publish', 'never'],
      `-c.electronDist=${electronDist}`,
      `-c.directories.output=${output}`,
      '-c.win.signAndEditExecutable=false',
    ],
    { cwd: ROOT, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`${stdout}\n${stderr}`);
  return join(output, folder);
}

/** The fuse bytes of a packaged binary, in the order of Electron's fuse list: '1' on, '0' off. */
export function readFuses(binary: Buffer): string {
  const start = binary.indexOf(FUSE_SENTINEL) + FUSE_SENTINEL.length + 2;
  return binary.subarray(start, start + FUSES).toString('latin1');
}

/** A file of an asar archive. */
export interface PackedFile {
  readonly path: string;
  readonly unpacked: boolean;
  readonly offset: number;
  readonly size: number;
}

const file = z.object({ size: z.number(), offset: z.string().optional(), unpacked: z.boolean().optional() });
const entry = z.union([
  z.object({
    get files() {
      return z.record(z.string(), entry);
    },
  }),
  file,
]);
type Entry = z.infer<typeof file> | { files: Record<string, Entry> };

/** The files of an asar archive, from its header. */
export function listArchive(archive: string): PackedFile[] {
  const sizes = readBytes(archive, 0, 16);
  const base = 8 + sizes.readUInt32LE(4);
  const header = readBytes(archive, 16, sizes.readUInt32LE(12)).toString('utf8');
  const found: PackedFile[] = [];
  const walk = (part: Entry, path: string) => {
    if ('files' in part) {
      for (const [name, child] of Object.entries(part.files))
        walk(child, path === '' ? name : `${path}/${name}`);
    } else {
      const offset = base + Number(part.offset ?? 0);
      found.push({ path, unpacked: part.unpacked ?? false, offset, size: part.size });
    }
  };
  walk(entry.parse(JSON.parse(header)), '');
  return found;
}

/** The bytes of a packed file. */
export function readPacked(archive: string, packed: PackedFile): Buffer {
  return readBytes(archive, packed.offset, packed.size);
}

/** Lays the whole archive out as a folder, unpacked files included. */
export function extractArchive(archive: string, files: readonly PackedFile[], folder: string): void {
  for (const packed of files) {
    const target = join(folder, packed.path);
    mkdirSync(dirname(target), { recursive: true });
    if (packed.unpacked) copyFileSync(join(`${archive}.unpacked`, packed.path), target);
    else writeFileSync(target, readPacked(archive, packed));
  }
}

function readBytes(path: string, offset: number, size: number): Buffer {
  const handle = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(size);
    readSync(handle, bytes, 0, size, offset);
    return bytes;
  } finally {
    closeSync(handle);
  }
}
