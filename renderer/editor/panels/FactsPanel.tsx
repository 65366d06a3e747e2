import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import type { TemplateSlot } from '../../../api/drafting.ts';
import type { FactCard } from '../../../core/slots/facts.ts';
import { PROFILE_FIELDS } from '../../settings/profileFields.ts';
import { type FactField, FactFields } from '../../shell/FactFields.tsx';
import type { DeskView } from '../deskView.ts';
import { slotName } from '../model/attrs.ts';
import { factsOf, settingFacts } from '../view/factCard.ts';

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

const TYPING_MS = 300;

/**
 * The fact card while it is typed into: the form shows every key at once, the draft gets the fact when the
 * typist or the input method comes to rest, as one change to undo.
 */
function useTypedFacts(editor: Editor): {
  readonly facts: FactCard;
  readonly change: (facts: FactCard) => void;
  readonly hold: () => void;
  readonly release: () => void;
} {
  const [typed, setTyped] = useState<FactCard | null>(null);
  const [held, setHeld] = useState(false);
  const latest = useRef<FactCard | null>(null);
  latest.current = typed;
  const commit = useCallback(() => {
    if (latest.current === null || editor.isDestroyed) return;
    editor.view.dispatch(settingFacts(editor.state, latest.current));
    latest.current = null;
    setTyped(null);
  }, [editor]);
  useEffect(() => {
    if (typed === null || held) return;
    const timer = setTimeout(commit, TYPING_MS);
    return () => clearTimeout(timer);
  }, [typed, held, commit]);
  useEffect(() => commit, [commit]);
  return {
    facts: typed ?? factsOf(editor.state),
    change: setTyped,
    hold: () => setHeld(true),
    release: () => setHeld(false),
  };
}

/** 要素: the fact card as a form. A change is a change of the document, so undo takes it back. */
export function FactsPanel(props: {
  readonly editor: Editor;
  readonly view: DeskView;
  readonly slots: readonly TemplateSlot[];
}): ReactNode {
  const { editor, view } = props;
  const fields = fieldsOf(view, props.slots);
  const { facts, change, hold, release } = useTypedFacts(editor);
  const uses = new Map(view.slots.map((use) => [use.name, use.places.length]));
  return (
    <fieldset
      className="facts-panel"
      aria-label="要素卡"
      onCompositionStart={hold}
      onCompositionEnd={release}
    >
      <p className="facts-summary" role="status">
        {view.unfilled.length === 0 ? '文中的要素都填好了。' : `还有 ${view.unfilled.length} 个要素没有填。`}
        改一处，全文跟着改。
      </p>
      <FactFields
        fields={fields}
        facts={facts}
        onChange={change}
        aside={(field) => {
          const count = uses.get(field.name) ?? 0;
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
    </fieldset>
  );
}
