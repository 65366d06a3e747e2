import type { FactCard } from '../../core/slots/facts.ts';
import { maybeInsertParagraph } from '../../core/speech/edit/insert.ts';
import { countIds, freshIds } from '../../core/speech/ids.ts';
import { plainText } from '../../core/speech/inlines.ts';
import { charactersFor, countCharacters, lengthsByNode } from '../../core/speech/length.ts';
import { parse } from '../../core/speech/parse.ts';
import { pointText, serialise } from '../../core/speech/serialise.ts';
import { fillSlots } from '../../core/speech/slots.ts';
import type { Block, NodeId, Point, Speech } from '../../core/speech/speech.ts';
import { renderTemplate } from '../template/renderTemplate.ts';
import type { Template } from '../template/template.ts';
import { type Candidate, leadFits } from './candidate.ts';
import { leadOf, type Place, placesIn, topPoints } from './places.ts';
import type { Pool } from './pool.ts';
import { shorten } from './shorten.ts';
import { pairsOf, similarity } from './similarity.ts';
import { eachSlot, leadIsNew, sparePoints, standsBeside, writeSpare } from './spare.ts';
import { isOnTopic, kinship, weigh } from './weigh.ts';
import { type Subject, tellingWords } from './words.ts';

/** How long a draft is to be, and which of the drafts that could be: 0 the first, 1 the next 换一批. */
export interface AssembleOptions {
  readonly minutes: number;
  readonly points?: number;
  readonly batch?: number;
}

/** What a draft is assembled from. */
export interface Material {
  readonly pool: Pool;
  readonly subject: Subject;
}

/** How choosy an assembly is; it becomes less so where a library cannot fill the draft otherwise. */
interface Choosiness {
  /** Texts that share more of their pairs of characters say the same thing twice. */
  readonly alike: number;
  /** No source gives more than this share of the wanted length. */
  readonly share: number;
  /** Whether a passage on nothing in particular may come from a speech on another topic. */
  readonly anySource: boolean;
  /** Whether it may come from a genre that speaks otherwise: a measure from a graduation address. */
  readonly anyGenre: boolean;
}

const FIRST: Choosiness = { alike: 0.42, share: 0.2, anySource: false, anyGenre: false };
const CHOOSY: readonly Choosiness[] = [
  FIRST,
  { alike: 0.42, share: 0.2, anySource: true, anyGenre: false },
  { alike: 0.5, share: 0.27, anySource: true, anyGenre: true },
];
/** A draft is long enough from here on, and never longer than this, of the wanted length. */
const ENOUGH = 0.97;
const TOO_LONG = 1.06;
/** A paragraph of two or three sentences is most welcome. */
const WANTED = 120;
const SHORTEST = 36;

/** One draft in the making: what it says already and what it was made from. */
class Assembly {
  #speech: Speech;
  readonly #facts: FactCard;
  readonly #template: Template;
  readonly #material: Material;
  readonly #wanted: number;
  readonly #newId: () => NodeId;
  /** Blocks of earlier batches, which this one must not use, and its own. */
  readonly #used: Set<number>;
  readonly #taken = new Map<number, number>();
  readonly #said: ReadonlySet<string>[] = [];
  readonly #closed = new Set<string>();
  #choosy = FIRST;
  #measured: { readonly speech: Speech; readonly length: number } | null = null;

  constructor(
    speech: Speech,
    template: Template,
    facts: FactCard,
    material: Material,
    wanted: number,
    used: Set<number>,
  ) {
    this.#speech = speech;
    this.#template = template;
    this.#facts = facts;
    this.#material = material;
    this.#wanted = wanted;
    this.#used = used;
    this.#newId = freshIds(speech);
    for (const text of textsOf(speech.body)) this.#said.push(pairsOf(text));
  }

  get speech(): Speech {
    return this.#speech;
  }

  /** Characters as a list of drafts counts them: the whole text, its slots filled. */
  #length(): number {
    if (this.#measured?.speech !== this.#speech) {
      this.#measured = { speech: this.#speech, length: lengthWith(this.#speech, this.#facts) };
    }
    return this.#measured.length;
  }

  #room(): number {
    return this.#wanted * TOO_LONG - this.#length();
  }

  /** Whether the draft may still take this block: new, short enough, unlike all it says, its source not overdrawn. */
  #mayTake({ blockId, sourceId, text, pairs }: Candidate): boolean {
    const length = countCharacters(text);
    return (
      !this.#used.has(blockId) &&
      length <= this.#room() &&
      (this.#taken.get(sourceId) ?? 0) + length <= this.#wanted * this.#choosy.share &&
      this.#said.every((one) => similarity(one, pairs) <= this.#choosy.alike)
    );
  }

  #note({ blockId, sourceId, lead, text, pairs }: Candidate): void {
    this.#used.add(blockId);
    this.#taken.set(sourceId, (this.#taken.get(sourceId) ?? 0) + countCharacters(`${lead}${text}`));
    this.#said.push(pairs);
  }

  #best(
    candidates: readonly Candidate[],
    lead: string,
    bonus: (candidate: Candidate) => number,
  ): Candidate | null {
    const { subject } = this.#material;
    const { genre } = this.#template;
    const leadWords = tellingWords(lead, 4);
    const place = { genre, subject, leadWords, wanted: Math.min(WANTED, this.#room()) };
    const kin = (one: Candidate): boolean => this.#choosy.anyGenre || kinship(one.genre, genre) > 0;
    const fitting = candidates.filter(
      (candidate) =>
        kin(candidate) &&
        isOnTopic(candidate, subject, lead, this.#choosy.anySource) &&
        this.#mayTake(candidate),
    );
    const weights = new Map(
      fitting.map((candidate) => {
        const again = Number(this.#taken.has(candidate.sourceId));
        return [candidate, weigh(candidate, place) + bonus(candidate) - 0.6 * again];
      }),
    );
    const ranked = fitting.toSorted(
      (a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0) || a.blockId - b.blockId,
    );
    return ranked.find((candidate) => this.#material.pool.isSound(candidate)) ?? null;
  }

  /** Writes out the points the skeleton only left room for, each with a lead that stands beside its siblings'. */
  #writeSpares(): void {
    const isEach = eachSlot(this.#template);
    for (const spare of sparePoints(this.#speech, isEach)) {
      const siblings = topPoints(this.#speech)
        .map(leadOf)
        .filter((lead) => lead !== '');
      const ownLead = leadOf(spare) !== '';
      const found = this.#material.pool.find({ role: 'measure', lead: '' });
      const candidates = ownLead ? found : found.filter((candidate) => leadIsNew(siblings, candidate));
      const chosen = this.#best(candidates, '', ({ lead }) =>
        ownLead ? 0 : 2 * standsBeside(siblings, lead),
      );
      if (chosen === null) return;
      this.#note(chosen);
      this.#speech = writeSpare(this.#speech, spare, chosen, this.#newId);
    }
  }

  /** Writes out and fills the draft, less and less choosy, until it is long enough. */
  run(): void {
    for (const choosy of CHOOSY) {
      this.#choosy = choosy;
      this.#closed.clear();
      this.#writeSpares();
      this.#fill();
    }
  }

  /** Puts paragraphs in, each time into the shortest point that takes one, until the draft is long enough. */
  #fill(): void {
    while (this.#length() < this.#wanted * ENOUGH && this.#room() >= SHORTEST) {
      const lengths = lengthsByNode(this.#speech);
      const points = topPoints(fillSlots(this.#speech, this.#facts)).toSorted(
        (a, b) => (lengths.get(a.id) ?? 0) - (lengths.get(b.id) ?? 0),
      );
      if (!points.some((point) => this.#fillPoint(point))) return;
    }
  }

  #fillPoint(point: Point): boolean {
    const open = placesIn(point).filter(
      ({ after, roles }) => !this.#closed.has(`${after}|${roles[0] ?? ''}`),
    );
    return open.some((place) => this.#fillPlace(place));
  }

  #fillPlace(place: Place): boolean {
    // A place takes one paragraph; the paragraph is the next place of its point.
    this.#closed.add(`${place.after}|${place.roles[0] ?? ''}`);
    for (const role of place.roles) {
      const chosen = this.#best(this.#material.pool.find({ role, lead: place.lead }), place.lead, () => 0);
      if (chosen === null) continue;
      const { blockId, sourceId, sourceName } = chosen;
      const text = place.withLead && leadFits(chosen.lead) ? `${chosen.lead}。${chosen.text}` : chosen.text;
      const origin = { blockId, sourceId, sourceName };
      const edit = maybeInsertParagraph(this.#speech, place.after, { text, role, origin }, this.#newId);
      if (!edit.ok) return false;
      this.#note(chosen);
      this.#speech = edit.speech;
      return true;
    }
    return false;
  }
}

function textsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [plainText(block.content)]
      : block.points.flatMap((point) => [pointText(point), ...textsOf(point.body)]),
  );
}

function lengthWith(speech: Speech, facts: FactCard): number {
  return countCharacters(serialise(fillSlots(speech, facts)));
}

/**
 * A first draft from a skeleton: rendered with the facts, its spare points written out, then filled with blocks of
 * the library until it is as long as its minutes. Each paragraph keeps to the draft's topics, says what no other
 * says and knows its block; no source gives more than a quarter. A skeleton longer than its minutes is
 * shortened. The same input gives the same draft; each further batch uses none of the blocks of those before it. Throws TemplateError.
 */
export function assemble(
  template: Template,
  facts: FactCard,
  options: AssembleOptions,
  material: Material,
): Speech {
  const { minutes, points, batch = 0 } = options;
  const wanted = charactersFor(minutes);
  const used = new Set<number>();
  for (let turn = 0; ; turn += 1) {
    const render = { minutes, keepSlots: true, variant: turn, ...(points === undefined ? {} : { points }) };
    const bare = parse(renderTemplate(template, facts, render), countIds()).value;
    const assembly = new Assembly(bare, template, facts, material, wanted, used);
    assembly.run();
    if (turn >= batch)
      return shorten(assembly.speech, (speech) => lengthWith(speech, facts) > wanted * TOO_LONG);
  }
}
