import { withHost } from '../host.ts';
import { say } from '../output.ts';
import { saveExport } from '../saveExport.ts';
import { formatOf } from './draft.ts';

/** Options of `export`. */
export interface ExportOptions {
  readonly dataDir?: string;
  readonly out: string;
  readonly preset: 'gbt9704' | 'podium';
  readonly highlight?: boolean;
}

/** `export DRAFT`: a stored draft as a file. Unfilled slots stop it unless --highlight lets them out marked. */
export async function exportDraft(id: string, options: ExportOptions): Promise<void> {
  const format = formatOf(options.out);
  await withHost(options.dataDir, 'read', async ({ app }) => {
    const file = await app.client.draft.export({
      id,
      format,
      preset: options.preset,
      unfilled: options.highlight ? 'highlight' : 'refuse',
    });
    await saveExport(file, options.out);
    say(`已写入 ${options.out}`);
  });
}
