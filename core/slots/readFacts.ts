import type { FactCard } from './facts.ts';

/**
 * A fact card from parsed JSON, as people write it: texts and lists of texts as they are, numbers as
 * text, an object of named values ({"营业收入":"52亿元"}) as a list of "营业收入52亿元". What is neither
 * is left out; what is no object at all gives an empty card.
 */
export function readFacts(json: unknown): FactCard {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return {};
  const card: Record<string, string | readonly string[]> = {};
  for (const [slot, value] of Object.entries(json)) {
    const read = readValue(value);
    if (read !== null) card[slot] = read;
  }
  return card;
}

function readValue(value: unknown): string | readonly string[] | null {
  const single = readText(value);
  if (single !== null) return single;
  if (Array.isArray(value)) return value.flatMap((one) => readText(one) ?? readValue(one) ?? []);
  if (typeof value !== 'object' || value === null) return null;
  return Object.entries(value).flatMap(([name, one]) => {
    const text = readText(one);
    return text === null ? [] : [`${name}${text}`];
  });
}

function readText(value: unknown): string | null {
  if (typeof value === 'string') return value;
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : null;
}
