import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { type ReactNode, useRef } from 'react';
import type { TemplateSlot } from '../../../api/drafting.ts';
import type { FactCard } from '../../../core/slots/facts.ts';
import { PROFILE_FIELDS } from '../../settings/profileFields.ts';
import { type FactField, FactFields } from '../../shell/FactFields.tsx';
import type { DeskView } from '../deskView.ts';
import { factsOf, slotName } from '../model/attrs.ts';

/** The slots of a draft as form fields: those it uses first, in reading order, then the rest of its skeleton's. */
export function fieldsOf(view: DeskView, slots: readonly TemplateSlot[]): FactField[] {
  const known = new Map<string, FactField>();
  for (const field of PROFILE_FIELDS) known.set(field.name, field);
  for (const { name, label, hint, example, required } of slots) {
    known.set(name, { name, label, hint, example, required });
  }
  const used = view.slots.map((use) => use.name);
  const rest = [...slots.map((slot) => slot.name), ...Object.keys(view.facts), '地区', '层级', '上级'];
  return [...new Set([...used, ...rest])].map((name) => {
    const field = known.get(name) ?? { name, label: name, hint: '', example: '', required: false };
    return { ...field, required: used.includes(name) };
  });
}

/** Selects the next place after the caret at which a slot stands. */
function goToSlot(editor: Editor, name: string): void {
  const { state, view } = editor;
  const places: number[] = [];
  state.doc.descendants((node, pos) => {
    if (node.type.name === 'slot' && slotName(node) === name) places.push(pos);
  });
  const next = places.find((pos) => pos >= state.selection.to) ?? places[0];
  if (next === undefined) return;
  view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, next, next + 1)).scrollIntoView());
  view.focus();
}

/** 要素: the fact card as a form. A change is a change of the document, so undo takes it back. */
export function FactsPanel(props: {
  readonly editor: Editor;
  readonly view: DeskView;
  readonly slots: readonly TemplateSlot[];
}): ReactNode {
  const { editor, view } = props;
  const fields = fieldsOf(view, props.slots);
  // The panes follow the editor a moment late; the form itself must not.
  const facts = factsOf(editor.state.doc);
  const uses = useRef(new Map<string, number>());
  uses.current = new Map(view.slots.map((use) => [use.name, use.places.length]));
  const change = (next: FactCard): void => {
    editor.view.dispatch(editor.state.tr.setDocAttribute('facts', next));
  };
  return (
    <div className="facts-panel">
      <p className="facts-summary" role="status">
        {view.unfilled.length === 0 ? '要素已填齐。' : `还有 ${view.unfilled.length} 个要素没有填。`}
        改一处，全文跟着改。
      </p>
      <FactFields
        fields={fields}
        facts={facts}
        onChange={change}
        aside={(field) => {
          const count = uses.current.get(field.name) ?? 0;
          if (count === 0) return <span className="fact-uses">文中未用</span>;
          return (
            <button
              type="button"
              className="text-button fact-uses"
              onClick={() => goToSlot(editor, field.name)}
            >
              文中 {count} 处
            </button>
          );
        }}
      />
    </div>
  );
}
