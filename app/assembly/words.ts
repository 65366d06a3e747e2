import { type Topic, topicsOf } from '../../core/classify/topics.ts';
import type { FactCard } from '../../core/slots/facts.ts';
import { factText } from '../../core/speech/slots.ts';
import type { Template } from '../template/template.ts';
import { sectorsIn } from './sector.ts';

/** What a draft is about: the words to look for, and the topics they tell. */
export interface Subject {
  readonly words: readonly string[];
  readonly topics: ReadonlySet<Topic>;
  /** The lines of work its card and its topic words name. */
  readonly sectors: ReadonlySet<string>;
}

/** Words that stand in every heading and say nothing of its topic. */
const COMMON = new Set(
  '工作 切实 坚持 全面 进一步 着力 增强 加强 提高 推动 推进 做好 抓好 突出 重点 确保 不断 深入 发展 建设 会议 全县 全市 全区 讲话 任务 问题 完成 情况 主要 目标 方面'.split(
    ' ',
  ),
);

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** The words of a text that tell something, in their order, each once, `most` of them. */
export function tellingWords(text: string, most: number): string[] {
  const words = [...segmenter.segment(text.replace(/\{\{[^{}]*\}\}/g, ' '))]
    .filter(({ isWordLike, segment }) => isWordLike && segment.length >= 2 && !/\d/.test(segment))
    .map(({ segment }) => segment);
  return [...new Set(words.filter((word) => !COMMON.has(word)))].slice(0, most);
}

/** So many words of a subject are looked for; each costs a search or two. */
const MOST_WORDS = 6;

const TELLING = new Set(['topic', 'project', 'meeting']);

/** The subject of a draft: the topic words given, else the facts of slots for topic, project and meeting. */
export function subjectOf(template: Template, facts: FactCard, given: readonly string[]): Subject {
  const told = template.slots.flatMap(({ name, kind }) =>
    TELLING.has(kind) ? [factText(facts, name) ?? ''] : [],
  );
  const text = [...given, ...told].join(' ');
  const topics = topicsOf(text);
  return {
    words: tellingWords(text, MOST_WORDS),
    topics: topics.size > 0 ? topics : new Set(ownTopics(template)),
    sectors: sectorsIn(
      [text, template.occasion, ...Object.keys(facts).map((name) => factText(facts, name) ?? '')].join(' '),
    ),
  };
}

/** A skeleton that comes back to a topic so often is itself about it: 廉洁 in an integrity talk. */
const OFTEN = 4;

function ownTopics({ body }: Template): Topic[] {
  const times = new Map<Topic, number>();
  for (const line of body.split('\n')) {
    for (const topic of topicsOf(line)) times.set(topic, (times.get(topic) ?? 0) + 1);
  }
  return [...times].filter(([, count]) => count >= OFTEN).map(([topic]) => topic);
}
