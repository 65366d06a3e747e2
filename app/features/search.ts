import { searchInput } from '../../api/library.ts';
import { libraryName } from '../../library/libraries.ts';
import { type Excerpt, excerptFor, searchDrafts, searchSources } from '../../library/search/elsewhere.ts';
import { queryWords } from '../../library/search/query.ts';
import { suggest } from '../../library/search/suggest.ts';
import type { AppParts } from '../parts.ts';
import { procedures } from '../procedures.ts';
import { searchFor } from '../searchFor.ts';
import { allTemplates } from '../template/shelf.ts';

/** Searching everything 稿匠 keeps. */
export function searchProcedures(parts: AppParts) {
  const os = procedures.search;
  return {
    everywhere: os.everywhere.handler(({ input }) => {
      const { db } = parts.library();
      const blocks = searchFor(parts, searchInput.parse(input));
      const query = blocks.meant?.query ?? input.query;
      const first = <T>(items: readonly T[]) => ({ total: items.length, items: items.slice(0, input.limit) });
      return {
        blocks,
        skeletons: first(skeletonsWith(parts, query)),
        sources: first(
          searchSources(db, query).map(({ id, name, libraryId, titles }) => {
            return { id, name, library: libraryName(db, libraryId), titles: [...titles] };
          }),
        ),
        drafts: first(
          searchDrafts(db, query).map(({ id, title, genre, updatedAt, excerpt }) => {
            return { id, title, genre, updatedAt, excerpt: shown(excerpt) };
          }),
        ),
      };
    }),
    suggest: os.suggest.handler(({ input }) => suggest(parts.library().db, input.query)),
  };
}

function skeletonsWith(parts: AppParts, query: string) {
  const words = queryWords(query);
  return allTemplates(parts.templates(), parts.library().db).flatMap(({ template, origin }) => {
    const { name, genre, occasion, body } = template;
    const excerpt = excerptFor(`${name} ${genre} ${occasion}\n${body}`, words);
    return excerpt === null ? [] : [{ name, origin, genre, excerpt: shown(excerpt) }];
  });
}

function shown({ text, highlights }: Excerpt) {
  return { text, highlights: highlights.map(([start, end]) => ({ start, end })) };
}
