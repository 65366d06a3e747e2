import { Editor, Extension, Node } from '@tiptap/core';
import { history } from '@tiptap/pm/history';

/** The peer of the desk: Tiptap with paragraphs, text and undo, and nothing else. */

const Doc = Node.create({ name: 'doc', topNode: true, content: 'paragraph+' });
const Text = Node.create({ name: 'text', group: 'inline' });
const Paragraph = Node.create({
  name: 'paragraph',
  content: 'inline*',
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: () => ['p', 0],
});
const Undo = Extension.create({ name: 'undo', addProseMirrorPlugins: () => [history()] });

const element = document.querySelector('#paper');
const lines = (await (await fetch('./draft.txt')).text()).split('\n').filter((line) => line !== '');
if (element !== null) {
  new Editor({
    element,
    extensions: [Doc, Text, Paragraph, Undo],
    content: {
      type: 'doc',
      content: lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
    },
  });
}
