import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { annotationOf } from './annotation.testkit.ts';
import { decompose } from './decompose.ts';

/** Annotations are rewritten only on purpose: GAOJIANG_UPDATE_GOLD=1 npx vitest run core/decompose.golden.test.ts */
const update = process.env['GAOJIANG_UPDATE_GOLD'] === '1';
const folder = join(import.meta.dirname, '..', 'gold');
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => file.slice(0, -'.txt'.length));

/** The specimens the repository promises; one that disappears must not pass unseen. */
const PROMISED = 74;

interface Annotation {
  readonly documents: readonly {
    readonly genre: string;
    readonly accept?: { readonly genre?: readonly string[] };
  }[];
}

/** The genres an annotation allows for a speech: its own, and those a careful reader might also choose. */
function accepted(gold: Annotation, i: number): readonly string[] {
  const speech = gold.documents[i];
  return speech === undefined ? [] : [speech.genre, ...(speech.accept?.genre ?? [])];
}

/** What a person allowed beside the found values outlives a rewrite. */
function withAccepted<T extends Annotation>(found: T, path: string): T {
  if (!existsSync(path)) return found;
  const old: Annotation = JSON.parse(readFileSync(path, 'utf8'));
  const documents = found.documents.map((speech, i) => {
    const accept = old.documents[i]?.accept;
    return accept === undefined ? speech : { ...speech, accept };
  });
  return { ...found, documents };
}

describe('the annotated texts of gold/', () => {
  it(`are at least ${PROMISED}, each with its annotation and no annotation without its text`, () => {
    const annotated = readdirSync(folder)
      .filter((file) => file.endsWith('.gold.json'))
      .map((file) => file.slice(0, -'.gold.json'.length));
    expect(names.length).toBeGreaterThanOrEqual(PROMISED);
    if (!update) expect(annotated.sort()).toEqual([...names].sort());
  });

  it.each(names)('%s is taken apart as annotated', (name) => {
    const text = readFileSync(join(folder, `${name}.txt`), 'utf8');
    const found = annotationOf(`${name}.txt`, text, decompose(text));
    const path = join(folder, `${name}.gold.json`);
    if (update) writeFileSync(path, `${JSON.stringify(withAccepted(found, path), null, 1)}\n`);
    expect(existsSync(path), `${path} is missing`).toBe(true);
    const gold: Annotation = JSON.parse(readFileSync(path, 'utf8'));
    const plain = gold.documents.map(({ accept: _, ...rest }, i) => {
      const genre = found.documents[i]?.genre ?? '';
      return { ...rest, genre: accepted(gold, i).includes(genre) ? genre : rest.genre };
    });
    expect(found).toEqual({ ...gold, documents: plain });
  });
});
