import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { SearchHit } from '../../../api/library.ts';
import type { FactCard, SlotKind } from '../../../core/slots/facts.ts';
import { useApp } from '../../shell/AppContext.tsx';

/** The kinds of names that betray where a block came from; dates and figures are looked at by the checks. */
const TELLING: readonly SlotKind[] = ['place', 'unit', 'person', 'meeting', 'project'];

/** The names in some blocks that this draft's facts do not know, by block. Until they are known, none. */
export function useForeign(
  hits: readonly SearchHit[],
  facts: FactCard,
): ReadonlyMap<number, readonly string[]> {
  const { host } = useApp();
  const texts = hits.map((hit) => hit.text);
  const elements = useQuery({
    queryKey: ['foreign', texts],
    queryFn: () => host.app.text.entities({ text: texts.join('\n') }),
    enabled: texts.length > 0,
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
  });
  const own = Object.values(facts).flat().join('\n');
  const foreign = new Map<number, readonly string[]>();
  if (elements.data === undefined || elements.isPlaceholderData) return foreign;
  let at = 0;
  for (const { id, text } of hits) {
    const [start, end] = [at, at + text.length];
    at = end + 1;
    const names = elements.data.entities
      .filter((entity) => entity.start >= start && entity.end <= end && TELLING.includes(entity.kind))
      .map((entity) => entity.text)
      .filter((name) => !own.includes(name));
    foreign.set(id, [...new Set(names)]);
  }
  return foreign;
}
