// Serves `npm start`: finds the Electron binary, or fetches it where that can be done at once.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { arch, env, execPath, getuid, platform } from 'node:process';

const PACKAGE = join(import.meta.dirname, '..', 'node_modules', 'electron');
const DOWNLOADS = 'https://github.com/electron/electron/releases/download/';
const PATIENCE = 3_000;

/** Why no desktop window can open here, in Chinese; null where nothing stands against it. */
export function noWindowBecause(): string | null {
  if (platform !== 'linux') return null;
  if (!env['DISPLAY'] && !env['WAYLAND_DISPLAY']) return '这里没有图形桌面';
  if (getuid?.() === 0) return '以 root 身份不能打开桌面窗口';
  return null;
}

/** The Electron binary, or null where the package has not fetched it yet. */
export function findElectron(): string | null {
  const note = join(PACKAGE, 'path.txt');
  if (!existsSync(note)) return null;
  const binary = join(
    env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(PACKAGE, 'dist'),
    readFileSync(note, 'utf8'),
  );
  return existsSync(binary) ? binary : null;
}

/** Where Electron would be fetched from: the mirror of the environment, else its own releases. */
export function downloadAddress(version: string): string {
  const mirror = env['ELECTRON_MIRROR'] ?? env['npm_config_electron_mirror'] ?? DOWNLOADS;
  return `${mirror.replace(/\/?$/, '/')}v${version}/electron-v${version}-${platform}-${arch}.zip`;
}

/** Whether the address answers within `patience` ms; a mirror that only refuses HEAD counts as answering. */
export async function answers(address: string, patience = PATIENCE): Promise<boolean> {
  try {
    const { ok, status } = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(patience) });
    return ok || status === 405;
  } catch {
    return false;
  }
}

/** The version of the electron package of this checkout. */
export function electronVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8'));
  const known = typeof manifest === 'object' && manifest !== null && 'version' in manifest;
  if (!known || typeof manifest.version !== 'string') throw new Error('electron 的 package.json 不完整');
  return manifest.version;
}

/** Fetches the binary with the package's own installer, which draws a bar; false when it fails. */
export function downloadElectron(): boolean {
  return spawnSync(execPath, [join(PACKAGE, 'install.js')], { stdio: 'inherit' }).status === 0;
}
