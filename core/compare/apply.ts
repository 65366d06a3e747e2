import type { FactCard } from '../slots/facts.ts';
import { freshIds } from '../speech/ids.ts';
import { readSlots } from '../speech/inlines.ts';
import type { NodeId, Speech } from '../speech/speech.ts';
import { type Alignment, align, deletions, groups, isRelevelled } from './compare.ts';
import { mergeText } from './mergeText.ts';
import { filledText, reslotted } from './reslot.ts';
import { paragraphWith, pointWith } from './returned.ts';
import { type BodyUnit, isHead, speechOf, subtreeEnd, type Unit, unitsOf } from './units.ts';

/** A returned version and which of its changes are taken over. */
export interface AcceptedChanges {
  /** The version that was sent out, its slots filled. */
  readonly base: Speech;
  /** What came back. */
  readonly after: Speech;
  /** Ids of changes of compare(base, after). */
  readonly accepted: ReadonlySet<string>;
}

/**
 * The draft with the accepted changes of a returned version. The draft may have moved on since it was sent out: both
 * rewordings of a paragraph are kept where they do not touch, else the returned one wins. Slots stay slots where
 * their facts were left alone. A change of a paragraph that the draft has no longer is passed over.
 */
export function applyChanges(draft: Speech, facts: FactCard, changes: AcceptedChanges): Speech {
  const work = new Rewriting(draft, facts, changes);
  work.run();
  return speechOf(work.units);
}

class Rewriting {
  units: Unit[];
  readonly #facts: FactCard;
  readonly #accepted: ReadonlySet<string>;
  readonly #alignment: Alignment;
  readonly #base: ReadonlyMap<NodeId, Unit>;
  readonly #newId: () => NodeId;
  /** From ids of the returned version to those in the draft. */
  readonly #ids = new Map<NodeId, NodeId>();
  /** Ids in the returned version of what stands where the returned version has it. */
  readonly #settled = new Set<NodeId>();

  constructor(draft: Speech, facts: FactCard, { base, after, accepted }: AcceptedChanges) {
    this.units = unitsOf(draft);
    this.#facts = facts;
    this.#accepted = accepted;
    this.#alignment = align(base, after);
    this.#base = new Map(this.#alignment.before.map((unit) => [unit.id, unit]));
    this.#newId = freshIds(draft);
  }

  run(): void {
    const { before, after, pairs, stayed } = this.#alignment;
    for (const [at, end] of deletions(this.#alignment)) {
      const ids = new Set(before.slice(at, end).map((unit) => unit.id));
      if (this.#takes('deleted', before[at])) this.units = this.units.filter((unit) => !ids.has(unit.id));
    }
    for (const unit of after) {
      const id = pairs.get(unit.id);
      if (id === undefined || !this.units.some((other) => other.id === id)) continue;
      this.#ids.set(unit.id, id);
      if (stayed.has(unit.id) || isHead(unit)) this.#settled.add(unit.id);
    }
    const { moved, added } = groups(this.#alignment);
    for (const [index, fresh] of after.entries()) {
      const old = this.#base.get(pairs.get(fresh.id) ?? '');
      const group = after.slice(index, index + (added.get(index) ?? moved.get(index) ?? 0));
      if (group.length > 0 && old === undefined && this.#takes('added', fresh)) this.#add(index, group);
      if (group.length > 0 && old !== undefined && this.#takes('moved', old)) this.#move(index, group);
      if (old === undefined) continue;
      const isOther = stayed.has(fresh.id) && isRelevelled(this.#alignment, index, old);
      if (isOther && this.#takes('relevelled', old)) this.#relevel(old.id, fresh);
      if (old.text.trim() !== fresh.text.trim() && this.#takes('changed', old)) this.#reword(old, fresh.text);
    }
  }

  #takes(kind: string, unit: Unit | undefined): boolean {
    return unit !== undefined && this.#accepted.has(`${kind}:${unit.id}`);
  }

  #add(index: number, group: readonly Unit[]): void {
    const place = this.#placeFor(index);
    const series = new Map<NodeId, NodeId>();
    const fresh = group.map((unit): Unit => {
      const id = this.#newId();
      this.#ids.set(unit.id, id);
      this.#settled.add(unit.id);
      if (isHead(unit)) return { ...unit, id };
      if (unit.part === 'paragraph') return { ...unit, id, node: { ...unit.node, id } };
      const seriesId = series.get(unit.seriesId) ?? this.#newId();
      series.set(unit.seriesId, seriesId);
      return { ...unit, id, seriesId, node: { ...unit.node, id } };
    });
    this.units.splice(place, 0, ...fresh);
    // What was there already and now stands under a new heading belongs to it.
    const { after } = this.#alignment;
    for (const unit of after.slice(index + group.length, subtreeEnd(after, index))) {
      const id = this.#settled.has(unit.id) ? this.#ids.get(unit.id) : undefined;
      if (id !== undefined) this.#replace(id, (own) => (isHead(own) ? own : { ...own, level: unit.level }));
    }
  }

  #move(index: number, group: readonly Unit[]): void {
    const levels = new Map(group.map((unit) => [this.#ids.get(unit.id) ?? '', unit.level]));
    // In the order of the returned version: what moves as one section may have stood the other way round here.
    const own = new Map(this.units.map((unit) => [unit.id, unit]));
    const taken = [...levels.keys()].flatMap((id) => own.get(id) ?? []);
    this.units = this.units.filter((unit) => !levels.has(unit.id));
    const place = this.#placeFor(index);
    const moved = taken.map(
      (unit): Unit => (isHead(unit) ? unit : { ...unit, level: levels.get(unit.id) ?? unit.level }),
    );
    this.units.splice(place, 0, ...moved);
    for (const unit of group) {
      this.#settled.add(unit.id);
      const id = this.#ids.get(unit.id);
      if (id !== undefined) this.#relevel(id, unit);
    }
  }

  /** Behind what stands before it in the returned version; what was to be deleted there and was kept stays with that. */
  #placeFor(index: number): number {
    const { after } = this.#alignment;
    const fresh = after[index];
    const before = after
      .slice(0, index)
      .findLast((unit) => this.#settled.has(unit.id) && this.#at(unit) >= 0);
    const head = this.units.findLastIndex(isHead) + 1;
    if (fresh !== undefined && isHead(fresh)) return before === undefined ? 0 : this.#at(before) + 1;
    let place = before === undefined || isHead(before) ? head : this.#at(before) + 1;
    const settled = new Set(
      after.flatMap((unit) => (this.#settled.has(unit.id) ? [this.#ids.get(unit.id) ?? ''] : [])),
    );
    for (
      let next = this.units[place];
      next !== undefined && fresh !== undefined && next.level > fresh.level && !settled.has(next.id);
      next = this.units[place]
    ) {
      place += 1;
    }
    return place;
  }

  #at(unit: Unit): number {
    const id = this.#ids.get(unit.id) ?? unit.id;
    return this.units.findIndex((other) => other.id === id);
  }

  #relevel(id: NodeId, like: Unit): void {
    this.#replace(id, (unit) => {
      if (isHead(unit) || isHead(like)) return unit;
      const { level } = like;
      if (like.part === 'paragraph') {
        if (unit.part === 'paragraph') return { ...unit, level };
        const { role, origins } = unit.node;
        const content = [
          ...unit.node.lead,
          { kind: 'text' as const, text: unit.node.leadEnd },
          ...unit.node.content,
        ];
        return {
          ...like,
          id,
          level,
          text: unit.text,
          node: { kind: 'paragraph', id, role, origins, content },
        };
      }
      if (unit.part === 'point') return { ...unit, level, style: like.style };
      return { ...like, id, level, seriesId: this.#newId(), node: { ...like.node, id } };
    });
  }

  #reword(old: Unit, wording: string): void {
    this.#replace(old.id, (unit) => {
      const merged = mergeText(old.text, filledText(unit, this.#facts), wording) ?? wording;
      return reworded(unit, reslotted(unit, this.#facts, merged));
    });
  }

  #replace(id: NodeId, change: (unit: Unit) => Unit): void {
    const at = this.units.findIndex((unit) => unit.id === id);
    const unit = this.units[at];
    if (unit !== undefined) this.units[at] = change(unit);
  }
}

function reworded(unit: Unit, text: string): Unit {
  if (isHead(unit)) return { ...unit, text, content: readSlots(text) };
  const body: BodyUnit =
    unit.part === 'paragraph'
      ? { ...unit, text, node: paragraphWith(unit.node, unit.text, text) }
      : { ...unit, text, node: pointWith(unit.node, unit.text, text) };
  return body;
}
