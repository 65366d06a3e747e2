import type { NodeId } from './speech.ts';

/** Ids n1, n2, n3… for a new draft; `from` is the first number. Deterministic: the same text gets the same ids. */
export function countIds(from = 1): () => NodeId {
  let next = from;
  return () => {
    next += 1;
    return `n${next - 1}`;
  };
}
