import type { CountedPattern, PatternPlace } from '../text/patternTree.ts';
import type { Role } from './role.ts';

/** One sign that a paragraph has a role: "请组织放心" speaks for a pledge. */
export interface RoleCue extends CountedPattern {
  readonly role: Role;
  /** What one hit adds to the role's score; below zero it speaks against. */
  readonly weight: number;
  /** Compiled once. Must carry the flag `g` where `atMost` is over 1, and never run over a sentence end. */
  readonly pattern: RegExp;
  /** The reason shown to the clerk, without full stop. */
  readonly why: string;
}

/** A row of a cue table: weight, place, pattern, reason, and how many hits count. */
export type CueRow = readonly [
  weight: number,
  where: PatternPlace,
  pattern: RegExp,
  why: string,
  atMost?: number,
];

/** Makes the cues of one role out of its table. */
export function cuesOf(role: Role, rows: readonly CueRow[]): RoleCue[] {
  return rows.map(([weight, where, pattern, why, atMost]) => ({
    role,
    weight,
    where,
    pattern,
    why,
    ...(atMost === undefined ? {} : { atMost }),
  }));
}
