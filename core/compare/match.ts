import type { NodeId } from '../speech/speech.ts';
import { likeness } from './textDiff.ts';
import { isHead, type Unit } from './units.ts';

/** Texts less alike are not the same paragraph. */
const SAME_PARAGRAPH = 0.45;
/** A paragraph with our id whose words are all others was typed over; its old words may stand elsewhere. */
const TYPED_OVER = 0.2;

/**
 * Which unit of `after` is which of `before`, by the id in `after`. Equal ids are the same paragraph unless its
 * words turn up unchanged elsewhere; what then is left is matched by equal text, and last by likeness, in order.
 */
export function matchUnits(before: readonly Unit[], after: readonly Unit[]): Map<NodeId, NodeId> {
  const matching = new Matching(before, after);
  matching.byId();
  matching.byText();
  matching.byLikeness();
  return matching.pairs;
}

class Matching {
  readonly pairs = new Map<NodeId, NodeId>();
  readonly #before: readonly Unit[];
  readonly #after: readonly Unit[];
  readonly #taken = new Set<NodeId>();

  constructor(before: readonly Unit[], after: readonly Unit[]) {
    this.#before = before;
    this.#after = after;
  }

  byId(): void {
    const known = new Map(this.#before.filter((unit) => !isHead(unit)).map((unit) => [unit.id, unit]));
    const strangers = new Set(
      this.#after.filter((unit) => !isHead(unit) && !known.has(unit.id)).map((unit) => unit.text),
    );
    for (const unit of this.#after) {
      const old = isHead(unit) ? undefined : known.get(unit.id);
      if (old === undefined) continue;
      const movedAway = old.text.length > 5 && strangers.has(old.text);
      if (movedAway && likeness(old.text, unit.text) < TYPED_OVER) continue;
      this.#pair(unit, old);
    }
  }

  byText(): void {
    const waiting = new Map<string, Unit[]>();
    for (const unit of this.#leftBefore()) {
      const key = keyOf(unit);
      waiting.set(key, [...(waiting.get(key) ?? []), unit]);
    }
    for (const unit of this.#leftAfter()) {
      const old = waiting.get(keyOf(unit))?.shift();
      if (old !== undefined) this.#pair(unit, old);
    }
  }

  byLikeness(): void {
    for (const unit of this.#leftAfter()) {
      let best: { readonly unit: Unit; readonly likeness: number } | null = null;
      for (const old of this.#leftBefore()) {
        if (isHead(old) !== isHead(unit) || (isHead(old) && old.part !== unit.part)) continue;
        const alike = likeness(old.text, unit.text);
        if (alike >= SAME_PARAGRAPH && alike > (best?.likeness ?? 0)) best = { unit: old, likeness: alike };
      }
      if (best !== null) this.#pair(unit, best.unit);
    }
    // A line of the head has its place: what stands there now is the same line with other words.
    for (const unit of this.#leftAfter()) {
      const old = this.#leftBefore().find((other) => isHead(other) && other.id === unit.id);
      if (isHead(unit) && old !== undefined) this.#pair(unit, old);
    }
  }

  #pair(unit: Unit, old: Unit): void {
    this.pairs.set(unit.id, old.id);
    this.#taken.add(old.id);
  }

  #leftBefore(): Unit[] {
    return this.#before.filter((unit) => !this.#taken.has(unit.id));
  }

  #leftAfter(): Unit[] {
    return this.#after.filter((unit) => !this.pairs.has(unit.id));
  }
}

function keyOf(unit: Unit): string {
  return `${isHead(unit) ? unit.part : ''}\n${unit.text.trim()}`;
}
