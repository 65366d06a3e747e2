import type { TopicWords } from '../../core/topics/lexicon.ts';
import { countMarks } from '../../library/search/facets.ts';
import { reindexBlock } from '../../library/search/index-block.ts';
import { describeBlocks } from '../../library/search/rebuild.ts';
import { hasOwnTopics, setTopicLexicon, topicLexicon } from '../../library/topics.ts';
import type { Progress } from '../importFiles.ts';
import { type AppParts, writable } from '../parts.ts';
import { procedures, streaming } from '../procedures.ts';

/** The topics 主题 that blocks are filed under. */
export function topicProcedures(parts: AppParts) {
  const os = procedures.topic;
  return {
    list: os.list.handler(() => {
      const { db } = parts.library();
      const counts = new Map(countMarks(db).topic.map(({ value, count }) => [value, count]));
      const topics = topicLexicon(db).map(({ name, words }) => {
        return { name, words: [...words], blocks: counts.get(name) ?? 0 };
      });
      return { own: hasOwnTopics(db), topics };
    }),
    set: os.set.handler(({ input }) => streaming(refile(parts, input.topics))),
  };
}

async function* refile(
  parts: AppParts,
  topics: readonly TopicWords[] | null,
): AsyncGenerator<Progress<{ changed: number }>, void> {
  const { db } = writable(parts);
  yield { kind: 'progress', done: 0, total: 1, label: '按新的主题词重新归类' };
  const changed = db.transaction(() => {
    setTopicLexicon(db, topics, parts.now().toISOString());
    const ids = describeBlocks(db);
    for (const id of ids) reindexBlock(db, id);
    return ids.length;
  });
  yield { kind: 'done', result: { changed } };
}
