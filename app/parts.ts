import type { FileInput } from '../api/words.ts';
import type { Gazetteer } from '../core/slots/gazetteer.ts';
import type { LibraryHandle } from '../library/open.ts';
import type { TemplateShelf } from './template/shelf.ts';

/** What the features of the app share. Each getter opens its part at first use and keeps it. */
export interface AppParts {
  readonly version: string;
  readonly dataDir: string;
  /** The library; throws LibraryError when the data folder can't be opened. */
  library(): LibraryHandle;
  /** The places of the country, for entities and leftovers. */
  gazetteer(): Gazetteer;
  /** The built-in skeletons. */
  templates(): TemplateShelf;
  /** Lets a file pass that this host may read: a browser host reads no paths. Throws PATHS_REFUSED. */
  allow(file: FileInput): FileInput;
  /** The present moment, in one place so that tests can set it. */
  now(): Date;
}
