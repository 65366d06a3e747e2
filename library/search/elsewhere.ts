import { serialise } from '../../core/speech/serialise.ts';
import { fillSlots } from '../../core/speech/slots.ts';
import type { ReadableDb } from '../database.ts';
import { type DraftSummary, getDraft, listDrafts } from '../drafts/draft.ts';
import { fold } from './fold.ts';
import { type Highlight, highlightsOf } from './highlight.ts';
import { queryWords } from './query.ts';

/** A stretch of a text around the first place where a query stands in it. */
export interface Excerpt {
  readonly text: string;
  readonly highlights: readonly Highlight[];
}

/** A draft that holds every word of a query. */
export interface DraftHit extends DraftSummary {
  readonly excerpt: Excerpt;
}

/** A source whose name, or the title of one of whose speeches, holds every word of a query. */
export interface SourceHit {
  readonly id: number;
  readonly name: string;
  readonly libraryId: number;
  readonly titles: readonly string[];
}

const BEFORE = 24;
const EXCERPT = 90;
const ALL = 1_000_000;

/** The excerpt of a text for the folded words of a query, or null where one of them is missing. */
export function excerptFor(text: string, words: readonly string[]): Excerpt | null {
  const folded = fold(text);
  if (words.length === 0 || !words.every((word) => folded.includes(word))) return null;
  const first = Math.min(...words.map((word) => folded.indexOf(word)));
  const start = Math.max(0, first - BEFORE);
  const part = text.slice(start, start + EXCERPT).replaceAll('\n', ' ');
  return { text: part, highlights: highlightsOf(part, words) };
}

interface FoldedDraft {
  readonly updatedAt: string;
  readonly text: string;
}

/** The texts of drafts as last searched; a draft is read again when it has changed. */
const texts = new WeakMap<ReadableDb, Map<string, FoldedDraft>>();

/** The drafts that hold a query, the last changed first. The first search reads every draft, later ones what changed. */
export function searchDrafts(db: ReadableDb, query: string): DraftHit[] {
  const words = queryWords(query);
  if (words.length === 0) return [];
  const known = texts.get(db) ?? new Map<string, FoldedDraft>();
  texts.set(db, known);
  return listDrafts(db, { limit: ALL, offset: 0 }).flatMap((draft) => {
    const excerpt = excerptFor(textOf(db, draft, known), words);
    return excerpt === null ? [] : [{ ...draft, excerpt }];
  });
}

function textOf(
  db: ReadableDb,
  { id, updatedAt, title }: DraftSummary,
  known: Map<string, FoldedDraft>,
): string {
  const last = known.get(id);
  if (last?.updatedAt === updatedAt) return last.text;
  const { speech, facts } = getDraft(db, id);
  const text = `${title}\n${serialise(fillSlots(speech, facts))}`;
  known.set(id, { updatedAt, text });
  return text;
}

/** The sources whose name or title holds a query, newest first. Their texts are found through their blocks. */
export function searchSources(db: ReadableDb, query: string): SourceHit[] {
  const words = queryWords(query);
  if (words.length === 0) return [];
  const titles = new Map<number, string[]>();
  for (const { sourceId, title } of db.all<{ sourceId: number; title: string }>(
    'SELECT source_id AS sourceId, title FROM speeches WHERE title IS NOT NULL ORDER BY source_id, position',
  )) {
    const own = titles.get(sourceId);
    if (own) own.push(title);
    else titles.set(sourceId, [title]);
  }
  return db
    .all<Omit<SourceHit, 'titles'>>('SELECT id, name, library_id AS libraryId FROM sources ORDER BY id DESC')
    .map((source) => ({ ...source, titles: titles.get(source.id) ?? [] }))
    .filter(({ name, titles: own }) => {
      const folded = fold([name, ...own].join('\n'));
      return words.every((word) => folded.includes(word));
    });
}
