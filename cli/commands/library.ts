import { withHost } from '../host.ts';
import { say, sayJson } from '../output.ts';
import { saveExport } from '../saveExport.ts';

const KIND_NAMES = { 'built-in': '内置', personal: '个人', pack: '语料包' } as const;

/** Options shared by the `library` commands. */
export interface LibraryOptions {
  readonly dataDir?: string;
  readonly json?: boolean;
}

/** `library list`: every library with what it holds. */
export async function listLibraries(options: LibraryOptions): Promise<void> {
  await withHost(options.dataDir, 'read', async ({ app }) => {
    const libraries = await app.client.library.list({});
    if (options.json) {
      sayJson(libraries);
      return;
    }
    for (const { name, kind, sources, blocks } of libraries) {
      say(`${name}（${KIND_NAMES[kind]}）：${sources} 个范文，${blocks} 个语块`);
    }
  });
}

/** `library export NAME -o FILE`: a library as a pack to share. */
export async function exportLibrary(
  name: string,
  options: LibraryOptions & { out: string; texts: boolean },
): Promise<void> {
  await withHost(options.dataDir, 'read', async ({ app }) => {
    await saveExport(await app.client.library.export({ name, withTexts: options.texts }), options.out);
    say(`已把“${name}”写成语料包 ${options.out}`);
  });
}

/** `library import FILE`: a pack into a library of its own, or into the one named. */
export async function importLibrary(
  path: string,
  options: LibraryOptions & { into?: string },
): Promise<void> {
  await withHost(options.dataDir, 'write', async ({ app }) => {
    const done = await app.client.library.import({
      file: { kind: 'path', path },
      ...(options.into === undefined ? {} : { into: options.into }),
    });
    if (options.json) sayJson(done);
    else
      say(
        `已导入到“${done.library}”：${done.sources} 个范文，${done.blocks} 个语块，跳过 ${done.skipped} 个已有的`,
      );
  });
}

/** `library merge FROM INTO`: copies one library into another. */
export async function mergeLibraries(from: string, into: string, options: LibraryOptions): Promise<void> {
  await withHost(options.dataDir, 'write', async ({ app }) => {
    const done = await app.client.library.merge({ from, into });
    if (options.json) sayJson(done);
    else
      say(
        `已把“${from}”并入“${into}”：${done.sources} 个范文，${done.blocks} 个语块，跳过 ${done.skipped} 个已有的`,
      );
  });
}
