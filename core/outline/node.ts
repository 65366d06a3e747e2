/**
 * One point of a speech's outline (要点) as found in a source, in reading order.
 * "一是加大工业遗产保护利用。" has marker "一是" and heading "加大工业遗产保护利用".
 */
export interface OutlineNode {
  /** 1 for a top-level point; a series inside a point is one deeper, whatever its marker looks like. */
  readonly depth: number;
  /** Ordinal and its punctuation or function word as printed; "" for an unnumbered lead. */
  readonly marker: string;
  /** The lead clause after the marker, as printed. */
  readonly heading: string;
  /** True when the point does not begin a paragraph of its own. */
  readonly inline: boolean;
  /** The whole point, from its marker to where the next point of its depth or above begins. */
  readonly start: number;
  readonly end: number;
  readonly headingStart: number;
  readonly headingEnd: number;
  /** Why this was taken for a point, in Chinese, for the review screen. */
  readonly why: string;
}
