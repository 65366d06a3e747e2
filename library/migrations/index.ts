import { sources } from './0001-sources.ts';
import { drafts } from './0002-drafts.ts';
import { search } from './0003-search.ts';
import { keeping } from './0004-keeping.ts';
import { headings } from './0005-headings.ts';
import { vocabulary } from './0006-vocabulary.ts';
import { sharing } from './0007-sharing.ts';
import type { Migration } from './migration.ts';

/** Every migration in order; a test holds this list against the files of the folder. */
export const MIGRATIONS: readonly Migration[] = [
  sources,
  drafts,
  search,
  keeping,
  headings,
  vocabulary,
  sharing,
];
