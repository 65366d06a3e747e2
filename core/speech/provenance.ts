import { plainText } from './inlines.ts';
import { countCharacters } from './length.ts';
import { pointText } from './serialise.ts';
import type { Block, NodeId, Origin, Speech } from './speech.ts';

/** A paragraph or point of a draft with where its text came from. */
export interface TracedText {
  readonly id: NodeId;
  readonly text: string;
  readonly characters: number;
  readonly origins: readonly Origin[];
}

/** What one source gave to a draft, in characters. */
export interface SourceShare {
  readonly sourceId: number;
  readonly sourceName: string;
  /** Taken from it, changed since or not. */
  readonly characters: number;
  /** Of these, as they stand in the source. */
  readonly verbatim: number;
}

/** Where the text of a draft came from 出处. */
export interface Provenance {
  readonly characters: number;
  /** Every source, the one that gave most first. */
  readonly sources: readonly SourceShare[];
  /** The paragraphs and points that took something, in reading order. */
  readonly taken: readonly TracedText[];
}

function tracedTexts(speech: Speech): TracedText[] {
  const visit = (block: Block): TracedText[] => {
    if (block.kind === 'paragraph') {
      const text = plainText(block.content);
      return [{ id: block.id, text, characters: countCharacters(text), origins: block.origins }];
    }
    return block.points.flatMap((point) => {
      const text = pointText(point);
      const own = { id: point.id, text, characters: countCharacters(text), origins: point.origins };
      return [own, ...point.body.flatMap(visit)];
    });
  };
  return speech.body.flatMap(visit);
}

/**
 * Adds up what every source gave to the body of a draft. The header (title, byline, salutation) has no origins
 * and is not counted. Ranges of one paragraph that overlap count for each of their sources.
 */
export function provenanceOf(speech: Speech): Provenance {
  const texts = tracedTexts(speech);
  const shares = new Map<number, SourceShare>();
  for (const { text, origins } of texts) {
    for (const { start, end, sourceId, sourceName, verbatim } of origins) {
      const own = countCharacters(text.slice(start, end));
      const before = shares.get(sourceId) ?? { sourceId, sourceName, characters: 0, verbatim: 0 };
      shares.set(sourceId, {
        ...before,
        characters: before.characters + own,
        verbatim: before.verbatim + (verbatim ? own : 0),
      });
    }
  }
  return {
    characters: texts.reduce((sum, { characters }) => sum + characters, 0),
    sources: [...shares.values()].sort((a, b) => b.characters - a.characters || a.sourceId - b.sourceId),
    taken: texts.filter(({ origins }) => origins.length > 0),
  };
}
