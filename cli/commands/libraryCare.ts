import { withHost } from '../host.ts';
import { say, sayJson } from '../output.ts';
import { drawProgress } from '../progress.ts';
import type { LibraryOptions } from './library.ts';

/** `library preview FILE`: what importing a pack would do; writes nothing. */
export async function previewPack(path: string, options: LibraryOptions & { into?: string }): Promise<void> {
  await withHost(options.dataDir, 'read', async ({ app }) => {
    const found = await app.client.pack.preview({
      file: { kind: 'path', path },
      ...(options.into === undefined ? {} : { into: options.into }),
    });
    if (options.json) return sayJson(found);
    say(
      `导入到“${found.library}”${found.makesLibrary ? '（新建）' : ''}：` +
        `新增 ${found.new}，相同 ${found.same}，有更新 ${found.changed}，两边都改过 ${found.conflict}`,
    );
    for (const { standing, source, mine, theirs } of found.differences) {
      say(
        '',
        `[${standing === 'conflict' ? '两边都改过' : '有更新'}] ${source}`,
        `现有：${mine}`,
        `包内：${theirs}`,
      );
    }
  });
}

/** `library undo`: takes the last import of a pack back, or the one named. */
export async function undoPack(id: number | undefined, options: LibraryOptions): Promise<void> {
  await withHost(options.dataDir, 'write', async ({ app }) => {
    const last = (await app.client.pack.history({})).find(({ undoneAt }) => undoneAt === null);
    const done = await app.client.pack.undo({ id: id ?? last?.id ?? 0 });
    if (options.json) return sayJson(done);
    say(`已撤销：移除 ${done.removed} 个语块，还原 ${done.restored} 个，导入后改过而保留 ${done.kept} 个`);
  });
}

/** `library statistics`: what a library, or all of them, hold and use. */
export async function showStatistics(name: string | undefined, options: LibraryOptions): Promise<void> {
  await withHost(options.dataDir, 'read', async ({ app }) => {
    const found = await app.client.library.statistics(name === undefined ? {} : { library: name });
    if (options.json) return sayJson(found);
    const list = (rows: readonly { value: string; count: number }[]): string =>
      rows.map(({ value, count }) => `${value} ${count}`).join('，') || '无';
    say(
      `${found.sources} 个范文，${found.blocks} 个语块，${found.chars} 字`,
      `用过 ${found.used} 个，共 ${found.uses} 次；收藏 ${found.favourites} 个；过时 ${found.stale} 个`,
      `文种：${list(found.genre)}`,
      `主题：${list(found.topic)}`,
      `年份：${list(found.year)}`,
    );
  });
}

/** `library duplicates`: blocks that say the same. */
export async function showDuplicates(name: string | undefined, options: LibraryOptions): Promise<void> {
  await withHost(options.dataDir, 'read', async ({ app }) => {
    const events = await app.client.duplicate.find(name === undefined ? {} : { library: name });
    const found = await drawProgress('比对', events);
    if (options.json) return sayJson(found);
    const kinds = { exact: '相同', near: '相近', names: '只差地名单位' } as const;
    say(`${found.total} 组，共 ${found.blocks} 个语块`);
    for (const { kind, blocks, slotted } of found.groups) {
      say('', `[${kinds[kind]}] ${slotted ?? ''}`);
      for (const { id, text, source } of blocks) say(`  ${id} ${source}：${text}`);
    }
  });
}

/** `library check`: holds the search index against the blocks; says false when something is wrong. */
export async function checkIndex(options: LibraryOptions): Promise<boolean> {
  return withHost(options.dataDir, 'read', async ({ app }) => {
    const found = await app.client.library.checkIndex({});
    if (options.json) sayJson(found);
    else if (found.ok) say('搜索索引完好');
    else {
      const { missing, extra, changed, problems } = found;
      say(
        `搜索索引有问题：缺 ${missing.length}，多 ${extra.length}，不符 ${changed.length}`,
        ...problems,
        '请运行 gaojiang library rebuild 重建索引；语块本身不受影响。',
      );
    }
    return found.ok;
  });
}

/** `library rebuild`: makes the search index anew. */
export async function rebuildIndex(options: LibraryOptions): Promise<void> {
  await withHost(options.dataDir, 'write', async ({ app }) => {
    const done = await drawProgress('重建索引', await app.client.library.rebuildIndex({}));
    if (options.json) return sayJson(done);
    say(`已为 ${done.blocks} 个语块重建搜索索引`);
  });
}
