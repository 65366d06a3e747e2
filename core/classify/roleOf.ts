import { charSet } from '../text/chars.ts';
import { type CodedText, CodeRoom } from '../text/codes.ts';
import { PatternReader } from '../text/patternReader.ts';
import { ROLE_NAMES, ROLES, type Role } from './role.ts';
import { type ContextCue, contextCues, type RoleContext, type RoleGuess } from './roleContext.ts';
import type { RoleCue } from './roleCue.ts';
import { BODY_CUES } from './roleCuesOfBody.ts';
import { FRAME_CUES } from './roleCuesOfFrame.ts';
import { TURN_CUES } from './roleCuesOfTurn.ts';
import { ROLE_SAMPLES } from './roleSamples.ts';
import { shapeOf } from './roleShape.ts';
import { learnRoleWords, type RoleWords, wordEvidence } from './roleWords.ts';

/** Longer paragraphs are read at their two ends only: the signs stand there, and time stays bounded. */
const HEAD = 700;
const TAIL = 300;

const CUES: readonly RoleCue[] = [...FRAME_CUES, ...BODY_CUES, ...TURN_CUES];

/** What the words of the samples weigh against one cue of weight 1. */
const WORDS_WEIGHT = 0.8;
/** Below this the words alone say nothing worth a role. */
const LEAST_WORDS = 0.6;

const CUE_ROLES = Uint8Array.from(CUES, ({ role }) => ROLES.indexOf(role));
const CUE_WEIGHTS = Float64Array.from(CUES, ({ weight }) => weight);

let learnt: RoleWords | null = null;
let reader: PatternReader | null = null;

/** Learnt at the first question, so that a start without one pays nothing. */
function learntWords(): RoleWords {
  learnt ??= learnRoleWords(ROLE_SAMPLES);
  return learnt;
}

/** A paragraph without any sign is most often an argument that goes on. */
const DEFAULT_ROLE: Role = 'elaboration';

/**
 * The role of one paragraph 作用, by cues set by hand and by words learnt from samples: text in, best role out, with a score in 0…1 and a reason in Chinese.
 * Knows the eleven paragraph roles, and salutation, title and closing where the shape is plain.
 * A text without any sign is an elaboration with score 0. Never fails; time is bounded.
 */
export function roleOf(text: string, context: RoleContext = {}): RoleGuess {
  return guessRole(text, context, learntWords());
}

/** `roleOf` with words learnt elsewhere, so that tests can leave out the sample they ask about. */
export function guessRole(text: string, context: RoleContext, words: RoleWords): RoleGuess {
  const whole = text.trim();
  const shape = shapeOf(whole, context);
  if (shape !== null) return shape;
  const weighed = weigh(coded(whole), context, words);
  const { score, hits, evidence, around } = weighed;
  const role = ROLES[weighed.role];
  if (role === undefined) return { role: DEFAULT_ROLE, score, why: '没有明显的标志，按展开论证处理' };
  const wordsFor = (evidence[words.roles.indexOf(role)] ?? 0) * WORDS_WEIGHT;
  return { role, score, why: `${ROLE_NAMES[role]}：${reasonsFor(role, hits, wordsFor, around)}` };
}

/** The role and score of `roleOf` for a text without white space around it, without the reason: for passes over many paragraphs. */
export function roleAndScore(text: CodedText, context: RoleContext): { role: Role; score: number } {
  const shape = shapeOf(text.text, context);
  if (shape !== null) return shape;
  const { role, score } = weigh(text, context, learntWords());
  return { role: ROLES[role] ?? DEFAULT_ROLE, score };
}

const room = new CodeRoom();

/** A text with its code units, good until the next. */
export function coded(text: string): CodedText {
  return { text, codes: room.of(text), from: 0 };
}

interface Weighed {
  /** Place in ROLES; −1 where nothing speaks for any. */
  readonly role: number;
  readonly score: number;
  /** What the score was made of; good until the next text is weighed. */
  readonly hits: Uint8Array;
  readonly evidence: Float64Array;
  readonly around: readonly ContextCue[];
}

/** What was added for each role of the text being weighed, and the roles in the order they were first spoken for. */
const totals = new Float64Array(ROLES.length);
const order = new Uint8Array(ROLES.length);
let spoken = 0;
let isSpoken = 0;

function speakFor(role: number, weight: number): void {
  if ((isSpoken & (1 << role)) === 0) {
    isSpoken |= 1 << role;
    order[spoken] = role;
    spoken += 1;
  }
  totals[role] = (totals[role] ?? 0) + weight;
}

function weigh(whole: CodedText, context: RoleContext, words: RoleWords): Weighed {
  totals.fill(0);
  spoken = 0;
  isSpoken = 0;
  const { length } = whole.text;
  const read =
    length > HEAD + TAIL ? coded(`${whole.text.slice(0, HEAD)}。${whole.text.slice(-TAIL)}`) : whole;
  reader ??= new PatternReader(CUES);
  const hits = reader.read({
    text: read.text,
    codes: read.codes,
    from: read.from,
    firstEnd: firstEnd(read),
    lastStart: lastStart(read),
  });
  for (let cue = 0; cue < hits.length; cue += 1) {
    const times = hits[cue] ?? 0;
    if (times > 0) speakFor(CUE_ROLES[cue] ?? 0, (CUE_WEIGHTS[cue] ?? 0) * times);
  }
  const evidence = wordEvidence(words, read);
  for (let at = 0; at < words.places.length; at += 1) {
    const role = words.places[at] ?? 0;
    const weight = (evidence[at] ?? 0) * WORDS_WEIGHT;
    if (Math.abs(weight) >= LEAST_WORDS || (isSpoken & (1 << role)) !== 0) speakFor(role, weight);
  }
  const around = contextCues(context, length);
  for (const cue of around) {
    const role = ROLES.indexOf(cue.role);
    if ((totals[role] ?? 0) > 0) speakFor(role, cue.weight);
  }
  // Of roles with equal scores the one that was spoken for first wins.
  let first = -1;
  let top = 0;
  let second = 0;
  for (let i = 0; i < spoken; i += 1) {
    const role = order[i] ?? 0;
    const total = totals[role] ?? 0;
    if (total > top) {
      second = top;
      top = total;
      first = role;
    } else if (total > second) second = total;
  }
  const clear = top > 0 ? (top / (top + second)) * Math.min(1, top / 4) : 0;
  return { role: first, score: Math.round(clear * 100) / 100, hits, evidence, around };
}

/** The three weightiest reasons for a role. */
function reasonsFor(role: Role, hits: Uint8Array, words: number, around: readonly ContextCue[]): string {
  const reasons: { weight: number; why: string }[] = [];
  CUES.forEach((cue, at) => {
    const weight = cue.weight * (hits[at] ?? 0);
    if (cue.role === role && weight > 0) reasons.push({ weight, why: cue.why });
  });
  if (words > 0) reasons.push({ weight: words, why: '用词与这类段落相近' });
  for (const cue of around) if (cue.role === role) reasons.push(cue);
  return reasons
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 3)
    .map((reason) => reason.why)
    .join('；');
}

const CLOSERS = charSet('”』」）)');
const ENDS = charSet('。！？!?\n');
const TAIL_SIGNS = charSet('。！？!?\n：:”』」）)');

/** Where the first sentence of a text ends. */
function firstEnd({ text, codes, from }: CodedText): number {
  const to = from + text.length;
  let end = from;
  while (end < to && ENDS[codes[end] ?? 0] === 0) end += 1;
  if (end === to) return text.length;
  end += 1;
  while (end < to && CLOSERS[codes[end] ?? 0] === 1) end += 1;
  // A quotation may hold the first full stop: what follows it still belongs to the opening words.
  return end - from < 12 ? Math.min(text.length, 60) : end - from;
}

/** Where the last sentence of a text begins. */
function lastStart({ text, codes, from }: CodedText): number {
  let at = from + text.length - 1;
  while (at > from && TAIL_SIGNS[codes[at] ?? 0] === 1) at -= 1;
  while (at > from && ENDS[codes[at - 1] ?? 0] === 0) at -= 1;
  return Math.max(0, at - from);
}
