import type { Genre } from '../../core/classify/genre.ts';
import type { Role } from '../../core/classify/role.ts';
import type { ReadableDb } from '../../library/database.ts';
import type { BlockFilters } from '../../library/search/filters.ts';
import { type BlockHit, searchBlocks } from '../../library/search/search.ts';
import { type Candidate, candidateOf } from './candidate.ts';
import { type Subject, tellingWords } from './words.ts';

/** So many blocks are looked at for a word, for a genre, and for the library as a whole. */
const FOR_WORD = 40;
const FOR_GENRE = 120;
const FOR_STARTER = 400;

/** What a place of a draft asks for. */
export interface Ask {
  readonly role: Role;
  /** The lead the text will stand under. */
  readonly lead: string;
}

/** The blocks of a library for one draft, each query asked once. */
export interface Pool {
  /** Every candidate for the place, in a fixed order, each once. */
  find(ask: Ask): readonly Candidate[];
  /** Whether its text is free of what `check` would call wrong in this draft; looked at once it is chosen, for its cost. */
  isSound(candidate: Candidate): boolean;
}

/** What a pool is opened for. */
export interface PoolFor {
  readonly genre: Genre;
  readonly subject: Subject;
  /** The slots the draft knows. */
  readonly slots: ReadonlySet<string>;
  /** The id of the built-in library, whose blocks were written to be lent; null where there is none. */
  readonly starter: number | null;
  /** Whether a text is free of what `check` would call wrong in this draft. */
  readonly isSound: (text: string) => boolean;
}

/**
 * Opens the pool: candidates that hold a word of the subject, that hold a word of the lead, and those of the same genre.
 * Whatever could not stand in another speech is left out.
 */
export function openPool(db: ReadableDb, { genre, subject, slots, starter, isSound }: PoolFor): Pool {
  const asked = new Map<string, readonly BlockHit[]>();
  const judged = new Map<number, Candidate | null>();
  const ask = (
    query: string,
    role: Role,
    of: Pick<BlockFilters, 'genre' | 'libraryId'>,
    limit: number,
  ): readonly BlockHit[] => {
    const key = `${query}|${role}|${of.genre ?? ''}|${of.libraryId ?? ''}`;
    const known = asked.get(key);
    if (known !== undefined) return known;
    const { hits } = searchBlocks(db, {
      query,
      role,
      limit,
      offset: 0,
      ...of,
    });
    asked.set(key, hits);
    return hits;
  };
  const judge = (hit: BlockHit): Candidate | null => {
    const known = judged.get(hit.id);
    if (known !== undefined) return known;
    const candidate = candidateOf(hit, genre, slots);
    judged.set(hit.id, candidate);
    return candidate;
  };
  const sound = new Map<number, boolean>();
  return {
    isSound({ blockId, text }) {
      const known = sound.get(blockId) ?? isSound(text);
      sound.set(blockId, known);
      return known;
    },
    find({ role, lead }) {
      const words = [...subject.words, ...tellingWords(lead, 3)];
      const hits = [
        ...words.flatMap((word) => ask(word, role, {}, FOR_WORD)),
        ...ask('', role, { genre }, FOR_GENRE),
        ...ask('', role, {}, FOR_GENRE),
        // In a large library the newest blocks alone may be of one kind; these are of every kind.
        ...(starter === null ? [] : ask('', role, { libraryId: starter }, FOR_STARTER)),
      ];
      const found = new Map<number, Candidate>();
      for (const hit of hits) {
        const candidate = judge(hit);
        if (candidate !== null) found.set(hit.id, candidate);
      }
      return [...found.values()];
    },
  };
}
