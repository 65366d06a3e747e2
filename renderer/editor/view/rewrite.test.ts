import { undo } from '@tiptap/pm/history';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maybeMoveDown, maybeMoveUp } from '../../../core/speech/edit/move.ts';
import { maybeDemote, maybePromote } from '../../../core/speech/edit/nest.ts';
import { maybeRemove } from '../../../core/speech/edit/remove.ts';
import { lengthsByNode } from '../../../core/speech/length.ts';
import { speeches } from '../../../core/speech/speech.testkit.ts';
import { speechOf } from '../model/document.ts';
import { caretPlace, rewritten, textblockOf } from './rewrite.ts';
import { behind, DRAFT, opened, ran, stateOf } from './view.testkit.ts';

const EDITS = {
  up: maybeMoveUp,
  down: maybeMoveDown,
  promote: (speech: Parameters<typeof maybeMoveUp>[0], id: string) => maybePromote(speech, id, newId),
  demote: (speech: Parameters<typeof maybeMoveUp>[0], id: string) => maybeDemote(speech, id, newId),
  remove: maybeRemove,
};

let made = 0;
function newId(): string {
  made += 1;
  return `new${made}`;
}

test('an edit of the tree is that very tree in the editor, and one undo takes it back', () => {
  const steps = fc.array(
    fc.record({
      what: fc.constantFrom('up', 'down', 'promote', 'demote', 'remove'),
      which: fc.nat(),
    }),
    { minLength: 1, maxLength: 6 },
  );
  fc.assert(
    fc.property(speeches, steps, (speech, row) => {
      let state = stateOf(speech);
      for (const { what, which } of row) {
        const before = state.doc;
        const current = speechOf(before);
        const ids = [...lengthsByNode(current).keys()];
        const id = ids[which % Math.max(1, ids.length)];
        if (id === undefined) return;
        const edit = EDITS[what](current, id);
        if (!edit.ok) continue;
        const next = state.apply(rewritten(state, () => edit.speech));
        next.doc.check();
        expect(speechOf(next.doc)).toEqual(edit.speech);
        const back = ran(next, undo);
        if (!next.doc.eq(before)) expect(back.doc.eq(before)).toBe(true);
        state = next;
      }
    }),
    { numRuns: 150 },
  );
});

test('the caret stays in its words when the point around them moves', () => {
  const state = behind(opened(DRAFT), '各乡镇要守土');
  const place = caretPlace(state);
  const point = speechOf(state.doc).body.find((block) => block.kind === 'series');
  const second = point?.kind === 'series' ? point.points[1] : undefined;
  if (second === undefined || place === null) throw new Error('the draft has changed');
  const moved = state.apply(
    rewritten(state, (speech) => {
      const edit = maybeMoveUp(speech, second.id);
      return edit.ok ? edit.speech : speech;
    }),
  );
  expect(caretPlace(moved)).toEqual(place);
  expect(textblockOf(moved.doc, place.id)?.node.textContent).toBe('各乡镇要守土尽责。');
});
