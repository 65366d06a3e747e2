import type { SearchInput } from '../../api/library.ts';

/** The names under which answers of the app are kept, so that a change can say which of them are out of date. */
export const KEYS = {
  info: ['app', 'info'],
  profile: ['profile'],
  desk: ['desk'],
  templates: ['templates'],
  templateFaults: ['templates', 'faults'],
  template: (name: string) => ['templates', 'source', name],
  drafts: ['drafts'],
  draft: (id: string) => ['draft', id],
  check: (id: string) => ['check', id],
  /** The findings that were waved away. */
  ignored: ['check-ignored'],
  revisions: (id: string) => ['revisions', id],
  revision: (id: string, number: number) => ['revisions', id, number],
  libraries: ['libraries'],
  /** Imports in the background. */
  jobs: ['jobs'],
  jobFailures: (id: number) => ['jobs', 'failures', id],
  /** Everything that depends on what the libraries hold. */
  corpus: ['corpus'],
  search: (input: SearchInput) => ['corpus', 'search', input],
  everywhere: (query: string) => ['corpus', 'everywhere', query],
  sources: (library: string | null) => ['corpus', 'sources', library],
  source: (id: number) => ['corpus', 'source', id],
  /** The holes and names of a source under review, by its hash. */
  elements: (sha256: string) => ['elements', sha256],
  block: (id: number) => ['corpus', 'block', id],
  tags: ['corpus', 'tags'],
  collections: ['corpus', 'collections'],
  topics: ['corpus', 'topics'],
  trash: ['corpus', 'trash'],
  overview: ['corpus', 'overview'],
  duplicates: ['corpus', 'duplicates'],
  style: (sourceIds: readonly number[]) => ['corpus', 'style', sourceIds],
} as const;
