import { closeHistory, history } from '@tiptap/pm/history';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deltaBetween, withDelta } from '../../../core/speech/delta.ts';
import type { Edit } from '../../../core/speech/edit/edit.ts';
import { maybeMoveDown, maybeMoveTo, maybeMoveUp } from '../../../core/speech/edit/move.ts';
import { maybeDemote, maybePromote } from '../../../core/speech/edit/nest.ts';
import { maybeRestyle } from '../../../core/speech/edit/restyle.ts';
import { countIds } from '../../../core/speech/ids.ts';
import { numbering } from '../../../core/speech/number.ts';
import { serialise } from '../../../core/speech/serialise.ts';
import { speeches } from '../../../core/speech/speech.testkit.ts';
import { type Block, ORDINAL_STYLES, type Speech } from '../../../core/speech/speech.ts';
import { documentOf, speechOf, speechSchema } from '../model/document.ts';
import { identityPlugin } from './ids.ts';
import { placedOrdinals } from './numbering.ts';
import { rewritten } from './rewrite.ts';
import { enter, joinBackward, joinForward, newPointAfter } from './textblocks.ts';
import { redoChange, undoChange } from './undo.ts';
import { ran } from './view.testkit.ts';

/** A draft opened as the desk has it: with undo, every part named. */
function opened(speech: Speech): EditorState {
  const plugins = [history({ depth: 500 }), identityPlugin()];
  return EditorState.create({ doc: documentOf(speechSchema, speech), plugins });
}

function points(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) =>
    block.kind === 'series' ? block.points.flatMap((point) => [point.id, ...points(point.body)]) : [],
  );
}

/** The letters of a draft in any order, without what numbering prints: what no change of structure may touch. */
function letters(state: EditorState): string {
  return [...state.doc.textBetween(0, state.doc.content.size, '')].sort().join('');
}

function edited(state: EditorState, edit: (speech: Speech) => Edit): EditorState {
  const result = edit(speechOf(state.doc));
  return result.ok ? state.apply(rewritten(state, () => result.speech)) : state;
}

/** A caret somewhere in the text of the draft. */
function caretAt(state: EditorState, where: number): EditorState {
  const pos = where % Math.max(1, state.doc.content.size);
  return state.apply(state.tr.setSelection(TextSelection.near(state.doc.resolve(pos))));
}

/** Ids that no draft of the test can already hold. */
const newId = countIds(1_000_000);

interface Operation {
  readonly name: string;
  readonly run: (state: EditorState, a: number, b: number) => EditorState;
}

const pick = (speech: Speech, n: number): string => {
  const ids = points(speech.body);
  return ids[n % Math.max(1, ids.length)] ?? '';
};

const command =
  (make: typeof enter) =>
  (state: EditorState, a: number): EditorState => {
    const at = caretAt(state, a);
    return ran(at, (now, dispatch) => make(now, dispatch && ((tr) => dispatch(closeHistory(tr)))));
  };

const OPERATIONS: readonly Operation[] = [
  { name: 'up', run: (state, a) => edited(state, (speech) => maybeMoveUp(speech, pick(speech, a))) },
  { name: 'down', run: (state, a) => edited(state, (speech) => maybeMoveDown(speech, pick(speech, a))) },
  {
    name: 'drop',
    run: (state, a, b) =>
      edited(state, (speech) =>
        maybeMoveTo(speech, pick(speech, a), pick(speech, b), b % 2 === 0 ? 'before' : 'after'),
      ),
  },
  {
    name: 'promote',
    run: (state, a) => edited(state, (speech) => maybePromote(speech, pick(speech, a), newId)),
  },
  {
    name: 'demote',
    run: (state, a) => edited(state, (speech) => maybeDemote(speech, pick(speech, a), newId)),
  },
  {
    name: 'restyle',
    run: (state, a, b) =>
      edited(state, (speech) =>
        maybeRestyle(speech, pick(speech, a), ORDINAL_STYLES[b % ORDINAL_STYLES.length] ?? '一、'),
      ),
  },
  { name: 'split', run: command(enter) },
  { name: 'join', run: command(joinBackward) },
  { name: 'pull', run: command(joinForward) },
  { name: 'new point', run: command(newPointAfter) },
  { name: 'undo', run: (state) => ran(state, undoChange) },
  { name: 'redo', run: (state) => ran(state, redoChange) },
];

const script = fc.array(
  fc.record({
    what: fc.nat({ max: OPERATIONS.length - 1 }),
    a: fc.nat({ max: 100_000 }),
    b: fc.nat({ max: 100_000 }),
  }),
  { minLength: 90, maxLength: 110, size: 'max' },
);

function allUndone(state: EditorState): EditorState {
  let now = state;
  for (;;) {
    const before = ran(now, undoChange);
    if (before === now) return now;
    now = before;
  }
}

function allRedone(state: EditorState): EditorState {
  let now = state;
  for (;;) {
    const next = ran(now, redoChange);
    if (next === now) return now;
    now = next;
  }
}

const overTheWire = <T>(value: T): T => structuredClone(value);

/** The draft as a host has it that stored `before` and was told what changed since. */
function storedAfter(before: EditorState, now: EditorState): Speech | null {
  const delta = deltaBetween(speechOf(before.doc), speechOf(now.doc));
  return withDelta(overTheWire(speechOf(before.doc)), overTheWire(delta));
}

/** Drafts of a page or two: what goes wrong with the structure goes wrong in them, too, and sooner. */
const shortSpeeches = speeches.filter((speech) => serialise(speech).length < 1_200);

describe('ten thousand changes of structure, drawn at random', () => {
  test('keep every letter, count every point, can be saved as what changed, and undo gives back the very draft', () => {
    fc.assert(
      fc.property(shortSpeeches, script, (speech, steps) => {
        const start = opened(speech);
        const text = letters(start);
        let state = start;
        for (const { what, a, b } of steps) {
          const operation = OPERATIONS[what];
          if (operation === undefined) continue;
          const before = state;
          state = operation.run(state, a, b);
          state.doc.check();
          expect(storedAfter(before, state), operation.name).toEqual(speechOf(state.doc));
          expect(letters(state), operation.name).toBe(text);
          const drawn = placedOrdinals(state.doc)
            .sort((one, other) => one.from - other.from)
            .filter(({ from }) => state.doc.nodeAt(from)?.type.name === 'head')
            .map(({ ordinal }) => ordinal);
          expect(drawn).toEqual([...numbering(speechOf(state.doc)).values()]);
          if (operation.name === 'undo' || operation.name === 'redo' || state.doc.eq(before.doc)) continue;
          expect(ran(state, undoChange).doc.eq(before.doc), `${operation.name} undone`).toBe(true);
        }
        const undone = allUndone(state);
        expect(undone.doc.eq(start.doc)).toBe(true);
        expect(allRedone(undone).doc.content.size).toBeGreaterThan(0);
      }),
      { numRuns: 100 },
    );
  });
});
