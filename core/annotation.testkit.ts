import type { DecomposedSpeech, Decomposition } from './decomposition.ts';
import type { Span } from './text/span.ts';

/** The first and last letters of a part, as annotations name it. */
interface Part {
  readonly starts: string;
  readonly ends: string;
}

const LETTERS = 12;
const CONTEXT = 6;

function partOf(text: string, span: Span | null): Part | null {
  if (span === null) return null;
  const part = text.slice(span.start, span.end);
  return { starts: part.slice(0, LETTERS), ends: part.slice(-LETTERS) };
}

function speechOf(text: string, speech: DecomposedSpeech) {
  return {
    title: speech.title,
    genre: speech.genre,
    salutation: speech.salutation,
    byline: speech.byline,
    nodes: speech.nodes.map(({ depth, marker, heading, inline }) => ({ depth, marker, heading, inline })),
    opening: partOf(text, speech.opening),
    closing: partOf(text, speech.closing),
  };
}

/** What an annotation of a text says (the format is described in gold/README.md). */
export function annotationOf(file: string, text: string, result: Decomposition) {
  return {
    file,
    noise: result.noise.map((span) =>
      span.reason === 'page-splice'
        ? { splice: text.slice(Math.max(0, span.start - CONTEXT), span.end + CONTEXT), noise: span.text }
        : span.text,
    ),
    documents: result.documents.map((speech) => speechOf(text, speech)),
  };
}
