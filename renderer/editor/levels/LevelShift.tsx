import type { Editor } from '@tiptap/core';
import { App, Checkbox, Modal, Select } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import { LEVELS, type Level } from '../../../core/levels/forms.ts';
import { factText } from '../../../core/speech/slots.ts';
import type { DeskView } from '../deskView.ts';
import { levelIn, type PlacedWord, type Stretch, shifted, shiftsIn } from './shifting.ts';

const OPTIONS = LEVELS.map((level) => ({ value: level, label: level }));

function levelOf(text: string | null): Level | null {
  return LEVELS.find((level) => level === text) ?? null;
}

/** What the user selected, or the whole draft. */
function stretchOf(editor: Editor): Stretch & { readonly isAll: boolean } {
  const { doc, selection } = editor.state;
  if (selection.empty) return { from: 0, to: doc.content.size, isAll: true };
  return { from: selection.from, to: selection.to, isAll: false };
}

function Around({ word, becomes }: { readonly word: PlacedWord; readonly becomes?: string }): ReactNode {
  return (
    <span className="level-word">
      …{word.before}
      {becomes === undefined ? <b>{word.text}</b> : <del>{word.text}</del>}
      {becomes !== undefined && <ins>{becomes}</ins>}
      {word.after}…
    </span>
  );
}

function Staying(props: { readonly title: string; readonly words: readonly PlacedWord[] }): ReactNode {
  if (props.words.length === 0) return null;
  return (
    <section className="level-staying" aria-label={props.title}>
      <h3>{props.title}</h3>
      <ul>
        {props.words.map((word) => (
          <li key={word.from}>
            <Around word={word} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** 层级换算: a draft of the city made one of the county, word by word before the user's eyes. */
export function LevelShift(props: {
  readonly editor: Editor;
  readonly view: DeskView;
  readonly onClose: () => void;
}): ReactNode {
  const { editor, view } = props;
  const { message } = App.useApp();
  // The dialog speaks of the draft as it was when it opened; nothing else can change it meanwhile.
  const [{ state, stretch }] = useState(() => ({ state: editor.state, stretch: stretchOf(editor) }));
  const [from, setFrom] = useState(() => levelIn(state.doc, stretch));
  const [to, setTo] = useState(() => levelOf(factText(view.facts, '层级') ?? null));
  const [refused, setRefused] = useState<ReadonlySet<number>>(new Set());
  const shift = useMemo(
    () => (from === null || to === null ? null : shiftsIn(state.doc, stretch, from, to)),
    [state, stretch, from, to],
  );
  const chosen = (shift?.changes ?? []).filter((change) => !refused.has(change.from));
  const onClose = (): void => {
    props.onClose();
    // Undo and typing belong to the text again, once the dialog has let go of the keyboard.
    requestAnimationFrame(() => editor.view.focus());
  };
  const apply = (): void => {
    editor.view.dispatch(shifted(editor.state, chosen));
    message.success(`已换 ${chosen.length} 处，Ctrl+Z 可以撤销。`);
    onClose();
  };
  return (
    <Modal
      open
      width={680}
      title={stretch.isAll ? '层级换算 · 全文' : '层级换算 · 选中的文字'}
      okText={chosen.length === 0 ? '换' : `换 ${chosen.length} 处`}
      okButtonProps={{ disabled: chosen.length === 0 || from === to }}
      cancelText="取消"
      onOk={apply}
      onCancel={onClose}
    >
      <div className="level-choice">
        <Select<Level>
          aria-label="原来的层级"
          placeholder="从"
          value={from}
          options={OPTIONS}
          onChange={setFrom}
        />
        <span aria-hidden>→</span>
        <Select<Level>
          aria-label="换成的层级"
          placeholder="换成"
          value={to}
          options={OPTIONS}
          onChange={setTo}
        />
        <p>只换“我市、全市、市委、市政府、市直”一类的说法；地名、单位名在要素里改。</p>
      </div>
      {from === null && <p role="status">没有找到层级用语，可以自己选原来的层级。</p>}
      {from !== null && from === to && <p role="status">两边是同一个层级，不用换。</p>}
      {shift !== null && from !== to && (
        <div className="level-preview">
          {shift.changes.length === 0 && <p role="status">这里没有“{from}”一级的说法。</p>}
          <ul aria-label="要换的说法">
            {shift.changes.map((change) => (
              <li key={change.from}>
                <Checkbox
                  checked={!refused.has(change.from)}
                  onChange={({ target }) => {
                    const next = new Set(refused);
                    if (target.checked) next.delete(change.from);
                    else next.add(change.from);
                    setRefused(next);
                  }}
                >
                  <Around word={change} becomes={change.becomes} />
                </Checkbox>
              </li>
            ))}
          </ul>
          <Staying title={`“${to}”没有对应说法，保持原样`} words={shift.kept} />
          <Staying title="夹着别的层级，请自己核对" words={shift.mixed} />
        </div>
      )}
    </Modal>
  );
}
