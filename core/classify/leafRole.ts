import { LEAF_WEIGHTS, LEAF_WORDS } from './leafWords.ts';
import { ROLES, type Role } from './role.ts';

/** What is known of a leaf besides its words. */
export interface LeafPlace {
  readonly inOpening: boolean;
  readonly inClosing: boolean;
  /** It begins with the marker of a point. */
  readonly marked: boolean;
}

/** The roles that have words of their own, in a fixed order; scores are kept by these places. */
const SCORED: readonly Role[] = ROLES.filter((role) => LEAF_WORDS[role] !== undefined);

const FIRST = new Uint8Array(65536);
/** Two letters as one number → place in SCORED and weight, by turns. */
const WORDS = new Map<number, readonly number[]>();

SCORED.forEach((role, place) => {
  for (const word of (LEAF_WORDS[role] ?? '').split(' ')) {
    if (word.length < 2) continue;
    const key = word.charCodeAt(0) * 65536 + word.charCodeAt(1);
    FIRST[word.charCodeAt(0)] = 1;
    WORDS.set(key, [...(WORDS.get(key) ?? []), place, LEAF_WEIGHTS[role] ?? 1]);
  }
});

/** A leaf is read at its two ends only: the signs stand there, and time stays bounded. */
const HEAD = 120;
const TAIL = 50;
const ENOUGH = 0.75;

function addScores(text: string, from: number, to: number, scores: number[]): void {
  for (let i = from; i + 1 < to; i++) {
    const first = text.charCodeAt(i);
    if (FIRST[first] === 0) continue;
    const hits = WORDS.get(first * 65536 + text.charCodeAt(i + 1));
    if (hits === undefined) continue;
    for (let hit = 0; hit < hits.length; hit += 2) {
      const place = hits[hit] ?? 0;
      scores[place] = (scores[place] ?? 0) + (hits[hit + 1] ?? 0);
    }
  }
}

/** The likely role of a leaf 作用 from its words and its place; `elaboration` when nothing speaks for another. */
export function leafRole(text: string, place: LeafPlace): Role {
  const scores = SCORED.map(() => 0);
  const head = Math.min(text.length, HEAD);
  addScores(text, 0, head, scores);
  if (text.length > head) addScores(text, Math.max(head, text.length - TAIL), text.length, scores);
  let best: Role = 'elaboration';
  let top = ENOUGH;
  SCORED.forEach((role, at) => {
    const words = scores[at] ?? 0;
    const score = words === 0 ? 0 : words * suits(role, text, place);
    if (score > top) {
      top = score;
      best = role;
    }
  });
  if (best !== 'elaboration') return best;
  if (place.inClosing && !place.marked) return 'closing';
  return place.inOpening ? 'opening' : 'elaboration';
}

/** How well a role suits the place: thanks stand in short paragraphs, an opening only at the head. */
function suits(role: Role, text: string, place: LeafPlace): number {
  switch (role) {
    case 'opening':
      return place.inOpening ? 1.2 : 0;
    case 'transition':
      return text.length <= 80 ? 1.4 : place.inOpening ? 0.5 : 0;
    case 'thanks':
      return text.length <= 60 ? 2 : 0.4;
    case 'pledge':
    case 'call-to-action':
      return place.inClosing ? 1.4 : place.inOpening ? 0.3 : 0.7;
    case 'quotation-lead':
      return text.slice(0, 30).includes('“') ? 1.2 : 0.3;
    default:
      return 1;
  }
}
