import { skeletonOf } from '../../core/skeleton/fromSpeech.ts';
import { findEntities } from '../../core/slots/entities.ts';
import { SLOT_KIND_NAMES } from '../../core/slots/facts.ts';
import type { Gazetteer } from '../../core/slots/gazetteer.ts';
import type { ReadableDb } from '../../library/database.ts';
import type { SkeletonText } from '../../library/skeletons.ts';
import { getSource } from '../../library/sources.ts';
import { AppFailure } from '../failure.ts';
import { parseTemplate } from './parseTemplate.ts';
import { templateSource } from './writeTemplate.ts';

/** Which speech of which source. */
export interface SpeechPlace {
  readonly sourceId: number;
  /** Its place among the speeches of the source, from 0. */
  readonly position: number;
}

const LONGEST_NAME = 24;

/**
 * A skeleton of the user's own made from a stored speech 用这篇的骨架. Its name is the speech's title, counted on where that
 * is `taken`. Throws 'unknown-source' and SOURCE_UNKNOWN for a speech the source does not have.
 */
export function templateOfSpeech(
  db: ReadableDb,
  gazetteer: Gazetteer,
  { sourceId, position }: SpeechPlace,
  taken: (name: string) => boolean,
): SkeletonText {
  const { name: sourceName, text, decomposition } = getSource(db, sourceId);
  const speech = decomposition.documents[position];
  if (speech === undefined) {
    throw new AppFailure(
      'SOURCE_UNKNOWN',
      sourceName,
      `“${sourceName}”里没有第 ${position + 1} 篇讲稿，请刷新后再试`,
    );
  }
  const names = findEntities(text, gazetteer).filter(({ kind }) => kind in SLOT_KIND_NAMES);
  const found = skeletonOf(speech, text, names);
  const title = (speech.title ?? sourceName.replace(/\.[^.]*$/, ''))
    .replace(/[\s—{}]+/g, '')
    .slice(0, LONGEST_NAME);
  const name = freeName(`${title}·骨架`, taken);
  const occasion = `照《${title}》的结构起草`;
  const template = templateSource({ name, genre: speech.genre, occasion }, found);
  parseTemplate(template, name);
  return { name, genre: speech.genre, note: occasion, template };
}

function freeName(name: string, taken: (name: string) => boolean): string {
  for (let n = 2, free = name; ; n += 1) {
    if (!taken(free)) return free;
    free = `${name}${n}`;
  }
}
