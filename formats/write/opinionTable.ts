import type { Opinion, OpinionTableOptions } from './opinion.ts';

/** The table of opinions taken 意见采纳情况表 as a .docx on A4 across: number, place, from whom, what, taken or not, why. */
export async function writeOpinionTable(
  opinions: readonly Opinion[],
  options: OpinionTableOptions,
): Promise<Uint8Array> {
  const { packOpinionTable } = await import('./docx/opinionTable.ts');
  return packOpinionTable(opinions, options);
}
