import type { ReactNode } from 'react';
import type { SearchResult } from '../../api/library.ts';
import { count } from '../shell/format.ts';

/** What a query was read as, or may have been meant as: pinyin, a typing error. */
export function Meant(props: {
  readonly typed: string;
  readonly result: SearchResult;
  readonly onSearch: (query: string) => void;
}): ReactNode {
  const { meant, suggestions } = props.result;
  const others = suggestions.filter(({ query }) => query !== meant?.query && query !== props.typed);
  if (meant === null && others.length === 0) return null;
  return (
    <p className="meant" role="status">
      {meant !== null && (
        <span>
          没有“{props.typed}”，已按“<b>{meant.query}</b>”查找
        </span>
      )}
      {others.length > 0 && <span>您是不是要找</span>}
      {others.map(({ query, blocks }) => (
        <button key={query} type="button" className="text-button" onClick={() => props.onSearch(query)}>
          {query}（{blocks >= 50 ? '50+' : count(blocks)}）
        </button>
      ))}
    </p>
  );
}
