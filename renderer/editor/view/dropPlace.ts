import type { Node as PmNode, ResolvedPos } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import type { NodeId } from '../../../core/speech/speech.ts';

/** Between which lines of a draft something would go in. */
export interface DropPlace {
  /** The part it goes in behind, as core/speech/edit has it; null for the head of the body. */
  readonly after: NodeId | null;
  /** The line on the paper that shows the place: the edge of this textblock. */
  readonly textblock: number;
  readonly edge: 'before' | 'after';
}

function idOf(node: PmNode | null | undefined): NodeId | null {
  const id: unknown = node?.attrs['id'];
  return typeof id === 'string' && id !== '' ? id : null;
}

/** The part behind which the child `index` of the node at `depth` would follow its elder siblings. */
function beforeChild($pos: ResolvedPos, depth: number, index: number): NodeId | null {
  const owner = $pos.node(depth);
  const elder = index > 0 ? owner.child(index - 1) : null;
  if (owner.type.name === 'series') {
    if (elder !== null) return idOf(elder.childCount > 1 ? elder.lastChild : elder);
    return beforeChild($pos, depth - 1, $pos.index(depth - 1));
  }
  // The head of a point stands for the point: what comes right behind it is the first of its body.
  if (elder?.type.name === 'head') return idOf(owner);
  return elder !== null && (elder.type.name === 'paragraph' || elder.type.name === 'series')
    ? idOf(elder)
    : null;
}

/** Where something goes in that is let go over the upper (`before`) or lower half of the textblock around `pos`. */
export function dropPlaceAt(doc: PmNode, pos: number, edge: DropPlace['edge']): DropPlace | null {
  const $pos = doc.resolve(pos);
  if (!$pos.parent.isTextblock) return null;
  const textblock = $pos.before();
  const line = $pos.parent.type.name;
  if (line === 'paragraph') {
    const after =
      edge === 'after' ? idOf($pos.parent) : beforeChild($pos, $pos.depth - 1, $pos.index($pos.depth - 1));
    return { after, textblock, edge };
  }
  if (line === 'head') {
    const point = $pos.depth - 1;
    const after =
      edge === 'after' ? idOf($pos.node(point)) : beforeChild($pos, point - 1, $pos.index(point - 1));
    return { after, textblock, edge };
  }
  // Nothing goes in among the lines of the header.
  const lastLine = doc.children.findLastIndex((node) => node.isTextblock && node.type.name !== 'paragraph');
  const at = doc.children.slice(0, lastLine).reduce((sum, node) => sum + node.nodeSize, 0);
  return { after: null, textblock: at, edge: 'after' };
}

/** `dropPlaceAt` for a point of the window. */
export function dropPlaceUnder(view: EditorView, x: number, y: number): DropPlace | null {
  const box = view.dom.getBoundingClientRect();
  const left = Math.min(Math.max(x, box.left + 4), box.right - 4);
  const found = view.posAtCoords({ left, top: y });
  if (found === null) return null;
  const $pos = view.state.doc.resolve(found.pos);
  const dom = $pos.parent.isTextblock ? view.nodeDOM($pos.before()) : null;
  if (!(dom instanceof HTMLElement)) return null;
  const line = dom.getBoundingClientRect();
  return dropPlaceAt(view.state.doc, found.pos, y < line.top + line.height / 2 ? 'before' : 'after');
}
