import type { BorrowLedger, BorrowSource } from '../api/checking.ts';
import { fold, printsOf } from '../core/borrow/fingerprint.ts';
import { type Candidate, ledgerOf, type SentenceShare } from '../core/borrow/ledger.ts';
import { buildPrintIndex, type PrintIndex, textsSharing } from '../core/borrow/printIndex.ts';
import { roleOf } from '../core/classify/roleOf.ts';
import type { FactCard } from '../core/slots/facts.ts';
import { serialise } from '../core/speech/serialise.ts';
import { fillSlots } from '../core/speech/slots.ts';
import { wordsOf } from '../core/text/segment.ts';
import { blocksState, borrowBlocks, eachBlockText } from '../library/borrow.ts';
import type { ReadableDb } from '../library/database.ts';
import { getDraft, listDrafts } from '../library/drafts/draft.ts';
import { type BlockHit, searchBlocks } from '../library/search/search.ts';

/** So many blocks and past drafts are compared letter by letter with a text. */
const MOST_CANDIDATES = 120;
const MOST_DRAFTS = 500;
/** Other wordings are looked up for the most borrowed sentences only. */
const MOST_OFFERED = 8;
const OFFERS = 3;
/** From this share on a sentence counts as said before. */
const SAID = 0.8;
const SHORTEST_SAID = 12;

/** What is being asked about: a text, the draft that it is, if any, and its fact card. */
export interface BorrowQuestion {
  readonly text: string;
  readonly draft?: string | undefined;
  readonly facts: FactCard | null;
}

/** Answers what a text has borrowed from the library and from past drafts. Keeps the index of prints in memory. */
export interface Borrowing {
  readonly ledger: (db: ReadableDb, question: BorrowQuestion) => BorrowLedger;
}

interface PastDraft {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly occasion: string;
}

interface Named extends Candidate {
  readonly about: Pick<BorrowSource, 'kind' | 'id' | 'name' | 'library'>;
}

/**
 * The index of a library is built at the first question and again after the library has changed: fingerprinting
 * 100,000 blocks takes about a second, storing the prints would take ten times the room of the texts.
 */
export function createBorrowing(): Borrowing {
  let kept: { readonly state: string; readonly index: PrintIndex } | null = null;
  const indexOf = (db: ReadableDb): PrintIndex => {
    const state = `${db.file}/${blocksState(db)}`;
    if (kept?.state !== state) {
      kept = { state, index: buildPrintIndex(printed(eachBlockText(db))) };
    }
    return kept.index;
  };
  return {
    ledger: (db, question) => {
      const prints = printsOf(fold(question.text).chars);
      const shared = textsSharing(indexOf(db), prints, MOST_CANDIDATES);
      const drafts = pastDrafts(db, question.draft);
      const blocks = borrowBlocks(
        db,
        shared.map(({ text }) => text),
      ).map(
        ({ text, sourceId, sourceName, libraryName }): Named => ({
          source: `source/${sourceId}`,
          text,
          about: { kind: 'source', id: String(sourceId), name: sourceName, library: libraryName },
        }),
      );
      const said = drafts.map(
        ({ id, title, text }): Named => ({
          source: `draft/${id}`,
          text,
          about: { kind: 'draft', id, name: title, library: null },
        }),
      );
      return told(db, question, [...blocks, ...said], drafts);
    },
  };
}

function* printed(texts: Iterable<readonly [number, string]>): Generator<readonly [number, Uint32Array]> {
  for (const [id, text] of texts) yield [id, printsOf(fold(text).chars)];
}

function pastDrafts(db: ReadableDb, except: string | undefined): PastDraft[] {
  return listDrafts(db, { limit: MOST_DRAFTS, offset: 0 })
    .filter(({ id }) => id !== except)
    .map(({ id, title }) => {
      const { speech, facts } = getDraft(db, id);
      return { id, title, text: serialise(fillSlots(speech, facts)), occasion: occasionOf(facts) };
    });
}

/** What two drafts for the same audience have in common: the meeting's name without its year and session. */
function occasionOf(facts: FactCard | null): string {
  const told = facts?.['听众'] ?? facts?.['会议'];
  return typeof told === 'string'
    ? told.replace(/\d{4}年?(?:度)?|第[一二三四五六七八九十\d]+[届次期]/g, '')
    : '';
}

function told(
  db: ReadableDb,
  { text, facts }: BorrowQuestion,
  candidates: readonly Named[],
  drafts: readonly PastDraft[],
): BorrowLedger {
  const { chars, share, sources, sentences } = ledgerOf(text, candidates);
  const about = new Map(candidates.map((one) => [one.source, one.about]));
  const named = sources.flatMap(({ source, verbatim, near, spans }): BorrowSource[] => {
    const of = about.get(source);
    if (of === undefined) return [];
    return [{ ...of, verbatim, near, spans: spans.map(({ start, end, kind }) => ({ start, end, kind })) }];
  });
  const places = new Map(sources.map(({ source }, at) => [source, at]));
  const occasion = occasionOf(facts);
  const same = occasion === '' ? [] : drafts.filter((draft) => draft.occasion === occasion);
  return {
    chars,
    share,
    sources: named,
    sentences: sentences.map((sentence, at) => ({
      start: sentence.start,
      end: sentence.end,
      text: sentence.text,
      share: sentence.share,
      source: places.get(sentence.source) ?? 0,
      instead: at < MOST_OFFERED ? wordingsFor(db, sentence) : [],
    })),
    saidBefore: same.flatMap((draft) =>
      ledgerOf(text, [{ source: draft.id, text: draft.text }])
        .sentences.filter((one) => one.share >= SAID && one.text.length >= SHORTEST_SAID)
        .map((one) => ({ draft: draft.id, title: draft.title, text: one.text })),
    ),
  };
}

/** So many words of a sentence are searched by, the rarest first. */
const SEARCHED = 4;

/** Blocks of the same role that share most of the sentence's rarer words, from other sources. */
function wordingsFor(db: ReadableDb, { text, source }: SentenceShare) {
  const own = Number(/^source\/(\d+)$/.exec(source)?.[1] ?? -1);
  const role = roleOf(text).role;
  const found = new Map<number, { readonly hit: BlockHit; words: number }>();
  for (const query of rareWords(text)) {
    for (const hit of searchBlocks(db, { query, role, limit: 20, offset: 0 }).hits) {
      if (hit.sourceId === own || text.includes(hit.text)) continue;
      const known = found.get(hit.id);
      if (known === undefined) found.set(hit.id, { hit, words: 1 });
      else known.words += 1;
    }
  }
  return [...found.values()]
    .sort((a, b) => b.words - a.words || a.hit.id - b.hit.id)
    .slice(0, OFFERS)
    .map(({ hit }) => ({ blockId: hit.id, text: hit.text, sourceName: hit.sourceName }));
}

function rareWords(text: string): string[] {
  const words = wordsOf(text);
  const found = new Map<string, number>();
  for (let start = 0; start < text.length; start = words.endOf(start)) {
    const end = words.endOf(start);
    if (end - start >= 2 && words.kindOf(start, end) === 'naming')
      found.set(text.slice(start, end), words.classOf(start, end));
  }
  return [...found]
    .sort((a, b) => a[1] - b[1])
    .slice(0, SEARCHED)
    .map(([word]) => word);
}
