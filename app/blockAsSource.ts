import type { Genre } from '../core/classify/genre.ts';
import type { Role } from '../core/classify/role.ts';
import type { Decomposition } from '../core/decomposition.ts';

/** A piece of text the user saved by hand, seen as a source of one speech that is one leaf of the given role. */
export function decompositionOfBlock(text: string, role: Role, genre: Genre): Decomposition {
  const whole = { start: 0, end: text.length };
  return {
    documents: [
      {
        ...whole,
        title: null,
        byline: null,
        salutation: null,
        genre,
        opening: null,
        closing: null,
        nodes: [],
        spans: [{ ...whole, role, node: null }],
      },
    ],
    noise: [],
    warnings: [],
  };
}
