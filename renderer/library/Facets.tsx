import type { ReactNode } from 'react';
import type { SearchResult } from '../../api/library.ts';
import { ROLE_NAMES, ROLES } from '../../core/classify/role.ts';
import { count } from '../shell/format.ts';
import { type FilterName, type Filters, NO_FILTERS, toggled } from './filters.ts';

const GROUPS: readonly (readonly [FilterName, string])[] = [
  ['role', '作用'],
  ['genre', '文种'],
  ['library', '语料库'],
];

function labelOf(name: FilterName, value: string): string {
  const role = name === 'role' ? ROLES.find((each) => each === value) : undefined;
  return role === undefined ? value : ROLE_NAMES[role];
}

/** The ways to narrow a search, each with how many blocks it would leave. */
export function Facets(props: {
  readonly facets: SearchResult['facets'];
  readonly filters: Filters;
  readonly onChange: (filters: Filters) => void;
}): ReactNode {
  const { facets, filters, onChange } = props;
  return (
    <>
      {filters !== NO_FILTERS && (
        <button type="button" className="text-button" onClick={() => onChange(NO_FILTERS)}>
          清除筛选
        </button>
      )}
      {GROUPS.map(([name, title]) => {
        const chosen = filters[name];
        const rows = facets[name].filter((row) => row.count > 0 || row.value === chosen);
        if (rows.length === 0 && chosen === null) return null;
        const shown =
          rows.some((row) => row.value === chosen) || chosen === null
            ? rows
            : [{ value: chosen, count: 0 }, ...rows];
        return (
          <fieldset key={name} className="facet">
            <legend>{title}</legend>
            {shown.map((row) => (
              <button
                key={row.value}
                type="button"
                aria-pressed={row.value === chosen}
                onClick={() => onChange(toggled(filters, name, row.value))}
              >
                <span>{labelOf(name, row.value)}</span>
                <span className="facet-count">{count(row.count)}</span>
              </button>
            ))}
          </fieldset>
        );
      })}
    </>
  );
}
