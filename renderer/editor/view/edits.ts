import type { EditorView } from '@tiptap/pm/view';
import type { Role } from '../../../core/classify/role.ts';
import type { FactCard } from '../../../core/slots/facts.ts';
import type { Edit } from '../../../core/speech/edit/edit.ts';
import { maybeInsertParagraph, maybeInsertPoint, type NewText } from '../../../core/speech/edit/insert.ts';
import { locate } from '../../../core/speech/edit/locate.ts';
import { maybeMoveDown, maybeMoveTo, maybeMoveUp } from '../../../core/speech/edit/move.ts';
import { maybeDemote, maybePromote } from '../../../core/speech/edit/nest.ts';
import { maybeRemove } from '../../../core/speech/edit/remove.ts';
import { maybeRestyle } from '../../../core/speech/edit/restyle.ts';
import { maybeSetLead } from '../../../core/speech/edit/setText.ts';
import type { NodeId, OrdinalStyle, Speech } from '../../../core/speech/speech.ts';
import { speechOf } from '../model/document.ts';
import { withFacts } from './factCard.ts';
import { freshId } from './ids.ts';
import { type CaretPlace, caretPlace, rewritten } from './rewrite.ts';
import { writable } from './writable.ts';

/** Makes an edit of core/speech in the editor. Returns null when it was made, else why not, for the user. */
function perform(view: EditorView, edit: (speech: Speech) => Edit, caret?: CaretPlace | null): string | null {
  const result = edit(speechOf(view.state.doc));
  if (!result.ok) return result.reason;
  view.dispatch(rewritten(view.state, () => result.speech, caret ?? caretPlace(view.state)));
  return null;
}

/** What one may do to a point as a whole. */
export type PointEdit = 'promote' | 'demote' | 'up' | 'down' | 'remove';

const POINT_EDITS: Readonly<Record<PointEdit, (speech: Speech, id: NodeId) => Edit>> = {
  promote: (speech, id) => maybePromote(speech, id, freshId),
  demote: (speech, id) => maybeDemote(speech, id, freshId),
  up: maybeMoveUp,
  down: maybeMoveDown,
  remove: maybeRemove,
};

/** Promotes, demotes, moves or removes the point or paragraph with this id. */
export function editPoint(view: EditorView, id: NodeId, what: PointEdit): string | null {
  return perform(view, (speech) => POINT_EDITS[what](speech, id));
}

/** Numbers the series that `id` (it or one of its points) stands in in another style. */
export function restyleSeries(view: EditorView, id: NodeId, style: OrdinalStyle): string | null {
  return perform(view, (speech) => maybeRestyle(speech, id, style));
}

/** Gives a point another heading and leaves what follows it in its line. */
export function changeLead(view: EditorView, id: NodeId, lead: string): string | null {
  return perform(view, (speech) => maybeSetLead(speech, id, lead));
}

/** Puts a new point with this heading behind another one. */
export function addPoint(view: EditorView, after: NodeId, lead: string): string | null {
  return perform(view, (speech) =>
    maybeInsertPoint(speech, after, { text: lead, role: 'point', origin: null }, freshId),
  );
}

/** Puts another state of the draft in its place, text and fact card as one change to undo. */
export function replaceDraft(view: EditorView, speech: Speech, facts: FactCard): void {
  const transaction = rewritten(view.state, () => writable(speech), null);
  view.dispatch(withFacts(transaction, view.state, facts));
}

/** Moves a point with what is under it beside another one. */
export function dropPoint(
  view: EditorView,
  id: NodeId,
  target: NodeId,
  side: 'before' | 'after',
): string | null {
  return perform(view, (speech) => maybeMoveTo(speech, id, target, side));
}

/** A block of the library on its way into a draft. */
export interface Material {
  readonly blockId: number;
  readonly sourceId: number;
  readonly sourceName: string;
  readonly text: string;
  readonly role: Role;
}

/** How a block goes in: as paragraphs at the caret, or as a point of its own. */
export type InsertAs = 'paragraph' | 'point';

const HEADER_ROLES: readonly Role[] = ['title', 'byline', 'salutation'];

function isEmptyParagraph(speech: Speech, id: NodeId): boolean {
  const at = locate(speech, id);
  return at?.kind === 'paragraph' && at.node.content.length === 0;
}

/** Where the text goes when the caret stands in the header: behind everything, before nothing. */
function afterCaret(view: EditorView): NodeId | null {
  const caret = caretPlace(view.state);
  if (caret !== null) return caret.id;
  return view.hasFocus() ? null : (speechOf(view.state.doc).body.at(-1)?.id ?? null);
}

/**
 * Puts a block in behind a part of the draft (the caret's paragraph unless said otherwise), or in its place where it is empty. The new text knows its
 * source, and the caret goes to its end. Returns why not where it cannot be done.
 */
export function insertMaterial(
  view: EditorView,
  material: Material,
  as: InsertAs,
  after: NodeId | null = afterCaret(view),
): string | null {
  const { blockId, sourceId, sourceName, text } = material;
  const role = HEADER_ROLES.includes(material.role) ? 'elaboration' : material.role;
  const made: NodeId[] = [];
  const newId = (): NodeId => {
    const id = freshId();
    made.push(id);
    return id;
  };
  const piece: NewText = { text, role, origin: { blockId, sourceId, sourceName } };
  const insert = as === 'paragraph' ? maybeInsertParagraph : maybeInsertPoint;
  const result = insert(speechOf(view.state.doc), after, piece, newId);
  if (!result.ok) return result.reason;
  const emptied =
    after !== null && isEmptyParagraph(result.speech, after) ? maybeRemove(result.speech, after) : result;
  const speech = emptied.ok ? emptied.speech : result.speech;
  const target = made.findLast((id) => {
    const kind = locate(speech, id)?.kind;
    return kind === 'paragraph' || kind === 'point';
  });
  const caret = target === undefined ? null : { id: target, offset: Number.MAX_SAFE_INTEGER };
  view.dispatch(rewritten(view.state, () => speech, caret));
  return null;
}
