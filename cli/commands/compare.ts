import { basename } from 'node:path';
import { changeInWords } from '../../api/words.ts';
import { withHost } from '../host.ts';
import { CommandError, say, sayJson } from '../output.ts';
import { saveExport } from '../saveExport.ts';

/** Options of `compare`. */
export interface CompareOptions {
  readonly dataDir?: string;
  readonly json?: boolean;
  readonly apply?: boolean;
  readonly table?: string;
}

const KIND_NAMES = {
  changed: '修改',
  added: '增加',
  moved: '移动',
  deleted: '删除',
  relevelled: '调整层级',
} as const;

/**
 * `compare DRAFT FILE…`: what returned files change; with --apply everything that does not conflict is taken over.
 * Resolves to whether every file could be read.
 */
export async function compareFiles(
  id: string,
  files: readonly string[],
  options: CompareOptions,
): Promise<boolean> {
  return withHost(options.dataDir, options.apply ? 'write' : 'read', async ({ app }) => {
    const { draft } = app.client;
    const read = await draft.readBack({ id, files: files.map((path) => ({ kind: 'path', path })) });
    const { returned, conflicts, failures } = read;
    if (returned.length === 0 && failures[0]) throw new CommandError('FILE_UNREADABLE', failures[0].message);
    const disputed = new Set(conflicts.flatMap(({ node }) => node));
    const accepted = returned.map(({ changes }) =>
      changes.filter(({ nodes }) => !nodes.some((node) => disputed.has(node))),
    );
    const applied = options.apply
      ? await draft.applyChanges({
          id,
          version: read.version,
          name: '采纳回稿',
          returned: returned.map(({ revision, speech }, index) => ({
            revision,
            speech,
            accepted: accepted[index]?.map((change) => change.id) ?? [],
          })),
        })
      : null;
    if (options.table !== undefined) {
      const opinions = returned.flatMap(({ file, changes }, index) =>
        changes.map((change) => ({
          place: change.place,
          from: change.by.map(({ author }) => author).join('、') || basename(file),
          text: changeInWords(change),
          decision:
            options.apply && accepted[index]?.includes(change) ? ('taken' as const) : ('open' as const),
          note: '',
        })),
      );
      if (opinions.length > 0) await saveExport(await draft.opinionTable({ id, opinions }), options.table);
    }
    const revision = applied?.kind === 'saved' ? applied.revision : null;
    if (options.json) {
      sayJson({ returned: returned.map(({ speech: _, ...rest }) => rest), conflicts, failures, revision });
      return failures.length === 0;
    }
    for (const { file, changes, adopted, comments } of returned) {
      say(
        `${basename(file)}：${changes.length} 处改动${adopted === 0 ? '' : `，另有 ${adopted} 处本稿已改`}`,
      );
      for (const change of changes) {
        const who = change.by.map(({ author }) => author).join('、');
        say(
          `  [${KIND_NAMES[change.kind]}] ${change.place}${who === '' ? '' : `（${who}）`} ${changeInWords(change)}`,
        );
      }
      for (const { author, text } of comments) say(`  [批注] ${author}：${text}`);
    }
    for (const { place, sides } of conflicts) say(`冲突：${place}，${sides.length} 种改法，需要逐条选定`);
    for (const { message } of failures) say(message);
    if (revision !== null) say(`已采纳，存为第 ${revision} 版`);
    return failures.length === 0;
  });
}

/** Options of `redline`. */
export interface RedlineOptions {
  readonly dataDir?: string;
  readonly out: string;
  readonly from?: number;
  readonly to?: number;
}

/** `redline DRAFT`: the differences of two revisions as a .docx with tracked changes. */
export async function redline(id: string, options: RedlineOptions): Promise<void> {
  await withHost(options.dataDir, 'read', async ({ app }) => {
    const { draft } = app.client;
    const oldest = (await draft.revisions({ id })).at(-1)?.number ?? null;
    const from = options.from ?? oldest;
    await saveExport(await draft.redline({ id, from, to: options.to ?? null }), options.out);
    say(`已写入 ${options.out}`);
  });
}
