import { TOPIC_LEXICON, type TopicWords } from '../core/topics/lexicon.ts';
import { type TopicClassifier, topicClassifier } from '../core/topics/topics.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { isObject, isTexts } from './json.ts';
import { getSetting, setSetting } from './settings.ts';

const TOPICS = 'topics';

/** The table of topics in use: the user's own, or the one 稿匠 begins with. */
export function topicLexicon(db: ReadableDb): readonly TopicWords[] {
  const stored = getSetting(db, TOPICS);
  return Array.isArray(stored) && stored.every(isTopicWords) ? stored : TOPIC_LEXICON;
}

/** Whether the user has changed the table of topics. */
export function hasOwnTopics(db: ReadableDb): boolean {
  return getSetting(db, TOPICS) !== undefined;
}

/**
 * Changes the table of topics; null goes back to the one 稿匠 begins with. Names must not hold spaces. Blocks keep
 * their topics until `describeBlocks`.
 */
export function setTopicLexicon(db: WritableDb, lexicon: readonly TopicWords[] | null, now: string): void {
  setSetting(db, TOPICS, lexicon ?? undefined, now);
  compiled.delete(db);
}

const compiled = new WeakMap<ReadableDb, TopicClassifier>();

/** The classifier of the table in use, built once a connection. */
export function classifierOf(db: ReadableDb): TopicClassifier {
  const known = compiled.get(db);
  if (known) return known;
  const fresh = topicClassifier(topicLexicon(db));
  compiled.set(db, fresh);
  return fresh;
}

function isTopicWords(value: unknown): value is TopicWords {
  return isObject(value) && typeof value['name'] === 'string' && isTexts(value['words']);
}
