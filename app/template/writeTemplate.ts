import type { Genre } from '../../core/classify/genre.ts';
import type { FoundSkeleton } from '../../core/skeleton/fromSpeech.ts';

/** What a head says beside the skeleton itself. */
export interface HeadWords {
  readonly name: string;
  readonly genre: Genre;
  readonly occasion: string;
}

/** A value on one line of a head. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The source of a skeleton that was found in a speech, as `parseTemplate` reads it. */
export function templateSource({ name, genre, occasion }: HeadWords, found: FoundSkeleton): string {
  const slots = found.slots.flatMap((slot) => [
    `  - name: ${slot.name}`,
    `    kind: ${slot.kind}`,
    `    label: ${oneLine(slot.label)}`,
    ...(slot.example === '' ? [] : [`    example: ${oneLine(slot.example)}`]),
  ]);
  return [
    '---',
    `name: ${oneLine(name)}`,
    `genre: ${genre}`,
    `occasion: ${oneLine(occasion)}`,
    `minutes: ${found.minutes}`,
    `points: ${found.points}`,
    ...(slots.length === 0 ? [] : ['slots:', ...slots]),
    '---',
    found.body,
    '',
  ].join('\n');
}
