import { ROLE_NAMES, type Role } from './role.ts';
import { contextCues, type RoleContext, type RoleGuess } from './roleContext.ts';
import type { CuePlace, RoleCue } from './roleCue.ts';
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

let learnt: RoleWords | null = null;

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
  const read = whole.length > HEAD + TAIL ? `${whole.slice(0, HEAD)}。${whole.slice(-TAIL)}` : whole;
  const parts: Record<CuePlace, string> = { any: read, first: firstSentence(read), last: lastSentence(read) };
  const totals = new Map<Role, number>();
  const reasons = new Map<Role, { weight: number; why: string }[]>();
  const add = (role: Role, weight: number, why: string): void => {
    totals.set(role, (totals.get(role) ?? 0) + weight);
    const list = reasons.get(role);
    if (list === undefined) reasons.set(role, [{ weight, why }]);
    else list.push({ weight, why });
  };
  for (const cue of CUES) {
    const hits = countHits(cue, parts[cue.where]);
    if (hits > 0) add(cue.role, cue.weight * hits, cue.why);
  }
  for (const [role, evidence] of wordEvidence(words, read)) {
    const weight = evidence * WORDS_WEIGHT;
    if (Math.abs(weight) >= LEAST_WORDS || totals.has(role)) add(role, weight, '用词与这类段落相近');
  }
  for (const { role, weight, why } of contextCues(context, whole.length)) {
    if ((totals.get(role) ?? 0) > 0) add(role, weight, why);
  }
  return best(totals, reasons);
}

function countHits(cue: RoleCue, part: string): number {
  const atMost = cue.atMost ?? 1;
  if (atMost === 1) return part.search(cue.pattern) >= 0 ? 1 : 0;
  let hits = 0;
  for (const _ of part.matchAll(cue.pattern)) {
    hits += 1;
    if (hits === atMost) break;
  }
  return hits;
}

function best(
  totals: ReadonlyMap<Role, number>,
  reasons: ReadonlyMap<Role, readonly { weight: number; why: string }[]>,
): RoleGuess {
  let first: Role = DEFAULT_ROLE;
  let top = 0;
  let second = 0;
  for (const [role, total] of totals) {
    if (total > top) {
      second = top;
      top = total;
      first = role;
    } else if (total > second) second = total;
  }
  if (top <= 0) return { role: DEFAULT_ROLE, score: 0, why: '没有明显的标志，按展开论证处理' };
  const why = (reasons.get(first) ?? [])
    .filter((reason) => reason.weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 3)
    .map((reason) => reason.why)
    .join('；');
  const clear = (top / (top + second)) * Math.min(1, top / 4);
  return { role: first, score: Math.round(clear * 100) / 100, why: `${ROLE_NAMES[first]}：${why}` };
}

const CLOSERS = '”』」）)';

function firstSentence(text: string): string {
  let end = text.search(/[。！？!?\n]/);
  if (end < 0) return text;
  end += 1;
  while (end < text.length && CLOSERS.includes(text.charAt(end))) end += 1;
  // A quotation may hold the first full stop: what follows it still belongs to the opening words.
  return end < 12 ? text.slice(0, Math.min(text.length, 60)) : text.slice(0, end);
}

function lastSentence(text: string): string {
  let from = text.length - 1;
  while (from > 0 && `。！？!?\n：:${CLOSERS}`.includes(text.charAt(from))) from -= 1;
  while (from > 0 && !'。！？!?\n'.includes(text.charAt(from - 1))) from -= 1;
  return text.slice(Math.max(0, from));
}
