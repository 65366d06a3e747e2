import { LEAF_WEIGHTS, LEAF_WORDS } from './leafWords.ts';
import { ROLES, type Role } from './role.ts';

/** What is known of a leaf besides its words. */
export interface LeafPlace {
  readonly inOpening: boolean;
  readonly inClosing: boolean;
  /** It begins with the marker of a point. */
  readonly marked: boolean;
}

const FIRST = new Uint8Array(65536);
/** Two letters as one number → role index and weight. */
const WORDS = new Map<number, readonly (readonly [role: number, weight: number])[]>();

for (const [index, role] of ROLES.entries()) {
  for (const word of (LEAF_WORDS[role] ?? '').split(' ')) {
    if (word.length < 2) continue;
    const key = word.charCodeAt(0) * 65536 + word.charCodeAt(1);
    FIRST[word.charCodeAt(0)] = 1;
    WORDS.set(key, [...(WORDS.get(key) ?? []), [index, LEAF_WEIGHTS[role] ?? 1]]);
  }
}

/** A leaf is read at its two ends only: the signs stand there, and time stays bounded. */
const HEAD = 160;
const TAIL = 50;
const ENOUGH = 0.75;

function addScores(text: string, from: number, to: number, scores: Float64Array): void {
  for (let i = from; i + 1 < to; i++) {
    const first = text.charCodeAt(i);
    if (FIRST[first] === 0) continue;
    const hits = WORDS.get(first * 65536 + text.charCodeAt(i + 1));
    if (hits === undefined) continue;
    for (const [role, weight] of hits) scores[role] = (scores[role] ?? 0) + weight;
  }
}

/** The likely role of a leaf 作用 from its words and its place; `elaboration` when nothing speaks for another. */
export function leafRole(text: string, place: LeafPlace): Role {
  const scores = new Float64Array(ROLES.length);
  const head = Math.min(text.length, HEAD);
  addScores(text, 0, head, scores);
  if (text.length > head) addScores(text, Math.max(head, text.length - TAIL), text.length, scores);
  let best: Role = 'elaboration';
  let top = ENOUGH;
  for (const [index, role] of ROLES.entries()) {
    const score = (scores[index] ?? 0) * suits(role, text, place);
    if (score > top) {
      top = score;
      best = role;
    }
  }
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
