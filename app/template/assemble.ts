import type { Genre } from '../../core/classify/genre.ts';
import type { Role } from '../../core/classify/role.ts';
import type { FactCard } from '../../core/slots/facts.ts';
import { insertParagraph } from '../../core/speech/edit/insert.ts';
import { countIds, freshIds } from '../../core/speech/ids.ts';
import { plainText } from '../../core/speech/inlines.ts';
import { charactersFor, countCharacters, lengthOf } from '../../core/speech/length.ts';
import { parse } from '../../core/speech/parse.ts';
import { factText, fillSlots } from '../../core/speech/slots.ts';
import type { NodeId, Point, Speech } from '../../core/speech/speech.ts';
import type { RenderOptions } from './helpers.ts';
import { renderTemplate } from './renderTemplate.ts';
import type { Template } from './template.ts';

/** What one place of a skeleton asks the library for. */
export interface BlockQuery {
  readonly role: Role;
  readonly genre: Genre;
  /** The point's lead and the topics of the fact card, as words to search for. */
  readonly topic: string;
  /** Sources already drawn on: their blocks are not wanted again. */
  readonly exclude: ReadonlySet<number>;
}

/** A block 语块 that the library offers, with where it came from. */
export interface BlockOffer {
  readonly text: string;
  readonly role: Role;
  readonly blockId: number;
  readonly sourceId: number;
  readonly sourceName: string;
}

/** Offers blocks for a place, best first; none is a fine answer. */
export type PickBlocks = (query: BlockQuery) => readonly BlockOffer[];

/** How a draft is assembled; `minutes` also says how long it should become. */
export interface AssembleOptions extends RenderOptions {
  /** The speaker's characters a minute. */
  readonly pace?: number;
}

/** What each round looks for: first how to do it, then how things stand, then arguments. */
const ROUNDS: readonly Role[] = ['measure', 'situation', 'elaboration'];

/** Paragraphs that share more of their pairs of characters than this say the same thing twice. */
const ALIKE = 0.6;

function pairsOf(text: string): Set<string> {
  const bare = text.replace(/[^\p{L}\p{N}]/gu, '');
  return new Set(Array.from({ length: Math.max(0, bare.length - 1) }, (_, i) => bare.slice(i, i + 2)));
}

function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return shared > ALIKE * Math.min(a.size, b.size);
}

function pointsOf(speech: Speech): Point[] {
  return speech.body.flatMap((block) => (block.kind === 'series' ? block.points : []));
}

/** Behind the paragraphs that open a point, before the series below it. */
function placeIn(point: Point): NodeId {
  const first = point.body.findIndex((block) => block.kind === 'series');
  return point.body[(first < 0 ? point.body.length : first) - 1]?.id ?? point.id;
}

/** `point` with its slots filled; what is still open gives no word to search for. */
function topicOf(point: Point, template: Template, facts: FactCard): string {
  const lead = point.lead.map((inline) => (inline.kind === 'text' ? inline.text : '')).join('');
  const topics = template.slots
    .filter((slot) => slot.kind === 'topic')
    .map((slot) => factText(facts, slot.name));
  return [lead, ...topics].filter((word) => word !== null && word !== '').join(' ');
}

/**
 * A first draft from a skeleton: rendered with the facts, then each of its points given blocks from the
 * library, one a round, until the draft is as long as its minutes (one round where none are asked for).
 * No source is drawn on twice, no block says what the draft already says, no block overshoots the length by a
 * tenth; every block keeps its origin. Slots stay slots, in the skeleton's text and in blocks, so that a later
 * change of the card reaches them; lengths and topics are those of the filled text. Without any block it is
 * the rendered skeleton. The same input gives the same draft. Throws TemplateError as renderTemplate does.
 */
export function assemble(
  template: Template,
  facts: FactCard,
  options: AssembleOptions,
  pickBlocks: PickBlocks,
): Speech {
  let speech = parse(renderTemplate(template, facts, { ...options, keepSlots: true }), countIds()).value;
  const filled = fillSlots(speech, facts);
  const newId = freshIds(speech);
  const { minutes, pace } = options;
  const wanted = minutes === undefined ? null : charactersFor(minutes, pace);
  const used = new Set<number>();
  const said: Set<string>[] = pointsOf(filled).flatMap((point) =>
    point.body.flatMap((block) => (block.kind === 'paragraph' ? [pairsOf(plainText(block.content))] : [])),
  );
  let characters = lengthOf(filled).characters;
  for (const role of wanted === null ? ROUNDS.slice(0, 1) : ROUNDS) {
    for (const point of pointsOf(fillSlots(speech, facts))) {
      const room = wanted === null ? Number.POSITIVE_INFINITY : wanted * 1.1 - characters;
      if (wanted !== null && characters >= wanted) break;
      const query = { role, genre: template.genre, topic: topicOf(point, template, facts), exclude: used };
      const offer = pickBlocks(query).find(
        (each) =>
          !used.has(each.sourceId) &&
          countCharacters(each.text) <= room &&
          !said.some((pairs) => alike(pairs, pairsOf(each.text))),
      );
      if (offer === undefined) continue;
      const { text, role: found, ...origin } = offer;
      speech = insertParagraph(speech, placeIn(point), { text, role: found, origin }, newId);
      used.add(offer.sourceId);
      said.push(pairsOf(text));
      characters += countCharacters(text);
    }
  }
  return speech;
}
