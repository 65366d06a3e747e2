import { describe, expect, it } from 'vitest';
import { maybeInsertParagraph } from '../../../core/speech/edit/insert.ts';
import { countIds } from '../../../core/speech/ids.ts';
import { serialise } from '../../../core/speech/serialise.ts';
import { speechOf } from '../model/document.ts';
import { type DropPlace, dropPlaceAt } from './dropPlace.ts';
import { behind, DRAFT, opened } from './view.testkit.ts';

const NEW = '新来的一段话。';

/** The lines of the draft after something was let go over an edge of the line that holds these words. */
function dropped(words: string, edge: DropPlace['edge']): string[] {
  const state = behind(opened(DRAFT), words);
  const place = dropPlaceAt(state.doc, state.selection.from, edge);
  if (place === null) throw new Error('nowhere to drop');
  const text = { text: NEW, role: 'elaboration', origin: null } as const;
  const result = maybeInsertParagraph(speechOf(state.doc), place.after, text, countIds(900));
  if (!result.ok) throw new Error(result.reason);
  return serialise(result.speech)
    .split('\n')
    .filter((line) => line !== '');
}

const LINES = DRAFT.split('\n').filter((line) => line !== '');

describe('a block that is let go over a line of the draft', () => {
  it.each(LINES.slice(2))('goes in right above or right below it: %s', (line) => {
    const words = line.replace(/^(?:[一二]、|（[一二]）)/, '').slice(0, 4);
    const at = LINES.indexOf(line);
    expect(dropped(words, 'before')).toEqual(LINES.toSpliced(at, 0, NEW));
    expect(dropped(words, 'after')).toEqual(LINES.toSpliced(at + 1, 0, NEW));
  });

  it('goes in below the header where it is let go over one of its lines', () => {
    for (const edge of ['before', 'after'] as const) {
      expect(dropped('全县水利', edge)).toEqual(LINES.toSpliced(2, 0, NEW));
    }
  });
});
