import type { Node as PmNode, ResolvedPos, Schema } from '@tiptap/pm/model';
import { type EditorState, Selection, TextSelection, type Transaction } from '@tiptap/pm/state';

/** A command: whether it can act, and the act when `dispatch` is given. */
export type Command = (state: EditorState, dispatch?: (transaction: Transaction) => void) => boolean;

/** The place of a selection within the point around it. */
interface InPoint {
  readonly point: PmNode;
  /** Where the point begins in the document. */
  readonly pos: number;
  readonly depth: number;
}

/** The innermost point around a place; null outside every point. */
export function pointAround($pos: ResolvedPos): InPoint | null {
  for (let depth = $pos.depth; depth > 0; depth -= 1) {
    const node = $pos.node(depth);
    if (node.type.name === 'point') return { point: node, pos: $pos.before(depth), depth };
  }
  return null;
}

function emptyPoint(schema: Schema, head: readonly PmNode[] = [], body: readonly PmNode[] = []): PmNode {
  return schema.node('point', { role: 'point' }, [schema.node('head', null, [...head]), ...body]);
}

function caretAt(transaction: Transaction, pos: number): Transaction {
  return transaction
    .setSelection(TextSelection.near(transaction.doc.resolve(Math.min(pos, transaction.doc.content.size))))
    .scrollIntoView();
}

/** Puts a new empty point after the point at the caret and goes there. */
export const newPointAfter: Command = (state, dispatch) => {
  const around = pointAround(state.selection.$from);
  if (around === null) return false;
  const at = around.pos + around.point.nodeSize;
  dispatch?.(caretAt(state.tr.insert(at, emptyPoint(state.schema)), at + 2));
  return true;
};

/** In a header line: Enter makes another line, in an empty one it goes on to what follows. */
function enterInHeader(
  state: EditorState,
  dispatch: ((transaction: Transaction) => void) | undefined,
): boolean {
  const { $from } = state.selection;
  const line = $from.parent;
  const after = $from.after();
  const next = state.doc.nodeAt(after);
  const goesOn = line.type.name === 'salutation' || line.content.size === 0;
  if (!goesOn) {
    dispatch?.(state.tr.split($from.pos).scrollIntoView());
    return true;
  }
  const transaction = state.tr;
  if (line.type.name === 'salutation' || next === null) {
    const rest = line.content.cut($from.parentOffset);
    if (rest.size > 0) transaction.delete($from.pos, $from.end());
    const at = transaction.mapping.map(after);
    transaction.insert(at, state.schema.node('paragraph', { role: 'opening' }, rest));
    dispatch?.(caretAt(transaction, at + 1));
    return true;
  }
  dispatch?.(caretAt(transaction, after + 1));
  return true;
}

/** In a head: a heading goes on with a paragraph, a run-in point with the next point; in the middle it splits. */
function enterInHead(
  state: EditorState,
  dispatch: ((transaction: Transaction) => void) | undefined,
): boolean {
  const { $from } = state.selection;
  const { schema } = state;
  const head = $from.parent;
  const around = pointAround($from);
  if (around === null) return false;
  const { point, pos } = around;
  const body = point.children.slice(1);
  const inRun = ($from.marks().some((mark) => mark.type.name === 'run') && $from.parentOffset > 0) || false;
  const tail = head.content.cut($from.parentOffset);
  if (head.content.size === 0 && body.length === 0) return outOfSeries(state, dispatch);
  const transaction = state.tr;
  if (tail.size === 0 && inRun && body.length === 0) return newPointAfter(state, dispatch);
  if (tail.size > 0) transaction.delete($from.pos, $from.end());
  const headEnd = transaction.mapping.map($from.end()) + 1;
  if (tail.size === 0 || inRun) {
    const bare = tail.content.map((child) => child.mark([]));
    transaction.insert(headEnd, schema.node('paragraph', { role: 'elaboration' }, bare));
    dispatch?.(caretAt(transaction, headEnd + 1));
    return true;
  }
  const end = transaction.mapping.map(pos + point.nodeSize);
  transaction.delete(headEnd, end - 1);
  const after = headEnd + 1;
  transaction.insert(after, emptyPoint(schema, tail.content, body));
  dispatch?.(caretAt(transaction, after + 2));
  return true;
}

/** Turns an empty last point, or the empty last paragraph of a point, into what comes after on the level above. */
function outOfSeries(
  state: EditorState,
  dispatch: ((transaction: Transaction) => void) | undefined,
): boolean {
  const { $from } = state.selection;
  const around = pointAround($from);
  if (around === null) return false;
  const { schema } = state;
  const inHead = $from.parent.type.name === 'head';
  const series = $from.node(around.depth - 1);
  const last = $from.indexAfter(around.depth - 1) === series.childCount;
  if (!inHead) {
    const at = around.pos + around.point.nodeSize;
    const transaction = state.tr.insert(at, emptyPoint(schema)).delete($from.before(), $from.after());
    dispatch?.(caretAt(transaction, transaction.mapping.map(at, -1) + 2));
    return true;
  }
  if (!last) return headToParagraph(state, dispatch);
  const paragraph = schema.node('paragraph', { role: 'elaboration' });
  const seriesPos = $from.before(around.depth - 1);
  const transaction = state.tr;
  if (series.childCount === 1) {
    transaction.replaceWith(seriesPos, seriesPos + series.nodeSize, paragraph);
    dispatch?.(caretAt(transaction, seriesPos + 1));
    return true;
  }
  transaction.delete(around.pos, around.pos + around.point.nodeSize);
  const at = transaction.mapping.map(seriesPos + series.nodeSize);
  transaction.insert(at, paragraph);
  dispatch?.(caretAt(transaction, at + 1));
  return true;
}

/** Enter: goes on as the place suggests. */
export const enter: Command = (state, dispatch) => {
  if (!state.selection.empty) {
    const deleted = state.apply(state.tr.deleteSelection());
    if (dispatch === undefined) return true;
    dispatch(state.tr.deleteSelection());
    return deleted.selection.$from.parent.isTextblock;
  }
  const { $from } = state.selection;
  switch ($from.parent.type.name) {
    case 'title':
    case 'byline':
    case 'salutation':
      return enterInHeader(state, dispatch);
    case 'head':
      return enterInHead(state, dispatch);
    case 'paragraph': {
      const owner = $from.node(-1);
      const lastOfPoint = owner.type.name === 'point' && $from.indexAfter(-1) === owner.childCount;
      if ($from.parent.content.size === 0 && lastOfPoint) return outOfSeries(state, dispatch);
      dispatch?.(state.tr.split($from.pos).scrollIntoView());
      return true;
    }
    default:
      return false;
  }
};

/** The textblock before a place, with where it ends. */
function textblockBefore(state: EditorState, pos: number): { node: PmNode; end: number } | null {
  let found: { node: PmNode; end: number } | null = null;
  state.doc.nodesBetween(0, pos, (node, at) => {
    if (node.isTextblock && at + node.nodeSize <= pos) found = { node, end: at + node.nodeSize - 1 };
    return !node.isTextblock;
  });
  return found;
}

/** Backspace at the beginning of a paragraph: its text joins the paragraph or head before it. */
export const joinBackward: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parentOffset > 0 || !$from.parent.isTextblock) return false;
  if ($from.parent.type.name === 'head') return headToParagraph(state, dispatch);
  const before = textblockBefore(state, $from.before());
  if (before === null) return true;
  if ($from.parent.type.name !== 'paragraph' && before.node.type !== $from.parent.type) return true;
  const marks = before.node.type.name === 'head' ? [state.schema.mark('run')] : [];
  const moved = $from.parent.children.map((child) => child.mark(marks));
  const transaction = state.tr.delete($from.before(), $from.after());
  transaction.insert(before.end, moved);
  dispatch?.(caretAt(transaction, before.end));
  return true;
};

/** Backspace at the beginning of a head: the point becomes a paragraph where no other point has to move for it. */
function headToParagraph(
  state: EditorState,
  dispatch: ((transaction: Transaction) => void) | undefined,
): boolean {
  const { $from } = state.selection;
  const around = pointAround($from);
  if (around === null) return false;
  const { point, pos, depth } = around;
  const series = $from.node(depth - 1);
  const index = $from.index(depth - 1);
  const bare = $from.parent.children.map((child) => child.mark([]));
  const paragraph = state.schema.node('paragraph', { role: 'elaboration' }, bare);
  const parts = [paragraph, ...point.children.slice(1)];
  const transaction = state.tr;
  if (index > 0) {
    transaction.delete(pos, pos + point.nodeSize);
    // The point before takes the text in: its last place is just before the end of that point.
    transaction.insert(pos - 1, parts);
    dispatch?.(caretAt(transaction, pos));
    return true;
  }
  const seriesPos = $from.before(depth - 1);
  const rest = series.children.slice(1);
  const after = rest.length === 0 ? [] : [series.copy(series.content.cut(point.nodeSize))];
  transaction.replaceWith(seriesPos, seriesPos + series.nodeSize, [...parts, ...after]);
  dispatch?.(caretAt(transaction, seriesPos + 1));
  return true;
}

/** Delete at the end of a paragraph or head: the paragraph after it joins. A point that follows stays a point. */
export const joinForward: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || !$from.parent.isTextblock || $from.parentOffset < $from.parent.content.size) return false;
  const next = Selection.findFrom(state.doc.resolve($from.after()), 1, true);
  if (next === null || next.$from.parent.type.name !== 'paragraph') return true;
  const { $from: $next } = next;
  const marks = $from.parent.type.name === 'head' ? [state.schema.mark('run')] : [];
  const moved = $next.parent.children.map((child) => child.mark(marks));
  const transaction = state.tr.delete($next.before(), $next.after());
  transaction.insert($from.pos, moved);
  dispatch?.(caretAt(transaction, $from.pos));
  return true;
};
