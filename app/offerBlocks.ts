import type { ReadableDb } from '../library/database.ts';
import { type BlockHit, searchBlocks } from '../library/search/search.ts';
import type { BlockOffer, BlockQuery } from './template/assemble.ts';

/** So many blocks are looked at for each word of a topic. */
const LOOKED_AT = 20;

/** Words that stand in every heading and say nothing of its topic. */
const COMMON = new Set(
  '工作 切实 坚持 全面 进一步 着力 增强 加强 提高 推动 推进 做好 抓好 突出 重点 确保 不断 深入'.split(' '),
);

/** A block that begins so leans on the text before it, and would hang in the air at another place. */
const LEANS =
  /^(?:第[一二三四五六七八九十]|其[一二三四五次中]|再次|最后|此外|另外|同时|同样|这|那|他|她|它|对此|为此|因此|所以|但|而|还|也|又|比如|例如|刚才|以上|以下|如前|上述|{{)/;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** The words a topic is searched by, in their order, each once. */
function wordsOf(topic: string): string[] {
  const words = [...segmenter.segment(topic)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment);
  return [...new Set(words.filter((word) => word.length >= 2 && !COMMON.has(word)))];
}

/**
 * Blocks for one place of a draft, best first: those that hold most words of the topic, of the same genre before
 * others; where no word is found, the same genre's blocks of that role. Blocks that lean on their old context
 * are left out. The same library and query give the same offers.
 */
export function offerBlocks(db: ReadableDb, { role, genre, topic, exclude }: BlockQuery): BlockOffer[] {
  const found = new Map<number, { readonly hit: BlockHit; words: number }>();
  for (const query of wordsOf(topic)) {
    for (const hit of searchBlocks(db, { query, role, limit: LOOKED_AT, offset: 0 }).hits) {
      const known = found.get(hit.id);
      if (known === undefined) found.set(hit.id, { hit, words: 1 });
      else known.words += 1;
    }
  }
  const ranked = [...found.values()].sort(
    (a, b) =>
      b.words - a.words ||
      Number(b.hit.genre === genre) - Number(a.hit.genre === genre) ||
      a.hit.id - b.hit.id,
  );
  const hits =
    ranked.length > 0
      ? ranked.map(({ hit }) => hit)
      : searchBlocks(db, { query: '', role, genre, limit: LOOKED_AT, offset: 0 }).hits;
  return hits
    .filter((hit) => !exclude.has(hit.sourceId) && !LEANS.test(hit.text))
    .map(({ id, text, sourceId, sourceName }) => ({ text, role, blockId: id, sourceId, sourceName }));
}
