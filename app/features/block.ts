import { blocksOfSource, getBlock } from '../../library/blocks/block.ts';
import { ensureLibrary, getLibrary, libraryByName } from '../../library/libraries.ts';
import { searchBlocks } from '../../library/search/search.ts';
import { speechesOfSource } from '../../library/speeches.ts';
import { storeSource } from '../../library/store-source.ts';
import { decompositionOfBlock } from '../blockAsSource.ts';
import { sha256 } from '../input/readInput.ts';
import { type AppParts, writable } from '../parts.ts';
import { procedures } from '../procedures.ts';

/** Searching blocks 语块, looking at one, saving one's own. */
export function blockProcedures(parts: AppParts) {
  const os = procedures.block;
  return {
    search: os.search.handler(({ input }) => {
      const { db } = parts.library();
      const { query, role, genre, limit, offset } = input;
      const found = searchBlocks(db, {
        query,
        limit,
        offset,
        ...(role === undefined ? {} : { role }),
        ...(genre === undefined ? {} : { genre }),
        ...(input.library === undefined ? {} : { library: libraryByName(db, input.library).id }),
      });
      return {
        total: found.total,
        totalIsCapped: found.totalIsCapped,
        tookMs: found.tookMs,
        hits: found.hits.map((hit) => ({
          id: hit.id,
          text: hit.text,
          role: hit.role,
          genre: hit.genre,
          heading: hit.heading,
          sourceId: hit.sourceId,
          source: hit.sourceName,
          library: hit.libraryName,
          score: hit.score,
          highlights: hit.highlights.map(([start, end]) => ({ start, end })),
        })),
        facets: {
          role: [...found.facets.role],
          genre: [...found.facets.genre],
          library: found.facets.library.map(({ value, count }) => ({
            value: getLibrary(db, value).name,
            count,
          })),
        },
      };
    }),
    get: os.get.handler(({ input }) => {
      const { db } = parts.library();
      const block = getBlock(db, input.id);
      const speech = speechesOfSource(db, block.sourceId).find(({ id }) => id === block.speechId);
      return {
        id: block.id,
        text: block.text,
        role: block.role,
        genre: block.genre,
        heading: block.heading,
        sourceId: block.sourceId,
        source: block.sourceName,
        library: getLibrary(db, block.libraryId).name,
        start: block.start,
        end: block.end,
        path: [...block.path],
        speechTitle: speech?.title ?? null,
      };
    }),
    save: os.save.handler(({ input }) => {
      const { db } = writable(parts);
      const now = parts.now().toISOString();
      const text = input.text.trim();
      const stored = storeSource(db, {
        libraryId: ensureLibrary(db, { name: input.library, kind: 'personal', now }).id,
        name: input.from ?? '手工存入的语块',
        path: null,
        charset: 'UTF-8',
        sha256: sha256(new TextEncoder().encode(text)),
        text,
        decomposition: decompositionOfBlock(text, input.role, input.genre),
        now,
      });
      return {
        ids: blocksOfSource(db, stored.sourceId).map(({ id }) => id),
        duplicate: stored.status === 'duplicate',
      };
    }),
  };
}
