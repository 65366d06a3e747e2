import type { Genre } from '../../core/classify/genre.ts';
import { topicsOf } from '../../core/classify/topics.ts';
import type { Candidate } from './candidate.ts';
import type { Subject } from './words.ts';

/** Genres that speak alike lend each other their blocks. */
const FAMILIES: readonly (readonly Genre[])[] = [
  ['领导讲话', '动员讲话', '会议通稿', '主持词', '其他'],
  ['研讨发言', '表态发言', '经验交流', '心得体会', '工作汇报', '考察报告', '述职报告'],
  ['党课讲稿'],
  ['致辞'],
];

/** 0 for strangers, more for genres of one family, most for the same. */
export function kinship(one: Genre, other: Genre): number {
  if (one === other) return one === '致辞' ? 4 : 2;
  return FAMILIES.some((family) => family.includes(one) && family.includes(other)) ? 1 : 0;
}

/**
 * Whether a passage keeps to the topics of the draft: it speaks of one of them in a speech about one of them, or of
 * nothing else; a passage about nothing in particular from a speech about nothing in particular fits anywhere
 * (with `anySource`, from any speech). Words of another line of work fit nowhere.
 */
export function isOnTopic(
  { topics, sourceTopics, sectors }: Candidate,
  subject: Subject,
  lead: string,
  anySource: boolean,
): boolean {
  if ([...sectors].some((sector) => !subject.sectors.has(sector))) return false;
  const allowed = new Set([...subject.topics, ...topicsOf(lead)]);
  const all = [...topics];
  if (all.length === 0)
    return anySource || sourceTopics.size === 0 || [...sourceTopics].some((topic) => allowed.has(topic));
  if (!all.some((topic) => allowed.has(topic))) return false;
  return [...sourceTopics].some((topic) => allowed.has(topic)) || all.every((topic) => allowed.has(topic));
}

/** A place as candidates are weighed for it. */
export interface Weighing {
  readonly genre: Genre;
  readonly subject: Subject;
  /** Words of the headings above it. */
  readonly leadWords: readonly string[];
  /** The length in characters that would be most welcome. */
  readonly wanted: number;
}

/** How well a candidate fits its place; higher is better. */
export function weigh(candidate: Candidate, place: Weighing): number {
  const { genre, subject, leadWords, wanted } = place;
  const heard = `${candidate.lead}${candidate.text}`;
  const share = (words: readonly string[]): number =>
    words.length === 0 ? 0 : words.filter((word) => heard.includes(word)).length / words.length;
  const topical = [...candidate.topics, ...candidate.sourceTopics].filter((topic) =>
    subject.topics.has(topic),
  ).length;
  const length = Math.abs(candidate.text.length - wanted) / wanted;
  return (
    1.5 * Math.min(2, topical) +
    2 * share(subject.words) +
    1.5 * share(leadWords) +
    kinship(candidate.genre, genre) -
    0.8 * Math.min(2, length)
  );
}
