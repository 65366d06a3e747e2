import type { Editor } from '@tiptap/core';
import type { EditorState } from '@tiptap/pm/state';
import type { FactCard } from '../../core/slots/facts.ts';
import { plainText } from '../../core/speech/inlines.ts';
import { lengthOf, lengthsByNode } from '../../core/speech/length.ts';
import { numbering } from '../../core/speech/number.ts';
import { factText, type SlotUse, slotsOf } from '../../core/speech/slots.ts';
import type { Block, OrdinalStyle, Speech } from '../../core/speech/speech.ts';
import { whenIdle } from '../shell/idle.ts';
import { slottedPieces } from '../shell/slotted.ts';
import { speechOf } from './model/document.ts';
import { factsOf } from './view/factCard.ts';
import { foldedIn } from './view/folding.ts';
import { caretPlace } from './view/rewrite.ts';

/** A point as the outline shows it. */
export interface OutlineItem {
  readonly id: string;
  /** The series it stands in. */
  readonly series: string;
  readonly depth: number;
  readonly ordinal: string;
  readonly lead: string;
  readonly chars: number;
  readonly style: OrdinalStyle;
  /** Something stands under it, so that it can be folded. */
  readonly holds: boolean;
}

/** What the panes around the text show of a draft. */
export interface DeskView {
  readonly speech: Speech;
  readonly facts: FactCard;
  readonly outline: readonly OutlineItem[];
  readonly characters: number;
  readonly slots: readonly SlotUse[];
  readonly unfilled: readonly string[];
  readonly usedBlocks: ReadonlySet<number>;
  /** The paragraph or point the caret is in, and the innermost point around it. */
  readonly caretId: string | null;
  readonly pointId: string | null;
  /** The points of which only the heading shows. */
  readonly folded: ReadonlySet<string>;
}

type Moving = 'caretId' | 'pointId' | 'folded';
type Measured = Omit<DeskView, Moving>;

/** A text as it will be read out; slots without a fact are named in brackets. */
export function shown(text: string, facts: FactCard): string {
  return slottedPieces(text)
    .map((piece) =>
      piece.kind === 'text' ? piece.text : (factText(facts, piece.text) ?? `〔${piece.text}〕`),
    )
    .join('');
}

function outlineOf(speech: Speech, facts: FactCard): OutlineItem[] {
  const numbers = numbering(speech);
  const lengths = lengthsByNode(speech);
  const items: OutlineItem[] = [];
  const visit = (block: Block, depth: number): void => {
    if (block.kind === 'paragraph') return;
    for (const point of block.points) {
      items.push({
        id: point.id,
        series: block.id,
        depth,
        ordinal: numbers.get(point.id) ?? '',
        lead: shown(plainText(point.lead), facts),
        chars: lengths.get(point.id) ?? 0,
        style: block.style,
        holds: point.body.length > 0,
      });
      for (const child of point.body) visit(child, depth + 1);
    }
  };
  for (const block of speech.body) visit(block, 1);
  return items;
}

function usedBlocks(speech: Speech): Set<number> {
  const used = new Set<number>();
  const visit = (block: Block): void => {
    if (block.kind === 'paragraph') {
      for (const origin of block.origins) used.add(origin.blockId);
      return;
    }
    for (const point of block.points) {
      for (const origin of point.origins) used.add(origin.blockId);
      point.body.forEach(visit);
    }
  };
  speech.body.forEach(visit);
  return used;
}

function measure(state: EditorState): Measured {
  const speech = speechOf(state.doc);
  const facts = factsOf(state);
  const slots = slotsOf(speech);
  const { characters } = lengthOf(speech);
  return {
    speech,
    facts,
    outline: outlineOf(speech, facts),
    characters,
    slots,
    unfilled: slots.map((use) => use.name).filter((name) => factText(facts, name) === null),
    usedBlocks: usedBlocks(speech),
  };
}

function innermostPoint(state: EditorState): string | null {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const node = $from.node(depth);
    const id: unknown = node.attrs['id'];
    if (node.type.name === 'point' && typeof id === 'string') return id;
  }
  return null;
}

/** A view of a draft that follows the editor. */
export interface DeskViewStore {
  readonly get: () => DeskView;
  readonly subscribe: (changed: () => void) => () => void;
  readonly stop: () => void;
}

const SETTLE_MS = 120;
/** How long a busy browser may put the work off. */
const LATEST_MS = 400;

/**
 * Follows an editor without ever holding up a key: what has to read the whole draft is done a moment after the
 * last change, when the browser has nothing better to do.
 */
export function followEditor(editor: Editor): DeskViewStore {
  const listeners = new Set<() => void>();
  const caretOf = (): Pick<DeskView, Moving> => ({
    caretId: caretPlace(editor.state)?.id ?? null,
    pointId: innermostPoint(editor.state),
    folded: foldedIn(editor.state),
  });
  let view: DeskView = { ...measure(editor.state), ...caretOf() };
  let measured = editor.state;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopIdle = (): void => undefined;

  const settle = (): void => {
    if (editor.isDestroyed) return;
    const { state } = editor;
    const stale = measured.doc !== state.doc || factsOf(measured) !== factsOf(state);
    const caret = caretOf();
    const still =
      caret.caretId === view.caretId && caret.pointId === view.pointId && caret.folded === view.folded;
    if (!stale && still) return;
    measured = state;
    view = stale ? { ...measure(state), ...caret } : { ...view, ...caret };
    for (const listener of listeners) listener();
  };
  const onTransaction = (): void => {
    stopIdle();
    clearTimeout(timer);
    timer = setTimeout(() => {
      stopIdle = whenIdle(settle, LATEST_MS);
    }, SETTLE_MS);
  };
  editor.on('transaction', onTransaction);
  return {
    get: () => view,
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    stop: () => {
      clearTimeout(timer);
      stopIdle();
      editor.off('transaction', onTransaction);
    },
  };
}
