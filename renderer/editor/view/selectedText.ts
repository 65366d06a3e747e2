import type { Editor } from '@tiptap/core';
import { slotText } from '../../../core/speech/inlines.ts';

/** The selected text of a draft, a line a paragraph, slots as {{单位}}; ordinals, which are drawn, are left out. */
export function selectedText(editor: Editor): string {
  const { doc, selection } = editor.state;
  return doc
    .textBetween(selection.from, selection.to, '\n', (leaf) =>
      leaf.type.name === 'slot' ? slotText(String(leaf.attrs['name'])) : '',
    )
    .trim();
}
