import type { FactCard } from '../../core/slots/facts.ts';

/** The card with one slot set; an empty text or list takes the slot off the card. */
export function withFact(facts: FactCard, name: string, value: string | readonly string[]): FactCard {
  if (value.length > 0) return { ...facts, [name]: value };
  return Object.fromEntries(Object.entries(facts).filter(([slot]) => slot !== name));
}
