import type { Finding, RuleId } from './finding.ts';

/** How far a finding is ignored: at one place, in one draft, everywhere 忽略一次、本篇忽略、总是忽略. */
export type IgnoreScope = 'once' | 'here' | 'always';

/** A finding waved away. */
export interface Ignored {
  readonly scope: IgnoreScope;
  readonly draft: string | null;
  readonly rule: RuleId;
  readonly text: string;
  /** For 'once': what stands around the place. */
  readonly around: string;
}

const REACH = 12;
const PLACE = '⟦⟧';

/** What tells one place from another: the characters on either side of a finding. It survives edits elsewhere. */
export function aroundOf(text: string, { start, end }: Pick<Finding, 'start' | 'end'>): string {
  return `${text.slice(Math.max(0, start - REACH), start)}${PLACE}${text.slice(end, end + REACH)}`;
}

/** One side unchanged tells the place: an edit right beside it changes the other. */
function isThere(around: string, now: string): boolean {
  const [before = '', after = ''] = around.split(PLACE);
  const [nowBefore = '', nowAfter = ''] = now.split(PLACE);
  return before === nowBefore || (after !== '' && after === nowAfter);
}

/** The findings that nobody has waved away. `draft` is the id of the draft checked, null for any other text. */
export function withoutIgnored<Found extends Pick<Finding, 'rule' | 'text' | 'start' | 'end'>>(
  findings: readonly Found[],
  text: string,
  draft: string | null,
  ignored: readonly Ignored[],
): Found[] {
  const near = ignored.filter(({ scope, draft: of }) => scope === 'always' || of === draft);
  return findings.filter(
    (found) =>
      !near.some(
        ({ scope, rule, text: told, around }) =>
          rule === found.rule &&
          told === found.text &&
          (scope !== 'once' || isThere(around, aroundOf(text, found))),
      ),
  );
}
