import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The folder that holds package.json, seeds/, templates/ and dist/: the checkout, the installed package or
 * the asar archive. Found by walking up, because this module runs from app/ under test and from dist/app/
 * when built.
 */
export function packageRoot(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('稿匠的安装不完整：找不到 package.json');
    folder = parent;
  }
  return folder;
}
