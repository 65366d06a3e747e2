import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type AppClient, openApp } from './openApp.ts';

/** The app on a data folder of its own, both gone when the test ends. */
export function openTestClient(): AppClient {
  const dataDir = mkdtempSync(join(tmpdir(), 'gaojiang-app-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const app = openApp({ dataDir, sharing: 'exclusive', readsPaths: false });
  onTestFinished(() => app.close());
  return app.client;
}

/** Takes a text apart and stores it as a source; gives its id. */
export async function storeText(client: AppClient, name: string, text: string): Promise<number> {
  const decomposition = await client.source.decompose({ text });
  const { sourceId } = await client.source.store({ name, charset: 'utf-8', text, decomposition });
  return sourceId;
}
