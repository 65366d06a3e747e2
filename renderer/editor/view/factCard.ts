import { Extension } from '@tiptap/core';
import type { Node as PmNode } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Step, StepResult } from '@tiptap/pm/transform';
import type { FactCard } from '../../../core/slots/facts.ts';

/**
 * A change of the fact card as a step of the document's history: it leaves the text alone and is undone and
 * redone like any other change. An attribute of the document would do the same, but ProseMirror redraws a
 * document whose attributes changed, with every key typed into the form.
 */
class FactsStep extends Step {
  readonly before: FactCard;
  readonly after: FactCard;

  constructor(before: FactCard, after: FactCard) {
    super();
    this.before = before;
    this.after = after;
  }

  override apply(doc: PmNode): StepResult {
    return StepResult.ok(doc);
  }

  override invert(): Step {
    return new FactsStep(this.after, this.before);
  }

  override map(): Step {
    return this;
  }

  override toJSON(): unknown {
    return { stepType: 'facts', before: this.before, after: this.after };
  }
}

const key = new PluginKey<FactCard>('factCard');

/** The fact card of the draft in an editor. */
export function factsOf(state: EditorState): FactCard {
  return key.getState(state) ?? {};
}

/** The transaction that sets the fact card. */
export function settingFacts(state: EditorState, facts: FactCard): Transaction {
  return withFacts(state.tr, state, facts);
}

/** A transaction that sets the fact card besides what it does already. */
export function withFacts(transaction: Transaction, state: EditorState, facts: FactCard): Transaction {
  return transaction.step(new FactsStep(factsOf(state), facts));
}

function factsAfter(transaction: Transaction, facts: FactCard): FactCard {
  const last = transaction.steps.findLast((step) => step instanceof FactsStep);
  return last instanceof FactsStep ? last.after : facts;
}

/** Keeps the fact card beside the text, under the same undo and redo. */
export const Facts = Extension.create<{ readonly facts: FactCard }>({
  name: 'facts',
  addOptions: () => ({ facts: {} }),
  addProseMirrorPlugins() {
    const { facts } = this.options;
    return [
      new Plugin<FactCard>({
        key,
        state: { init: () => facts, apply: (tr, before) => factsAfter(tr, before) },
      }),
    ];
  },
});
