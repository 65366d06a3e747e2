import type { DecomposedSpeech } from '../decomposition.ts';
import { countCharacters } from '../speech/length.ts';

/** A thing a speaker says or uses, and how often. */
export interface Habit {
  readonly text: string;
  readonly times: number;
}

/** The usual bones 风格卡 of one speaker, from several of his speeches. */
export interface StyleCard {
  readonly speeches: number;
  /** The first sentence of the opening and the last of the closing of each speech, the most frequent first. */
  readonly openings: readonly Habit[];
  readonly closings: readonly Habit[];
  /** How his top-level and lower points are numbered: 一、 （一） 一是. */
  readonly ordinals: readonly Habit[];
  /** Four-character phrases he uses in more than one place, the most frequent first. */
  readonly phrases: readonly Habit[];
  /** Means over the speeches: characters, top-level points, characters a sentence. */
  readonly characters: number;
  readonly points: number;
  readonly sentence: number;
}

/** A speech with the text of its source. */
export interface StyleSource {
  readonly speech: DecomposedSpeech;
  readonly text: string;
}

const MOST = 12;
const SENTENCE = /[^。！？\n]+[。！？]?/g;
/** Four characters between marks: 求真务实、真抓实干. */
const PHRASE = /(?<=^|[、，。；：“\s])[\u4e00-\u9fff]{4}(?=[、，。；！”]|$)/gm;

function counted(texts: readonly string[]): Habit[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].map(([text, times]) => ({ text, times })).sort((a, b) => b.times - a.times);
}

const sentencesOf = (text: string): string[] =>
  (text.match(SENTENCE) ?? []).map((sentence) => sentence.trim()).filter((sentence) => sentence.length > 1);

const mean = (numbers: readonly number[]): number =>
  numbers.length === 0 ? 0 : Math.round((10 * numbers.reduce((a, b) => a + b, 0)) / numbers.length) / 10;

/** The ordinal with its figure made the first: 三、 is of the kind 一、. */
function ordinalKind(marker: string): string {
  return marker
    .trim()
    .replace(/[一二三四五六七八九十]+/g, '一')
    .replace(/\d+/g, '1');
}

/** The style card of the speeches of one speaker; of none it is empty. */
export function styleCard(sources: readonly StyleSource[]): StyleCard {
  const bodies = sources.map(({ speech, text }) => text.slice(speech.start, speech.end));
  const part = (at: 'opening' | 'closing', pick: -1 | 0): string[] =>
    sources.flatMap(({ speech, text }) => {
      const span = speech[at];
      const sentence = span === null ? undefined : sentencesOf(text.slice(span.start, span.end)).at(pick);
      return sentence === undefined ? [] : [sentence];
    });
  const markers = sources.flatMap(({ speech }) => speech.nodes.map(({ marker }) => ordinalKind(marker)));
  const phrases = counted(bodies.flatMap((body) => body.match(PHRASE) ?? []));
  return {
    speeches: sources.length,
    openings: counted(part('opening', 0)).slice(0, MOST),
    closings: counted(part('closing', -1)).slice(0, MOST),
    ordinals: counted(markers.filter((marker) => marker !== '')).slice(0, MOST),
    phrases: phrases.filter(({ times }) => times > 1).slice(0, MOST * 2),
    characters: Math.round(mean(bodies.map(countCharacters))),
    points: mean(sources.map(({ speech }) => speech.nodes.filter(({ depth }) => depth === 1).length)),
    sentence: mean(bodies.flatMap((body) => sentencesOf(body).map(countCharacters))),
  };
}

/** One respect in which a draft is held against a style card. */
export interface StyleRemark {
  readonly about: '篇幅' | '要点' | '句长' | '序号' | '四字语' | '开头' | '结尾';
  readonly fits: boolean;
  /** What is so in the draft and what would be usual, in Chinese. */
  readonly message: string;
}

const within = (value: number, usual: number, share: number): boolean =>
  Math.abs(value - usual) <= Math.max(1, usual * share);

/** How a draft compares with the speaker's usual bones, one remark a respect. */
export function compareStyle(card: StyleCard, draft: StyleSource): StyleRemark[] {
  const own = styleCard([draft]);
  const body = draft.text.slice(draft.speech.start, draft.speech.end);
  const usual = new Set(card.ordinals.map(({ text }) => text));
  const strange = own.ordinals.filter(({ text }) => !usual.has(text)).map(({ text }) => text);
  const used = card.phrases.filter(({ text }) => body.includes(text)).map(({ text }) => text);
  const begins = (text: string | undefined): string => (text ?? '').slice(0, 4);
  const opening = own.openings[0]?.text;
  const closing = own.closings[0]?.text;
  const knows = (habits: readonly Habit[], text: string | undefined): boolean =>
    text !== undefined && habits.some((habit) => begins(habit.text) === begins(text));
  return [
    {
      about: '篇幅',
      fits: within(own.characters, card.characters, 0.25),
      message: `本稿${own.characters}字，平时约${card.characters}字`,
    },
    {
      about: '要点',
      fits: within(own.points, card.points, 0),
      message: `本稿${own.points}个要点，平时约${card.points}个`,
    },
    {
      about: '句长',
      fits: within(own.sentence, card.sentence, 0.25),
      message: `本稿平均每句${own.sentence}字，平时约${card.sentence}字`,
    },
    {
      about: '序号',
      fits: strange.length === 0,
      message: strange.length === 0 ? '序号与平时一致' : `平时不用这样的序号：${strange.join(' ')}`,
    },
    {
      about: '四字语',
      fits: card.phrases.length === 0 || used.length > 0,
      message:
        used.length > 0 ? `用到了常用的四字语：${used.slice(0, 6).join('、')}` : '没有用到平时常用的四字语',
    },
    {
      about: '开头',
      fits: knows(card.openings, opening),
      message: knows(card.openings, opening)
        ? '开头与平时相近'
        : `平时这样开头：${card.openings[0]?.text ?? '（没有样例）'}`,
    },
    {
      about: '结尾',
      fits: knows(card.closings, closing),
      message: knows(card.closings, closing)
        ? '结尾与平时相近'
        : `平时这样结尾：${card.closings[0]?.text ?? '（没有样例）'}`,
    },
  ];
}
