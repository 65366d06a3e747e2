import { expect } from 'vitest';
import { plainText } from '../inlines.ts';
import { numbering } from '../number.ts';
import { pointText, serialise } from '../serialise.ts';
import type { Block, NodeId, Speech } from '../speech.ts';
import type { Edit } from './edit.ts';

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const each of Object.values(value)) deepFreeze(each);
  }
  return value;
}

interface Listed {
  readonly id: NodeId;
  readonly kind: Block['kind'] | 'point';
  readonly text: string;
}

/** Every node of a draft in reading order with its own text, ordinals left out. */
export function listed(speech: Speech): Listed[] {
  const visit = (block: Block): Listed[] =>
    block.kind === 'paragraph'
      ? [{ id: block.id, kind: 'paragraph', text: plainText(block.content) }]
      : [
          { id: block.id, kind: 'series', text: '' },
          ...block.points.flatMap((point): Listed[] => [
            { id: point.id, kind: 'point', text: pointText(point) },
            ...point.body.flatMap(visit),
          ]),
        ];
  return speech.body.flatMap(visit);
}

/** The texts of all paragraphs and points, sorted: what no move may change. */
export function texts(speech: Speech): string[] {
  return listed(speech)
    .filter((node) => node.kind !== 'series')
    .map((node) => node.text)
    .sort();
}

/**
 * Runs one edit as the desk does and checks what holds for all: the old draft is untouched (so undo is keeping
 * it), ids stay unique, every point has an ordinal entry, no series is empty. Gives the new draft, or null and a
 * Chinese reason where the edit was refused.
 */
export function tryEdit(before: Speech, edit: (speech: Speech) => Edit): Speech | null {
  const frozen = deepFreeze(structuredClone(before));
  const text = serialise(frozen);
  const done = edit(frozen);
  expect(serialise(frozen)).toBe(text);
  if (!done.ok) {
    expect(done.reason).toMatch(/[\u4e00-\u9fff].*。$/);
    return null;
  }
  const nodes = listed(done.speech);
  expect(new Set(nodes.map((node) => node.id)).size).toBe(nodes.length);
  expect(numbering(done.speech).size).toBe(nodes.filter((node) => node.kind === 'point').length);
  expect(nodes.every((node, i) => node.kind !== 'series' || nodes[i + 1]?.kind === 'point')).toBe(true);
  return done.speech;
}
