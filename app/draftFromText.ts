import type { Genre } from '../core/classify/genre.ts';
import { decompose } from '../core/decompose.ts';
import { fromOutline } from '../core/speech/fromOutline.ts';
import { countIds } from '../core/speech/ids.ts';
import { plainText } from '../core/speech/inlines.ts';
import { parse } from '../core/speech/parse.ts';
import { pointText } from '../core/speech/serialise.ts';
import type { Block, Origin, Speech } from '../core/speech/speech.ts';
import { blocksOfSource, type LibraryBlock } from '../library/blocks/block.ts';
import type { ReadableDb } from '../library/database.ts';
import { LibraryError } from '../library/errors.ts';
import { getSource } from '../library/sources.ts';
import { speechesOfSource } from '../library/speeches.ts';

/** A new draft's text and what kind of speech it is. */
export interface Beginning {
  readonly speech: Speech;
  readonly genre: Genre;
}

/** A draft from pasted text: noise struck out, its points as an outline. */
export function draftFromText(text: string): Beginning {
  return { speech: parse(text, countIds()).value, genre: decompose(text).documents[0]?.genre ?? '其他' };
}

/** The stretches of a paragraph that blocks of its source account for, in the order of the source. */
function originsOf(text: string, blocks: readonly LibraryBlock[]): Origin[] {
  const origins: Origin[] = [];
  for (const { id, text: blockText, sourceId, sourceName } of blocks) {
    const inside = text.indexOf(blockText);
    const [start, end] =
      inside >= 0
        ? [inside, inside + blockText.length]
        : blockText.includes(text)
          ? [0, text.length]
          : [0, 0];
    const free = origins.every((origin) => end <= origin.start || start >= origin.end);
    if (end > start && free) origins.push({ start, end, blockId: id, sourceId, sourceName, verbatim: true });
  }
  return origins.sort((a, b) => a.start - b.start);
}

function traced(block: Block, blocks: readonly LibraryBlock[]): Block {
  if (block.kind === 'paragraph') {
    return { ...block, origins: originsOf(plainText(block.content), blocks) };
  }
  return {
    ...block,
    points: block.points.map((point) => ({
      ...point,
      origins: originsOf(pointText(point), blocks),
      body: point.body.map((each) => traced(each, blocks)),
    })),
  };
}

/**
 * A draft that begins as a copy of an old speech of the library; every sentence of it knows the block it came
 * from. `position` is the speech's place in its source, from 0. Throws 'unknown-source'.
 */
export function draftFromSpeech(db: ReadableDb, sourceId: number, position: number): Beginning {
  const source = getSource(db, sourceId);
  const stored = speechesOfSource(db, sourceId).find((each) => each.position === position);
  const decomposed = source.decomposition.documents[position];
  if (stored === undefined || decomposed === undefined) {
    throw new LibraryError(
      'unknown-source',
      `“${source.name}”里没有第 ${position + 1} 篇讲稿。请刷新后重选。`,
    );
  }
  const speech = fromOutline(source.text, decomposed, source.decomposition.noise, countIds());
  const blocks = blocksOfSource(db, sourceId).filter((block) => block.speechId === stored.id);
  return {
    speech: { ...speech, body: speech.body.map((block) => traced(block, blocks)) },
    genre: stored.genre,
  };
}
