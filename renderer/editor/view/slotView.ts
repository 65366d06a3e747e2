import { Extension } from '@tiptap/core';
import type { Node as PmNode } from '@tiptap/pm/model';
import { Plugin, Selection, TextSelection } from '@tiptap/pm/state';
import type { EditorView, NodeView } from '@tiptap/pm/view';
import { factText } from '../../../core/speech/slots.ts';
import { withFact } from '../../shell/facts.ts';
import { slotName } from '../model/attrs.ts';
import { factsOf, settingFacts } from './factCard.ts';

/**
 * A slot 槽位 in the text: shows its fact or, while there is none, its name. When the caret reaches it, it opens
 * into a field of its own, so that an input method composes in the field and never in the text around it;
 * leaving the field sets the fact everywhere.
 */
class SlotView implements NodeView {
  readonly dom = document.createElement('span');
  private name: string;
  private field: HTMLInputElement | null = null;
  private readonly view: EditorView;
  private readonly getPos: () => number | undefined;

  constructor(node: PmNode, view: EditorView, getPos: () => number | undefined) {
    this.view = view;
    this.getPos = getPos;
    this.name = slotName(node);
    this.dom.className = 'sp-slot';
    this.dom.contentEditable = 'false';
    this.show();
  }

  private value(): string | null {
    return factText(factsOf(this.view.state), this.name);
  }

  /** Draws the slot anew from the fact card. */
  show(): void {
    if (this.field !== null) return;
    const value = this.value();
    this.dom.textContent = value ?? this.name;
    this.dom.dataset['filled'] = String(value !== null);
    this.dom.title = value === null ? `要素“${this.name}”还没有填` : `要素：${this.name}`;
  }

  update(node: PmNode): boolean {
    if (node.type.name !== 'slot') return false;
    this.name = slotName(node);
    this.show();
    return true;
  }

  selectNode(): void {
    if (this.field !== null || !this.view.editable) return;
    const field = document.createElement('input');
    field.className = 'sp-slot-field';
    field.value = this.value() ?? '';
    field.placeholder = this.name;
    field.setAttribute('aria-label', this.name);
    field.addEventListener('keydown', (event) => this.key(event, field));
    field.addEventListener('blur', () => this.close(field));
    this.field = field;
    this.dom.replaceChildren(field);
    requestAnimationFrame(() => {
      if (this.field !== field) return;
      field.focus();
      field.select();
    });
  }

  deselectNode(): void {
    if (this.field !== null && document.activeElement !== this.field) this.close(this.field);
  }

  private close(field: HTMLInputElement): void {
    if (this.field !== field) return;
    this.field = null;
    const facts = factsOf(this.view.state);
    const value = field.value.trim();
    const known = factText(facts, this.name) ?? '';
    if (value !== known && this.getPos() !== undefined) {
      const listed = typeof facts[this.name] === 'object' ? value.split('、').filter(Boolean) : value;
      this.view.dispatch(settingFacts(this.view.state, withFact(facts, this.name, listed)));
    }
    this.show();
  }

  /** Leaves the field for the text before (-1) or after (1) the slot. */
  private leave(field: HTMLInputElement, side: -1 | 1): void {
    const pos = this.getPos();
    this.close(field);
    if (pos === undefined) return;
    const { state } = this.view;
    const target = state.doc.resolve(side === 1 ? pos + 1 : pos);
    this.view.dispatch(state.tr.setSelection(TextSelection.near(target, side)).scrollIntoView());
    this.view.focus();
  }

  private key(event: KeyboardEvent, field: HTMLInputElement): void {
    if (event.isComposing) return;
    const atStart = field.selectionStart === 0 && field.selectionEnd === 0;
    const atEnd = field.selectionStart === field.value.length;
    const empty = field.value === '';
    if (event.key === 'Enter' || event.key === 'Tab' || (event.key === 'ArrowRight' && atEnd)) {
      this.leave(field, event.shiftKey ? -1 : 1);
    } else if (event.key === 'ArrowLeft' && atStart) {
      this.leave(field, -1);
    } else if (event.key === 'Escape') {
      field.value = this.value() ?? '';
      this.leave(field, 1);
    } else if (event.key === 'Backspace' && empty) {
      this.remove(field);
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  private remove(field: HTMLInputElement): void {
    const pos = this.getPos();
    this.field = null;
    field.remove();
    if (pos === undefined) return;
    const { state } = this.view;
    const transaction = state.tr.delete(pos, pos + 1);
    transaction.setSelection(Selection.near(transaction.doc.resolve(pos), -1));
    this.view.dispatch(transaction);
    this.view.focus();
  }

  stopEvent(event: Event): boolean {
    return event.target === this.field;
  }

  ignoreMutation(): boolean {
    return true;
  }

  destroy(): void {
    this.field = null;
  }
}

/** Shows slots as chips that follow the fact card and can be filled where they stand. */
export const Slots = Extension.create({
  name: 'slots',
  addProseMirrorPlugins: () => {
    const shown = new Set<SlotView>();
    return [
      new Plugin({
        view: () => ({
          update: (view, before) => {
            if (factsOf(before) === factsOf(view.state)) return;
            for (const slot of shown) slot.show();
          },
        }),
        props: {
          nodeViews: {
            slot: (node, view, getPos) => {
              const slot = new SlotView(node, view, getPos);
              shown.add(slot);
              const destroy = slot.destroy.bind(slot);
              slot.destroy = () => {
                shown.delete(slot);
                destroy();
              };
              return slot;
            },
          },
        },
      }),
    ];
  },
});
