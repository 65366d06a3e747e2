import type { Genre } from '../../core/classify/genre.ts';
import { type Topic, topicsOf } from '../../core/classify/topics.ts';
import type { BlockHit } from '../../library/search/search.ts';
import { sectorsIn } from './sector.ts';
import { pairsOf } from './similarity.ts';

/** A block of the library as a place of a draft weighs it. */
export interface Candidate {
  readonly blockId: number;
  readonly sourceId: number;
  readonly sourceName: string;
  readonly genre: Genre;
  /** The lead it begins with, "" where it has none. */
  readonly lead: string;
  /** The text without that lead. */
  readonly text: string;
  /** What its own words are about. */
  readonly topics: ReadonlySet<Topic>;
  /** What the speech it comes from is about, by its name. */
  readonly sourceTopics: ReadonlySet<Topic>;
  /** The lines of work its words belong to. */
  readonly sectors: ReadonlySet<string>;
  readonly pairs: ReadonlySet<string>;
}

/** A block that begins so leans on the text before it, and would hang in the air at another place. */
const LEANS =
  /^(?:第[一二三四五六七八九十]|其[一二三四五次中实]|再次|最后|此外|另外|同时|同样|这|那|他|她|它|对此|为此|因此|所以|但|而|还|也|又|比如|例如|刚才|以上|以下|如前|上述|首先|从今天|今天|会上|下面|现将|一年来|今年以来|近年来我|有的(?!同志)|前面|[①-⑳]|[（(]?[一二三四五六七八九十\d]+[）).、]|\{\{)/;

/** Words of the occasion a block was written for; at another occasion they would be false. */
const OCCASION =
  /刚才|下面|现将|如下|请予|审议|评议|汇报|主持|散会|掌声|在座|今天|昨天|昨晚|前不久|去年|今年|前年|今冬|明春|那年|那天|上个?月|这次|本次|此次|会议|仪式|\d{4}年|[一二三四五六七八九十]+五|第[一二三四]项|议程|[讲谈说]了?[一二三四五六几]点|这里|这些|上述|前述|以上|上面|前[一二三四]|[三四五六七]个立即/;

/** What makes a story of a passage: it was true of one place once. */
const STORY =
  /一位|有个|有位|有一[个位名]|个别[村镇]|记得|听到|讲过|故事|大爷|大娘|大妈|师傅|瞬间|有人问|说：“|几十名|十几名|当年|还清楚/;

/** Words that speak to the guests of an address or the graduates of a school. */
const ADDRESS = /谢谢|祝|各位|朋友|来宾|同学|乡亲|大家好/;

/** Where the speaker speaks of himself alone. */
const SINGULAR = /(?<!自)我(?![们县市区镇乡校局院国省村厂司街集公部委])|本人/;

/** Where the text speaks to the hall; a news release never does. */
const SPOKEN = /我|大家|同志们|你|咱|吗[？?]|呢[？?]/;

/** Leads of parts that only their own speech has. */
const PART_LEAD = /^关于|情况$|问题$|成效$|打算$|意见$|建议$|启示$|说明$|^[“”\d]|变化$/;

const SHORTEST = 36;
const LONGEST = 330;
const SENTENCE_END = /[。！？”]$/;

/** Genres whose speakers speak in their own name. */
const PERSONAL: ReadonlySet<Genre> = new Set<Genre>(['心得体会', '述职报告', '研讨发言', '表态发言']);

/** The part of a block behind its lead: "抓项目。各单位要……" is 抓项目 | 各单位要……. */
export function splitBlock(
  text: string,
  heading: string | null,
): { readonly lead: string; readonly text: string } {
  if (heading === null || !text.startsWith(heading)) return { lead: '', text };
  const rest = text.slice(heading.length);
  const end = /^[。！：；，]/.exec(rest)?.[0] ?? '';
  return end === '' ? { lead: '', text } : { lead: heading, text: rest.slice(end.length).trim() };
}

/** Whether a lead may stand over a point of another speech. */
export function leadFits(lead: string): boolean {
  return (
    lead.length >= 4 &&
    lead.length <= 26 &&
    !PART_LEAD.test(lead) &&
    !OCCASION.test(lead) &&
    !LEANS.test(lead)
  );
}

/**
 * The block as a candidate for a draft of this genre, or null where it could not stand there: it leans on its old
 * context, speaks of its own occasion or speaker, tells a story, or has slots the draft does not know.
 */
export function candidateOf(hit: BlockHit, genre: Genre, slots: ReadonlySet<string>): Candidate | null {
  const { lead, text } = splitBlock(hit.text, hit.heading);
  if (text.length < SHORTEST || text.length > LONGEST || text.includes('\n') || !SENTENCE_END.test(text))
    return null;
  if (LEANS.test(text) || OCCASION.test(text) || STORY.test(text)) return null;
  if (ADDRESS.test(text) && hit.genre !== genre) return null;
  if (SINGULAR.test(text) && !(PERSONAL.has(genre) && hit.genre === genre)) return null;
  if (genre === '会议通稿' && SPOKEN.test(text)) return null;
  const unknown = [...text.matchAll(/\{\{([^{}]*)\}\}/g)].some(([, name = '']) => !slots.has(name.trim()));
  if (unknown) return null;
  const about = `${hit.heading ?? ''} ${text}`;
  const { id: blockId, sourceId, sourceName } = hit;
  const topics = topicsOf(about);
  const sourceTopics = topicsOf(sourceName);
  return {
    blockId,
    sourceId,
    sourceName,
    genre: hit.genre,
    lead,
    text,
    topics,
    sourceTopics,
    sectors: sectorsIn(about),
    pairs: pairsOf(text),
  };
}
