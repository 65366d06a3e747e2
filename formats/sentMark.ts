/** The names of the document properties by which a returned file says which draft, and which state of it, it was. */
export const SENT_PROPERTIES = { draft: 'gaojiangDraft', revision: 'gaojiangRevision' } as const;

/** What was sent out: a draft, and the number of the revision kept then. */
export interface SentMark {
  readonly draft: string;
  readonly revision: number;
}
