import type { Role } from '../classify/role.ts';
import type { DecomposedSpeech, Decomposition } from '../decomposition.ts';
import { grow } from './grow.ts';
import { readSlots } from './inlines.ts';
import { outlineLines } from './outlineLines.ts';
import { HEADER_ROLES, sourceParagraphs } from './sourceParagraphs.ts';
import type { Inline, NodeId, Speech } from './speech.ts';

/**
 * The draft of a speech that the outline stage found in a source. Its points keep their nesting; their
 * ordinals are counted anew, so a gap or a slip of the source does not survive, while words stay as printed.
 */
export function fromOutline(
  text: string,
  speech: DecomposedSpeech,
  noise: Decomposition['noise'],
  newId: () => NodeId,
): Speech {
  const paragraphs = sourceParagraphs(text, speech, noise);
  const header = (role: Role): Inline[][] =>
    paragraphs.filter((paragraph) => paragraph.role === role).map((paragraph) => readSlots(paragraph.text));
  const body = paragraphs.filter((paragraph) => !HEADER_ROLES.includes(paragraph.role));
  return {
    title: header('title'),
    byline: header('byline'),
    salutation: header('salutation')[0] ?? null,
    body: grow(outlineLines(speech, body), newId),
  };
}
