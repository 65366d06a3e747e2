import { match as matchPinyin } from 'pinyin-pro';
import type { Command } from './command.ts';

/** A command found, with the letters of its label that matched. */
export interface FoundCommand {
  readonly command: Command;
  readonly letters: readonly number[];
}

function lettersOf(label: string, query: string): readonly number[] | null {
  const at = label.toLowerCase().indexOf(query);
  if (at >= 0) return Array.from(query, (_, i) => at + i);
  if (!/^[a-z\s']+$/.test(query)) return null;
  return matchPinyin(label, query.replace(/\s+/g, ''), { precision: 'start', continuous: false });
}

/** Lower is better: matches at the beginning first, then those that lie close together. */
function rank(letters: readonly number[]): number {
  const first = letters[0] ?? 0;
  const last = letters.at(-1) ?? 0;
  return first * 2 + (last - first);
}

/**
 * The commands that a query asks for, best first: by their words, by pinyin (chazhao) or its initials (cz).
 * An empty query finds all, in the order given.
 */
export function matchCommands(commands: readonly Command[], query: string): FoundCommand[] {
  const wanted = query.trim().toLowerCase();
  if (wanted === '') return commands.map((command) => ({ command, letters: [] }));
  return commands
    .flatMap((command) => {
      const letters = lettersOf(command.label, wanted);
      return letters === null || letters.length === 0 ? [] : [{ command, letters }];
    })
    .sort((a, b) => rank(a.letters) - rank(b.letters));
}

/**
 * The things whose names hold every word of a query, by letters or pinyin, and those that `also` knows to hold it
 * inside, in the order given.
 */
export function matchNames<T>(
  things: readonly T[],
  query: string,
  nameOf: (thing: T) => string,
  also: (thing: T) => boolean = () => false,
): T[] {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return things.filter((thing) => {
    const name = nameOf(thing);
    return words.every((word) => (lettersOf(name, word)?.length ?? 0) > 0) || also(thing);
  });
}
