import { Extension, nodeInputRule } from '@tiptap/core';
import { Fragment, type Node as PmNode, Slice } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { readInlines } from '../../../core/speech/inlineRuns.ts';
import { parse } from '../../../core/speech/parse.ts';
import { serialise } from '../../../core/speech/serialise.ts';
import { fillSlots } from '../../../core/speech/slots.ts';
import type { Inline } from '../../../core/speech/speech.ts';
import { blockNode, speechOf } from '../model/document.ts';
import { inlineNodes } from '../model/inlines.ts';
import { factsOf } from './factCard.ts';
import { freshId } from './ids.ts';
import { pastedWords } from './pastedHtml.ts';

/** Our own clipboard text carries its structure along; anything else is taken as text. */
function isOurs(html: string): boolean {
  return html.includes('data-pm-slice');
}

function paragraphs(view: EditorView, lines: readonly (readonly Inline[])[]): PmNode[] {
  const { schema } = view.state;
  return lines.map((line) => schema.node('paragraph', { role: 'elaboration' }, inlineNodes(schema, line)));
}

/** A pasted text of several lines as parts of a body: what it numbers itself arrives as points. */
function pastedBlocks(view: EditorView, text: string): PmNode[] {
  const { schema } = view.state;
  const { title, byline, salutation, body } = parse(text, freshId).value;
  const header = [...title, ...byline, ...(salutation === null ? [] : [salutation])];
  return [...paragraphs(view, header), ...body.map((block) => blockNode(schema, block))];
}

/** Puts text from outside in: one line into the sentence at the caret, more lines as parts after it. */
export function pasteText(view: EditorView, text: string, plain: boolean): void {
  const clean = text
    .replace(/\r\n?/g, '\n')
    .replace(/\u00a0/g, ' ')
    .trim();
  if (clean === '') return;
  const { state } = view;
  const inHead = state.selection.$from.parent.type.name === 'head';
  if (!clean.includes('\n')) {
    const nodes = inlineNodes(
      state.schema,
      readInlines(clean),
      inHead && state.selection.$from.marks().length > 0,
    );
    view.dispatch(state.tr.replaceSelection(new Slice(Fragment.from(nodes), 0, 0)).scrollIntoView());
    return;
  }
  const blocks = plain
    ? paragraphs(
        view,
        clean.split('\n').flatMap((line) => (line.trim() === '' ? [] : [readInlines(line.trim())])),
      )
    : pastedBlocks(view, clean);
  const transaction = state.tr.deleteSelection();
  const { $from } = transaction.selection;
  const emptyParagraph = $from.parent.type.name === 'paragraph' && $from.parent.content.size === 0;
  const header = ['title', 'byline', 'salutation'].includes($from.parent.type.name);
  if (header) {
    let at = 0;
    for (const child of transaction.doc.children) {
      if (!['title', 'byline', 'salutation'].includes(child.type.name)) break;
      at += child.nodeSize;
    }
    transaction.insert(at, blocks);
  } else if (emptyParagraph) {
    transaction.replaceWith($from.before(), $from.after(), blocks);
  } else {
    transaction.insert($from.after(), blocks);
  }
  view.dispatch(transaction.scrollIntoView());
}

const wantsText = new WeakMap<EditorView, boolean>();

/** Remembers Ctrl+Shift+V, which asks for plain text: the paste event that follows does not say so. */
function rememberWish(view: EditorView, event: KeyboardEvent): boolean {
  wantsText.set(view, (event.ctrlKey || event.metaKey) && event.shiftKey && event.key.toLowerCase() === 'v');
  return false;
}

/** Copying gives the text as it will be read out; pasting takes text, never foreign styles or scripts. */
export const Clipboard = Extension.create({
  name: 'clipboard',
  addInputRules() {
    const { slot } = this.editor.schema.nodes;
    if (slot === undefined) return [];
    return [
      nodeInputRule({
        find: /\{\{([\p{L}\p{N}_·\-/（）()]+)\}\}$/u,
        type: slot,
        getAttributes: (match) => ({ name: match[1] ?? '' }),
      }),
    ];
  },
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleDOMEvents: { keydown: rememberWish },
        handlePaste: (view, event) => {
          const data = event.clipboardData;
          const html = data?.getData('text/html') ?? '';
          const asText = wantsText.get(view) === true;
          wantsText.delete(view);
          if (data === null || (isOurs(html) && !asText)) return false;
          const plain = data.getData('text/plain');
          pasteText(view, asText ? plain : pastedWords(html, plain), asText);
          return true;
        },
        clipboardTextSerializer: (slice, view) => {
          const { $from, $to } = view.state.selection;
          const { schema } = view.state;
          if (!$from.parent.isTextblock || !$from.sameParent($to)) return textOf(slice.content.content, view);
          // Words inside one paragraph: whatever the slice wraps them in, they are copied as words.
          const words = $from.parent.slice($from.parentOffset, $to.parentOffset).content;
          return textOf([schema.node('paragraph', null, words)], view);
        },
      },
    }),
  ],
});

function textOf(nodes: readonly PmNode[], view: EditorView): string {
  const { schema } = view.state;
  const bare = nodes.map((node) =>
    node.type.name === 'paragraph' ? node.copy(unmarked(node.content)) : node,
  );
  const doc = schema.topNodeType.create(null, bare);
  return serialise(fillSlots(speechOf(doc), factsOf(view.state)));
}

function unmarked(content: Fragment): Fragment {
  return Fragment.from(content.content.map((child) => child.mark([])));
}
