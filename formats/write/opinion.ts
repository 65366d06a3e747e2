/** What became of an opinion: taken over, not taken over, or nobody has decided yet. */
export type Decision = 'taken' | 'refused' | 'open';

/** One opinion on a draft: a change in a returned file, or a comment. */
export interface Opinion {
  /** "二、（一）". */
  readonly place: string;
  /** Who had it: the author of the change, else the file it came in. */
  readonly from: string;
  /** "将“推进”改为“加快推进”". */
  readonly text: string;
  readonly decision: Decision;
  /** Why, in the clerk's words; may be empty. */
  readonly note: string;
}

/** What a table of opinions is about. */
export interface OpinionTableOptions {
  readonly title: string;
  readonly now: Date;
}
