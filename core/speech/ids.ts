import type { Block, NodeId, Speech } from './speech.ts';

/** Ids n1, n2, n3… for a new draft; `from` is the first number. Deterministic: the same text gets the same ids. */
export function countIds(from = 1): () => NodeId {
  let next = from;
  return () => {
    next += 1;
    return `n${next - 1}`;
  };
}

/** Ids for new nodes of an existing draft: they count on from the highest it has. */
export function freshIds(speech: Speech): () => NodeId {
  let highest = 0;
  const see = (id: NodeId): void => {
    const number = /^n(\d{1,9})$/.exec(id)?.[1];
    if (number !== undefined) highest = Math.max(highest, Number(number));
  };
  const visit = (block: Block): void => {
    see(block.id);
    if (block.kind === 'paragraph') return;
    for (const point of block.points) {
      see(point.id);
      point.body.forEach(visit);
    }
  };
  speech.body.forEach(visit);
  return countIds(highest + 1);
}
