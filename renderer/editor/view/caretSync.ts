import { Extension } from '@tiptap/core';
import { Plugin, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/** Where the browser shows the caret when the editor does not know it yet; null when the two agree. */
function newerSelection(view: EditorView): TextSelection | null {
  const { state } = view;
  const shown = view.dom.ownerDocument.getSelection();
  if (!(state.selection instanceof TextSelection) || shown === null) return null;
  const { anchorNode, focusNode } = shown;
  if (anchorNode === null || focusNode === null) return null;
  if (!view.dom.contains(anchorNode) || !view.dom.contains(focusNode)) return null;
  const anchor = view.posAtDOM(anchorNode, shown.anchorOffset);
  const head = view.posAtDOM(focusNode, shown.focusOffset);
  if (anchor === state.selection.anchor && head === state.selection.head) return null;
  const inText = [anchor, head].every((pos) => pos >= 0 && state.doc.resolve(pos).parent.inlineContent);
  return inText ? TextSelection.create(state.doc, anchor, head) : null;
}

/**
 * Lets a key act where the caret is seen. Browsers report a moved caret a moment later, and on a busy machine
 * the next key can come first: Enter right after End would then split the line where the caret was before.
 */
export const CaretSync = Extension.create({
  name: 'caretSync',
  priority: 2000,
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleDOMEvents: {
          keydown: (view, event) => {
            if (view.composing || event.isComposing || event.target !== view.dom) return false;
            const selection = newerSelection(view);
            if (selection !== null) view.dispatch(view.state.tr.setSelection(selection));
            return false;
          },
        },
      },
    }),
  ],
});
