import { charSet } from '../text/chars.ts';
import { PatternReader } from '../text/patternReader.ts';
import { ROLE_NAMES, ROLES, type Role } from './role.ts';
import { type ContextCue, contextCues, type RoleContext, type RoleGuess } from './roleContext.ts';
import type { RoleCue } from './roleCue.ts';
import { BODY_CUES } from './roleCuesOfBody.ts';
import { FRAME_CUES } from './roleCuesOfFrame.ts';
import { ROLE_SAMPLES } from './roleSamples.ts';
import { shapeOf } from './roleShape.ts';
import { learnRoleWords, type RoleWords, wordEvidence } from './roleWords.ts';

/** Longer paragraphs are read at their two ends only: the signs stand there, and time stays bounded. */
const HEAD = 700;
const TAIL = 300;

const CUES: readonly RoleCue[] = [...FRAME_CUES, ...BODY_CUES];

/** What the words of the samples weigh against one cue of weight 1. */
const WORDS_WEIGHT = 0.8;
/** Below this the words alone say nothing worth a role. */
const LEAST_WORDS = 0.6;

const CUE_ROLES: readonly number[] = CUES.map(({ role }) => ROLES.indexOf(role));
const CUE_WEIGHTS: readonly number[] = CUES.map(({ weight }) => weight);

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
  const { role, score, why } = weigh(text, context, words);
  return { role, score, why: why() };
}

/** The role and score of `roleOf` without the reason, for passes over many paragraphs. */
export function roleAndScore(text: string, context: RoleContext): { role: Role; score: number } {
  return weigh(text, context, learntWords());
}

interface Weighed {
  readonly role: Role;
  readonly score: number;
  /** To be asked before the next text is weighed. */
  readonly why: () => string;
}

const ROLE_PLACES = new Map<Role, number>(ROLES.map((role, at) => [role, at]));

function weigh(text: string, context: RoleContext, words: RoleWords): Weighed {
  const whole = text.trim();
  const shape = shapeOf(whole, context);
  if (shape !== null) return { ...shape, why: () => shape.why };
  const read = whole.length > HEAD + TAIL ? `${whole.slice(0, HEAD)}。${whole.slice(-TAIL)}` : whole;
  reader ??= new PatternReader(CUES);
  const hits = reader.read({ text: read, first: firstSentence(read), last: lastSentence(read) });
  const totals = new Float64Array(ROLES.length);
  // Of roles with equal scores the one that was spoken for first wins.
  const spoken: number[] = [];
  let isSpoken = 0;
  const add = (role: number, weight: number): void => {
    if ((isSpoken & (1 << role)) === 0) {
      isSpoken |= 1 << role;
      spoken.push(role);
    }
    totals[role] = (totals[role] ?? 0) + weight;
  };
  for (let cue = 0; cue < hits.length; cue += 1) {
    const times = hits[cue] ?? 0;
    if (times > 0) add(CUE_ROLES[cue] ?? 0, (CUE_WEIGHTS[cue] ?? 0) * times);
  }
  const evidence = wordEvidence(words, read);
  for (let at = 0; at < words.roles.length; at += 1) {
    const role = ROLE_PLACES.get(words.roles[at] ?? DEFAULT_ROLE) ?? 0;
    const weight = (evidence[at] ?? 0) * WORDS_WEIGHT;
    if (Math.abs(weight) >= LEAST_WORDS || (isSpoken & (1 << role)) !== 0) add(role, weight);
  }
  const around = contextCues(context, whole.length);
  for (const cue of around) {
    const role = ROLE_PLACES.get(cue.role) ?? 0;
    if ((totals[role] ?? 0) > 0) add(role, cue.weight);
  }
  let first = -1;
  let top = 0;
  let second = 0;
  for (const role of spoken) {
    const total = totals[role] ?? 0;
    if (total > top) {
      second = top;
      top = total;
      first = role;
    } else if (total > second) second = total;
  }
  const role = ROLES[first];
  if (role === undefined)
    return { role: DEFAULT_ROLE, score: 0, why: () => '没有明显的标志，按展开论证处理' };
  const clear = (top / (top + second)) * Math.min(1, top / 4);
  const why = (): string => {
    const wordsFor = (evidence[words.roles.indexOf(role)] ?? 0) * WORDS_WEIGHT;
    return `${ROLE_NAMES[role]}：${reasonsFor(role, hits, wordsFor, around)}`;
  };
  return { role, score: Math.round(clear * 100) / 100, why };
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

function firstSentence(text: string): string {
  let end = 0;
  while (end < text.length && ENDS[text.charCodeAt(end)] === 0) end += 1;
  if (end === text.length) return text;
  end += 1;
  while (end < text.length && CLOSERS[text.charCodeAt(end)] === 1) end += 1;
  // A quotation may hold the first full stop: what follows it still belongs to the opening words.
  return end < 12 ? text.slice(0, Math.min(text.length, 60)) : text.slice(0, end);
}

function lastSentence(text: string): string {
  let from = text.length - 1;
  while (from > 0 && TAIL_SIGNS[text.charCodeAt(from)] === 1) from -= 1;
  while (from > 0 && ENDS[text.charCodeAt(from - 1)] === 0) from -= 1;
  return text.slice(Math.max(0, from));
}
