import { createHash } from 'node:crypto';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { MANIFEST, PACK_VERSION, type Pack, sourceEntry } from './pack.ts';

/** Every entry carries this moment, so that the same library gives the same bytes on every machine. */
const ENTRY_TIME = new Date('2000-01-01T00:00:00');

/**
 * The bytes of a pack (.gjpack). The same content in the same order gives the same bytes; only `createdAt`
 * and `importedAt` differ between two exports of equal libraries.
 */
export function writePack(pack: Pack): Uint8Array {
  const entries: Zippable = {};
  const sums: Record<string, string> = {};
  pack.sources.forEach((source, index) => {
    const bytes = strToU8(JSON.stringify(inOrder(source)));
    const name = sourceEntry(index);
    sums[name] = createHash('sha256').update(bytes).digest('hex');
    entries[name] = [bytes, { mtime: ENTRY_TIME }];
  });
  const manifest = {
    format: 'gaojiang-pack',
    version: PACK_VERSION,
    library: pack.library,
    createdAt: pack.createdAt,
    sha256: sums,
  };
  return zipSync(
    { [MANIFEST]: [strToU8(JSON.stringify(manifest)), { mtime: ENTRY_TIME }], ...entries },
    { level: 6 },
  );
}

/** The same value with the keys of every object in order of the alphabet: equal content must give equal bytes. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, inOrder(each)]),
  );
}
