import { join } from 'node:path';
import { type AppClient, openApp } from './openApp.ts';

/**
 * Run by bulk.testkit.ts in a process of its own and killed there: two imports, a merge of the libraries, one of
 * their duplicates, each going on where it was stopped.
 */

const [dataDir = '', folder = ''] = process.argv.slice(2);
const app = openApp({ dataDir, sharing: 'exclusive', readsPaths: true });
process.stdout.write('at work\n');
for (const library of ['甲库', '乙库']) await importFolder(app.client, join(folder, library), library);
await app.client.library.merge({ from: '乙库', into: '甲库' });
const groups = await duplicates(app.client);
if (groups.length > 0) await app.client.duplicate.merge({ groups });
await app.close();
process.stdout.write('through\n');

async function importFolder({ job, source }: AppClient, path: string, library: string): Promise<void> {
  const begun = (await job.list({})).find((each) => each.library === library);
  if (begun?.state === 'done') return;
  const events =
    begun !== undefined
      ? await job.run({ id: begun.id })
      : await source.import({ files: [{ kind: 'path', path }], library });
  for await (const _ of events);
}

async function duplicates({ duplicate }: AppClient) {
  for await (const event of await duplicate.find({ library: '甲库' })) {
    if (event.kind === 'done') {
      return event.result.groups.map(({ blocks: [keep, ...others] }) => {
        return { keep: keep?.id ?? 0, ids: others.map(({ id }) => id) };
      });
    }
  }
  return [];
}
