import type { FileInput } from '../api/words.ts';
import type { Gazetteer } from '../core/slots/gazetteer.ts';
import type { LibraryHandle, WritingLibrary } from '../library/open.ts';
import type { Borrowing } from './borrowing.ts';
import { AppFailure } from './failure.ts';
import type { Jobs } from './jobs.ts';
import type { TemplateShelf } from './template/shelf.ts';

/** What the features of the app share. Each getter opens its part at first use and keeps it. */
export interface AppParts {
  readonly version: string;
  readonly dataDir: string;
  /** The folder of the model speeches that the starter library is built from. */
  readonly seedsDir: string;
  /** What this start had to repair or could not do, in Chinese, for the user to see. */
  readonly notices: string[];
  /** The library; throws LibraryError when the data folder can't be opened. */
  library(): LibraryHandle;
  /** The places of the country, for entities and leftovers. */
  gazetteer(): Gazetteer;
  /** What texts have borrowed, from the library and from past drafts. */
  borrowing(): Borrowing;
  /** The built-in skeletons. */
  templates(): TemplateShelf;
  /** Imports at work in the background. */
  readonly jobs: Jobs;
  /** Lets a file pass that this host may read: a browser host reads no paths. Throws PATHS_REFUSED. */
  allow(file: FileInput): FileInput;
  /** The present moment, in one place so that tests can set it. */
  now(): Date;
}

/** The present year, by which blocks grow stale. */
export function thisYear(parts: AppParts): number {
  return parts.now().getFullYear();
}

/** The library, where it may be written. Throws DATA_DIR_BUSY where another window holds the folder. */
export function writable(parts: AppParts): WritingLibrary {
  const library = parts.library();
  if (library.mode === 'write') return library;
  throw new AppFailure(
    'DATA_DIR_BUSY',
    parts.dataDir,
    `数据文件夹“${parts.dataDir}”正被另一个稿匠窗口使用，现在只能查阅。请先关闭那个窗口再试。`,
  );
}
