import { type Checker, checkerOf } from '../core/check/checkText.ts';
import type { CheckSettings } from '../core/check/settings.ts';
import type { FactCard } from '../core/slots/facts.ts';
import type { Gazetteer } from '../core/slots/gazetteer.ts';

/** Drafts that are written at the same time are few. */
const MOST_KEPT = 8;
const KEPT = new WeakMap<Gazetteer, Map<string, { readonly set: string; readonly check: Checker }>>();

/** The checker of a draft, kept from one check to the next while its facts and settings stay; those used last stay longest. */
export function checkerFor(
  draft: string,
  facts: FactCard | null,
  gazetteer: Gazetteer,
  settings: CheckSettings,
): Checker {
  const kept = KEPT.get(gazetteer) ?? new Map<string, { readonly set: string; readonly check: Checker }>();
  KEPT.set(gazetteer, kept);
  const set = JSON.stringify([facts, settings]);
  const known = kept.get(draft);
  const check = known?.set === set ? known.check : checkerOf(facts, gazetteer, settings);
  kept.delete(draft);
  kept.set(draft, { set, check });
  for (const oldest of kept.keys()) {
    if (kept.size <= MOST_KEPT) break;
    kept.delete(oldest);
  }
  return check;
}
