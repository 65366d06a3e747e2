import { history } from '@tiptap/pm/history';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import { countIds } from '../../../core/speech/ids.ts';
import { parse } from '../../../core/speech/parse.ts';
import { serialise } from '../../../core/speech/serialise.ts';
import type { Speech } from '../../../core/speech/speech.ts';
import { documentOf, speechOf, speechSchema } from '../model/document.ts';
import type { Command } from './textblocks.ts';

/** A short draft with points of two levels and a closing paragraph. */
export const DRAFT = `在全县水利工作会议上的讲话
同志们：
今天的会议很重要。
一、认清形势
汛期将至。
（一）雨情偏多。要盯紧上游。
（二）设施偏老。要抓紧除险。
二、压实责任
各乡镇要守土尽责。

同志们，让我们携手奋进。`;

/** The state of an editor on a speech, with undo. */
export function stateOf(speech: Speech): EditorState {
  return EditorState.create({ doc: documentOf(speechSchema, speech), plugins: [history()] });
}

/** The state of an editor on a draft's text. */
export function opened(text: string): EditorState {
  return stateOf(parse(text, countIds()).value);
}

/** The state with the caret right behind the first such words. */
export function behind(state: EditorState, words: string): EditorState {
  let found = -1;
  state.doc.descendants((node, pos) => {
    const at = node.isText ? (node.text ?? '').indexOf(words) : -1;
    if (found < 0 && at >= 0) found = pos + at + words.length;
  });
  if (found < 0) throw new Error(`no ${words} in the draft`);
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, found)));
}

/** The state after a command; the same state where the command declines. */
export function ran(state: EditorState, command: Command): EditorState {
  let next = state;
  command(state, (transaction) => {
    next = state.apply(transaction);
  });
  return next;
}

/** The state after words were typed at the caret. */
export function typed(state: EditorState, words: string): EditorState {
  return state.apply(state.tr.insertText(words));
}

/** The draft as text, ordinals and all. */
export function textOf(state: EditorState): string {
  return serialise(speechOf(state.doc));
}
