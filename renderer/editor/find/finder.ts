import { Extension } from '@tiptap/core';
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { inlineNodes, isRun } from '../model/inlines.ts';
import { type Match, matchesIn, replacementFor } from './matches.ts';
import { patternOf, type Wanted } from './pattern.ts';

/** What a search has found. `at` is the place the user is at, -1 while there is none. */
export interface Found {
  readonly wanted: Wanted | null;
  readonly matches: readonly Match[];
  readonly at: number;
  /** Why nothing could be searched, in Chinese. */
  readonly problem: string | null;
}

const NOTHING: Found = { wanted: null, matches: [], at: -1, problem: null };

interface Searching extends Found {
  readonly drawn: DecorationSet;
}

const key = new PluginKey<Searching>('finder');

type Asked = { readonly wanted: Wanted | null } | { readonly at: number };

function isAsked(value: unknown): value is Asked {
  return typeof value === 'object' && value !== null;
}

function draw(doc: EditorState['doc'], matches: readonly Match[], at: number): DecorationSet {
  return DecorationSet.create(
    doc,
    matches.map(({ from, to }, i) =>
      Decoration.inline(from, to, { class: i === at ? 'find-hit find-here' : 'find-hit' }),
    ),
  );
}

function search(doc: EditorState['doc'], wanted: Wanted, caret: number): Searching {
  const pattern = patternOf(wanted);
  if (!pattern.ok) return { ...NOTHING, wanted, problem: pattern.reason, drawn: DecorationSet.empty };
  const matches = wanted.text === '' ? [] : matchesIn(doc, pattern.regex);
  const next = matches.findIndex((match) => match.from >= caret);
  const at = next >= 0 ? next : matches.length > 0 ? 0 : -1;
  return { wanted, matches, at, problem: null, drawn: draw(doc, matches, at) };
}

function after(transaction: Transaction, old: Searching, composing: boolean): Searching {
  const asked: unknown = transaction.getMeta(key);
  if (isAsked(asked)) {
    if ('at' in asked) return { ...old, at: asked.at, drawn: draw(transaction.doc, old.matches, asked.at) };
    if (asked.wanted === null) return { ...NOTHING, drawn: DecorationSet.empty };
    return search(transaction.doc, asked.wanted, transaction.selection.from);
  }
  if (!transaction.docChanged || old.wanted === null) return old;
  // Decorations redraw the text they cover, which an input method must not see; the marks just move along.
  if (composing) return { ...old, drawn: old.drawn.map(transaction.mapping, transaction.doc) };
  const here = old.matches[old.at];
  const caret = here === undefined ? transaction.selection.from : transaction.mapping.map(here.from);
  return search(transaction.doc, old.wanted, caret);
}

/** What the search in an editor has found so far. */
export function foundIn(state: EditorState): Found {
  return key.getState(state) ?? NOTHING;
}

/** Begins, changes or (with null) ends the search. */
export function find(view: EditorView, wanted: Wanted | null): void {
  view.dispatch(view.state.tr.setMeta(key, { wanted } satisfies Asked));
}

/** Goes to the next or previous place found, round the end of the draft. The keyboard stays where it is. */
export function step(view: EditorView, by: 1 | -1): void {
  const { matches, at } = foundIn(view.state);
  const next = (at + by + matches.length) % Math.max(1, matches.length);
  const match = matches[next];
  if (match !== undefined) show(view, match, next);
}

/** Goes to the place the search is at. */
export function showHere(view: EditorView): void {
  const { matches, at } = foundIn(view.state);
  const match = matches[at];
  if (match !== undefined) show(view, match, at);
}

function show(view: EditorView, match: Match, at: number): void {
  const { tr, doc } = view.state;
  view.dispatch(
    tr
      .setSelection(TextSelection.create(doc, match.from, match.to))
      .setMeta(key, { at } satisfies Asked)
      .scrollIntoView(),
  );
}

function replaced(
  transaction: Transaction,
  state: EditorState,
  match: Match,
  replacement: string,
  regex: boolean,
): void {
  const parent = state.doc.resolve(match.from).parent;
  const node = state.doc.nodeAt(match.from);
  const run = parent.type.name === 'head' && node !== null && isRun(node);
  const nodes = inlineNodes(state.schema, replacementFor(match, replacement, regex), run);
  const from = transaction.mapping.map(match.from);
  const to = transaction.mapping.map(match.to);
  if (nodes.length === 0) transaction.delete(from, to);
  else transaction.replaceWith(from, to, nodes);
}

/** Replaces the place the search is at and goes to the next one. */
export function replaceHere(view: EditorView, replacement: string): void {
  const { wanted, matches, at } = foundIn(view.state);
  const match = matches[at];
  if (wanted === null || match === undefined) return;
  const { tr } = view.state;
  replaced(tr, view.state, match, replacement, wanted.regex);
  const end = tr.mapping.map(match.to);
  tr.setSelection(TextSelection.near(tr.doc.resolve(end)));
  view.dispatch(tr.setMeta(key, { wanted } satisfies Asked));
  showHere(view);
}

/** Replaces every place found, as one change to undo. Returns how many there were. */
export function replaceAll(view: EditorView, replacement: string): number {
  const { wanted, matches } = foundIn(view.state);
  if (wanted === null || matches.length === 0) return 0;
  const { tr } = view.state;
  for (const match of matches) replaced(tr, view.state, match, replacement, wanted.regex);
  view.dispatch(tr.setMeta(key, { wanted } satisfies Asked));
  return matches.length;
}

/** Marks what is searched for in the text. */
export const Finder = Extension.create({
  name: 'finder',
  addProseMirrorPlugins: () => {
    let mounted: EditorView | null = null;
    return [
      new Plugin<Searching>({
        key,
        view: (view) => {
          mounted = view;
          return {};
        },
        state: {
          init: () => ({ ...NOTHING, drawn: DecorationSet.empty }),
          apply: (transaction, old) => after(transaction, old, mounted?.composing === true),
        },
        props: {
          decorations: (state) => key.getState(state)?.drawn,
          handleDOMEvents: {
            compositionend: (view) => {
              setTimeout(() => {
                const { wanted } = foundIn(view.state);
                if (wanted !== null && !view.isDestroyed && !view.composing) find(view, wanted);
              }, 60);
              return false;
            },
          },
        },
      }),
    ];
  },
});
