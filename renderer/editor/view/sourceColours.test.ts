import { EditorState } from '@tiptap/pm/state';
import type { Decoration } from '@tiptap/pm/view';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countIds } from '../../../core/speech/ids.ts';
import { plainText } from '../../../core/speech/inlines.ts';
import { parse } from '../../../core/speech/parse.ts';
import type { Block, Origin, Speech } from '../../../core/speech/speech.ts';
import { documentOf, speechSchema } from '../model/document.ts';
import { colouring, sourceColoursPlugin } from './sourceColours.ts';
import { DRAFT } from './view.testkit.ts';

const ORDER = [2, 1];

const taken = (sourceId: number, end: number): Origin => ({
  start: 0,
  end,
  blockId: sourceId,
  sourceId,
  sourceName: `范文${sourceId}`,
  verbatim: true,
});

/** The draft with every paragraph and heading taken from one of two sources. */
function borrowed(): Speech {
  const { value } = parse(DRAFT, countIds());
  let sources = 0;
  const marked = (block: Block): Block => {
    sources += 1;
    const sourceId = 1 + (sources % 2);
    if (block.kind === 'paragraph') {
      return { ...block, origins: [taken(sourceId, plainText(block.content).length)] };
    }
    return {
      ...block,
      points: block.points.map((point) => ({
        ...point,
        origins: [taken(sourceId, plainText(point.lead).length)],
        body: point.body.map(marked),
      })),
    };
  };
  return { ...value, body: value.body.map(marked) };
}

test('colours kept through any typing, deleting and splitting are those of a fresh painting', () => {
  const plugin = sourceColoursPlugin();
  const colours = (state: EditorState): Decoration[] =>
    (plugin.getState(state)?.drawn.find() ?? []).sort((one, other) => one.from - other.from);
  const doc = documentOf(speechSchema, borrowed());
  const edit = fc.record({ kind: fc.constantFrom('type', 'delete', 'split'), at: fc.nat() });
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
      let state = EditorState.create({ doc, plugins: [plugin] });
      state = state.apply(colouring(state, ORDER));
      expect(colours(state).length).toBeGreaterThan(5);
      for (const { kind, at } of edits) {
        const pos = at % state.doc.content.size;
        const $pos = state.doc.resolve(pos);
        if (!$pos.parent.isTextblock) continue;
        const { tr } = state;
        if (kind === 'type') tr.insertText('十分', pos);
        else if (kind === 'delete') tr.delete(pos, Math.min($pos.end(), pos + 3));
        else if ($pos.parent.type.name === 'paragraph') tr.split(pos);
        state = state.apply(tr);
        expect(colours(state)).toEqual(colours(state.apply(colouring(state, ORDER))));
      }
    }),
    { numRuns: 100 },
  );
});

test('colours that are off stay off while the draft is written on', () => {
  const plugin = sourceColoursPlugin();
  let state = EditorState.create({ doc: documentOf(speechSchema, borrowed()), plugins: [plugin] });
  state = state.apply(colouring(state, ORDER));
  state = state.apply(colouring(state, null));
  state = state.apply(state.tr.insertText('十分', 3));
  expect(plugin.getState(state)?.drawn.find()).toEqual([]);
});
