import type { SearchHit } from '../../../api/library.ts';
import type { Genre } from '../../../core/classify/genre.ts';
import { ROLE_NAMES, type Role } from '../../../core/classify/role.ts';
import type { DeskView } from '../deskView.ts';

/** Which part of a speech the caret is in. */
export type Part = 'opening' | 'point' | 'closing';

/** The roles that belong into each part, the most fitting first. */
const ROLES_OF_PART: Readonly<Record<Part, readonly Role[]>> = {
  opening: ['opening', 'situation', 'transition', 'quotation-lead'],
  point: ['measure', 'situation', 'problem', 'elaboration', 'point', 'quotation-lead'],
  closing: ['closing', 'call-to-action', 'pledge', 'thanks'],
};

const PART_NAMES: Readonly<Record<Part, string>> = { opening: '开头', point: '要点', closing: '结尾' };

/** The part of the speech at the caret: what follows the last series is the closing, what precedes the first the opening. */
export function partAt(view: Pick<DeskView, 'speech' | 'pointId' | 'caretId'>): Part {
  if (view.pointId !== null) return 'point';
  const { body } = view.speech;
  const at = body.findIndex((block) => block.id === view.caretId);
  const lastSeries = body.findLastIndex((block) => block.kind === 'series');
  return at > lastSeries && lastSeries >= 0 ? 'closing' : 'opening';
}

/** What a block is weighed by besides the words it holds. */
export interface Place {
  readonly part: Part;
  readonly genre: Genre;
  readonly used: ReadonlySet<number>;
}

/** How much better or worse a block fits a place than its words alone say; a fitting role weighs as a word does. */
export function fitBonus(
  hit: Pick<SearchHit, 'id' | 'role' | 'genre' | 'favourite' | 'stale'>,
  place: Place,
): number {
  const rank = ROLES_OF_PART[place.part].indexOf(hit.role);
  return (
    (rank < 0 ? 0 : 1 - rank * 0.1) +
    (hit.genre === place.genre ? 0.4 : 0) +
    (hit.favourite ? 0.3 : 0) -
    (hit.stale ? 0.6 : 0) -
    (place.used.has(hit.id) ? 1.5 : 0)
  );
}

/** Why a block is offered here, in a few words: "举措要求，合这个要点；含“项目、专班”；同是动员讲话". */
export function whyOffered(hit: SearchHit, place: Place): string {
  const words = [...new Set(hit.highlights.map(({ start, end }) => hit.text.slice(start, end)))].slice(0, 4);
  const reasons = [
    ROLES_OF_PART[place.part].includes(hit.role)
      ? `${ROLE_NAMES[hit.role]}，合用在${PART_NAMES[place.part]}`
      : ROLE_NAMES[hit.role],
    words.length === 0 ? '' : `含“${words.join('、')}”`,
    hit.genre === place.genre ? `同是${hit.genre}` : `取自${hit.genre}`,
    hit.uses > 0 ? `用过 ${hit.uses} 次` : '',
    hit.favourite ? '已收藏' : '',
    hit.stale ? '说法可能过期' : '',
  ];
  return reasons.filter((reason) => reason !== '').join('；');
}
