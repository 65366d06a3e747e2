import { type ReactNode, useState } from 'react';
import type { SearchResult } from '../../api/library.ts';
import { ROLE_NAMES, ROLES } from '../../core/classify/role.ts';
import { count } from '../shell/format.ts';
import { type FilterName, type Filters, filtersSet, NO_FILTERS, toggled } from './filters.ts';

/** One value to narrow by: as the filter knows it, and as it is shown. */
export interface FacetRow {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

const FEW = 8;

/** One way to narrow a search; long lists are shown in part until asked for. */
export function Facet(props: {
  readonly name: FilterName;
  readonly title: string;
  readonly rows: readonly FacetRow[];
  readonly filters: Filters;
  readonly onChange: (filters: Filters) => void;
}): ReactNode {
  const { name, rows, filters } = props;
  const [all, setAll] = useState(false);
  const chosen = filters[name] === null ? null : String(filters[name]);
  const present = rows.filter((row) => row.count > 0 || row.value === chosen);
  const missing = chosen !== null && chosen !== 'false' && !present.some((row) => row.value === chosen);
  const listed =
    missing && chosen !== null ? [{ value: chosen, label: chosen, count: 0 }, ...present] : present;
  if (listed.length === 0) return null;
  const shown = all ? listed : listed.filter((row, index) => index < FEW || row.value === chosen);
  return (
    <fieldset className="facet">
      <legend>{props.title}</legend>
      {shown.map((row) => (
        <button
          key={row.value}
          type="button"
          title={row.label}
          aria-pressed={row.value === chosen}
          onClick={() => props.onChange(toggled(filters, name, row.value))}
        >
          <span className="facet-label">{row.label}</span>
          <span className="facet-count">{count(row.count)}</span>
        </button>
      ))}
      {listed.length > FEW && (
        <button type="button" className="facet-more" onClick={() => setAll(!all)}>
          {all ? '收起' : `全部 ${count(listed.length)} 项`}
        </button>
      )}
    </fieldset>
  );
}

function rowsOf(facets: SearchResult['facets'], name: keyof SearchResult['facets']): FacetRow[] {
  switch (name) {
    case 'role':
      return facets.role.map((row) => {
        const role = ROLES.find((each) => each === row.value);
        return { ...row, label: role === undefined ? row.value : ROLE_NAMES[role] };
      });
    case 'source':
      return facets.source.map((row) => ({ value: String(row.id), label: row.value, count: row.count }));
    case 'year':
      return facets.year.map((row) => ({ ...row, label: `${row.value}年` }));
    case 'genre':
    case 'topic':
    case 'library':
      return facets[name].map((row) => ({ ...row, label: row.value }));
  }
}

const GROUPS: readonly (readonly [keyof SearchResult['facets'], string])[] = [
  ['role', '作用'],
  ['genre', '文种'],
  ['topic', '主题'],
  ['year', '年份'],
  ['library', '语料库'],
  ['source', '来源'],
];

/** The ways to narrow a search, each with how many blocks it would leave. */
export function Facets(props: {
  readonly facets: SearchResult['facets'];
  readonly filters: Filters;
  readonly onChange: (filters: Filters) => void;
}): ReactNode {
  const { filters, onChange } = props;
  const marks = [
    ['favourite', '只看收藏'],
    ['stale', '只看有过期表述的'],
  ] as const;
  return (
    <>
      {filtersSet(filters) > 0 && (
        <button type="button" className="text-button" onClick={() => onChange(NO_FILTERS)}>
          清除筛选
        </button>
      )}
      <fieldset className="facet">
        <legend className="sr-only">标记</legend>
        {marks.map(([name, label]) => (
          <button
            key={name}
            type="button"
            aria-pressed={filters[name]}
            onClick={() => onChange(toggled(filters, name, 'true'))}
          >
            <span className="facet-label">{label}</span>
          </button>
        ))}
      </fieldset>
      {GROUPS.map(([name, title]) => (
        <Facet
          key={name}
          name={name}
          title={title}
          rows={rowsOf(props.facets, name)}
          filters={filters}
          onChange={onChange}
        />
      ))}
    </>
  );
}
