import { findPlaces } from '../slots/entities.ts';
import type { FactCard } from '../slots/facts.ts';
import type { Gazetteer, PlaceHit } from '../slots/gazetteer.ts';
import { findNamed, type NamedHit } from '../slots/organisations.ts';
import { type Line, linesOf } from '../text/lines.ts';
import { type Words, wordsAt, wordsOf } from '../text/segment.ts';
import type { Span } from '../text/span.ts';
import type { Finding, RuleId, Severity } from './finding.ts';
import { type CheckSettings, NO_SETTINGS } from './settings.ts';

/** What every rule reads: the draft, its lines, the fact card (null where none is known), the places. */
export interface CheckInput {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly facts: FactCard | null;
  readonly gazetteer: Gazetteer;
  /** The places the draft names, whoever's they are. */
  readonly places: readonly PlaceHit[];
  /** The draft cut into words. */
  readonly words: Words;
  readonly settings: CheckSettings;
  /** The units and projects the draft names, looked for when a rule first asks. */
  readonly named: () => readonly NamedHit[];
}

/** A draft in which the rule finds exactly these texts, in this order. */
export interface WrongExample {
  readonly draft: string;
  readonly finds: readonly string[];
  readonly facts?: FactCard;
  readonly settings?: Partial<CheckSettings>;
}

/** A draft in which the rule finds nothing. */
export interface RightExample {
  readonly draft: string;
  readonly facts?: FactCard;
  readonly settings?: Partial<CheckSettings>;
}

/** One rule of the check 检查规则. Its examples are its documentation and its tests. */
export interface Rule {
  readonly id: RuleId;
  /** What the rule guards against, in a Chinese sentence for the settings screen. */
  readonly about: string;
  readonly wrong: readonly WrongExample[];
  readonly right: readonly RightExample[];
  /** Finds in any order; never fails. */
  readonly find: (input: CheckInput) => Finding[];
}

/** Prepares a draft for the rules. */
export function inputOf(
  text: string,
  facts: FactCard | null,
  gazetteer: Gazetteer,
  settings: CheckSettings = NO_SETTINGS,
): CheckInput {
  const words = wordsOf(text);
  const named = onFirstAsking(() => findNamed(text, words));
  return {
    text,
    lines: linesOf(text),
    facts,
    gazetteer,
    places: findPlaces(text, gazetteer, words),
    words,
    settings,
    named,
  };
}

/** The input of a draft of which each line, between one \n and the next, has been prepared on its own. */
export function joinInputs(
  text: string,
  parts: readonly CheckInput[],
  { facts, gazetteer, settings }: Pick<CheckInput, 'facts' | 'gazetteer' | 'settings'>,
): CheckInput {
  const starts = new Uint8Array(text.length + 1);
  const places: PlaceHit[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const part of parts) {
    offsets.push(offset);
    starts.set(part.words.starts, offset);
    places.push(...part.places.map((hit) => moved(hit, offset)));
    offset += part.text.length + 1;
  }
  const named = onFirstAsking(() =>
    parts.flatMap((part, at) => part.named().map((hit) => moved(hit, offsets[at] ?? 0))),
  );
  return {
    text,
    lines: linesOf(text),
    facts,
    gazetteer,
    places,
    words: wordsAt(text, starts),
    settings,
    named,
  };
}

/** The names of a draft, looked for when a rule first asks for them. */
function onFirstAsking(find: () => readonly NamedHit[]): () => readonly NamedHit[] {
  let found: readonly NamedHit[] | null = null;
  return () => {
    found ??= find();
    return found;
  };
}

/** A span of a line as one of the draft that the line begins in at `offset`. */
export const moved = <Part extends Span>(part: Part, offset: number): Part => ({
  ...part,
  start: part.start + offset,
  end: part.end + offset,
});

/** A finding on `[start, end)` of the draft; the suggestion is left out where there is none. */
export function finding(
  rule: RuleId,
  severity: Severity,
  text: string,
  start: number,
  end: number,
  message: string,
  suggestion?: string,
): Finding {
  const found = { rule, severity, message, text: text.slice(start, end), start, end };
  return suggestion === undefined ? found : { ...found, suggestion };
}
