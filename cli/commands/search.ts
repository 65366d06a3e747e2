import type { SearchInput } from '../../api/library.ts';
import { ROLE_NAMES } from '../../api/words.ts';
import { withHost } from '../host.ts';
import { say, sayJson } from '../output.ts';

/** `search QUERY`: blocks of the library, best first. */
export async function search(
  input: SearchInput,
  options: { dataDir?: string; json?: boolean },
): Promise<void> {
  await withHost(options.dataDir, 'read', async ({ app }) => {
    const found = await app.client.block.search(input);
    if (options.json) {
      sayJson({
        total: found.total,
        took_ms: found.tookMs,
        hits: found.hits.map(({ id, text, role, genre, source, score }) => ({
          id,
          text,
          role,
          genre,
          source,
          score,
        })),
      });
      return;
    }
    if (found.meant !== null) say(`没有找到“${input.query}”，已按“${found.meant.query}”检索`);
    say(`共 ${found.total}${found.totalIsCapped ? '+' : ''} 条（${found.tookMs.toFixed(1)} 毫秒）`);
    for (const hit of found.hits) {
      say('', `[${hit.id}] ${ROLE_NAMES[hit.role]} · ${hit.genre} · ${hit.source}`, hit.text);
    }
  });
}
