import { type Line, linesOf } from '../page/lines.ts';
import type { PageStyle } from '../page/pageStyle.ts';
import type { NodeId, Speech } from '../speech/speech.ts';
import { align } from './compare.ts';

/** One printed paragraph of two versions: as it was, as it is; null where one has no such paragraph there. */
export interface ComparedLine {
  readonly before: Line | null;
  readonly after: Line | null;
}

/**
 * Two versions as one row of printed paragraphs, for a redline 花脸稿: what was moved is struck out at its old place and
 * put in at its new one.
 */
export function comparedLines(
  before: Speech,
  after: Speech,
  look: Pick<PageStyle, 'boldLeads' | 'ordinals'>,
): ComparedLine[] {
  const { pairs, stayed } = align(before, after);
  const old = keyed(linesOf(before, look));
  const fresh = keyed(linesOf(after, look));
  const oldIndex = new Map(old.map(({ key }, index) => [key, index]));
  const kept = new Set(fresh.flatMap(({ key }) => (stayed.has(key) ? [pairs.get(key) ?? key] : [])));
  const rows: ComparedLine[] = [];
  let at = 0;
  const strikeOut = (to: number): void => {
    for (const { key, line } of old.slice(at, to))
      if (!kept.has(key)) rows.push({ before: line, after: null });
    at = Math.max(at, to);
  };
  strikeOut(old.findIndex(({ key }) => kept.has(key)));
  for (const { key, line } of fresh) {
    const index = stayed.has(key) ? oldIndex.get(pairs.get(key) ?? key) : undefined;
    if (index === undefined) {
      rows.push({ before: null, after: line });
      continue;
    }
    rows.push({ before: old[index]?.line ?? null, after: line });
    at = Math.max(at, index + 1);
    const next = old.findIndex((other, place) => place > index && kept.has(other.key));
    strikeOut(next < 0 ? old.length : next);
  }
  strikeOut(old.length);
  return rows;
}

/** Lines with the ids by which `unitsOf` knows them. */
function keyed(lines: readonly Line[]): { readonly key: NodeId; readonly line: Line }[] {
  const counts = new Map<string, number>();
  return lines.map((line) => {
    if (line.id !== null) return { key: line.id, line };
    const part = line.kind === 'subtitle' ? 'title' : line.kind;
    const count = counts.get(part) ?? 0;
    counts.set(part, count + 1);
    return { key: `${part}.${count}`, line };
  });
}
