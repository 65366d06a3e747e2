import { hull, type Reviewed, type ReviewedSpeech } from './model.ts';
import { settle } from './settle.ts';

/** The half of a speech that holds the leaves for which `mine` says so. */
function half(text: string, speech: ReviewedSpeech, mine: (start: number) => boolean): ReviewedSpeech | null {
  const spans = speech.spans.filter((leaf) => mine(leaf.start));
  const bare: ReviewedSpeech = {
    ...speech,
    title: null,
    byline: null,
    salutation: null,
    opening: speech.opening !== null && mine(speech.opening.start) ? speech.opening : null,
    closing: speech.closing !== null && mine(speech.closing.start) ? speech.closing : null,
    nodes: speech.nodes.filter((node) => mine(node.start)),
    spans: [],
  };
  const extent = hull(spans);
  if (extent === null) return null;
  const nodes = bare.nodes.map((node) => ({ ...node, end: Math.min(node.end, extent.end) }));
  return settle(text, { ...bare, nodes }, { nodes, spans });
}

/** Lets a new speech of the same genre begin at a paragraph; the first paragraph of a speech already does. */
export function splitSpeech(text: string, reviewed: Reviewed, doc: number, leafIndex: number): Reviewed {
  const speech = reviewed.documents[doc];
  const leaf = speech?.spans[leafIndex];
  if (speech === undefined || leaf === undefined || leafIndex === 0) return reviewed;
  const first = half(text, speech, (start) => start < leaf.start);
  const second = half(text, speech, (start) => start >= leaf.start);
  if (first === null || second === null) return reviewed;
  const documents = reviewed.documents.flatMap((each, i) => (i === doc ? [first, second] : [each]));
  return { ...reviewed, documents };
}

/** Joins a speech with the one after it; title and genre of the first stay. */
export function joinWithNext(text: string, reviewed: Reviewed, doc: number): Reviewed {
  const first = reviewed.documents[doc];
  const second = reviewed.documents[doc + 1];
  if (first === undefined || second === undefined) return reviewed;
  const nodes = [...first.nodes, ...second.nodes];
  const spans = [...first.spans, ...second.spans];
  const slots = [...(first.slots ?? []), ...(second.slots ?? [])];
  const end = hull(nodes)?.end ?? first.end;
  const joined = settle(
    text,
    { ...first, nodes: nodes.map((node) => ({ ...node, end })) },
    {
      nodes,
      spans,
      closing: second.closing ?? null,
      title: first.title ?? second.title,
      ...(slots.length === 0 ? {} : { slots }),
    },
  );
  if (joined === null) return reviewed;
  const documents = reviewed.documents.flatMap((each, i) =>
    i === doc ? [joined] : i === doc + 1 ? [] : [each],
  );
  return { ...reviewed, documents };
}
