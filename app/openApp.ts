import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ContractRouterClient } from '@orpc/contract';
import { createRouterClient, type Router as ServerRouter } from '@orpc/server';
import { z } from 'zod';
import type { Contract } from '../api/contract.ts';
import { LibraryError } from '../library/errors.ts';
import { type LibraryHandle, openLibrary } from '../library/open.ts';
import { createBorrowing } from './borrowing.ts';
import { AppFailure } from './failure.ts';
import { appProcedures } from './features/app.ts';
import { blockProcedures } from './features/block.ts';
import { borrowProcedures } from './features/borrow.ts';
import { checkProcedures } from './features/check.ts';
import { deskProcedures } from './features/desk.ts';
import { draftProcedures } from './features/draft.ts';
import { duplicateProcedures } from './features/duplicate.ts';
import { exchangeProcedures } from './features/exchange.ts';
import { frameProcedures } from './features/frame.ts';
import { jobProcedures } from './features/job.ts';
import { collectionProcedures, tagProcedures, trashProcedures } from './features/keeping.ts';
import { libraryProcedures } from './features/library.ts';
import { packProcedures } from './features/pack.ts';
import { profileProcedures } from './features/profile.ts';
import { returnedProcedures } from './features/returned.ts';
import { searchProcedures } from './features/search.ts';
import { sourceProcedures } from './features/source.ts';
import { styleProcedures } from './features/style.ts';
import { templateProcedures } from './features/template.ts';
import { textProcedures } from './features/text.ts';
import { topicProcedures } from './features/topic.ts';
import { loadGazetteer } from './gazetteer.ts';
import { settleCutShort } from './importJob.ts';
import { JobRunner } from './jobRunner.ts';
import { packageRoot } from './packageRoot.ts';
import type { AppParts } from './parts.ts';
import { procedures } from './procedures.ts';
import { loadTemplates } from './template/shelf.ts';

/** How an app uses its data folder. */
export interface OpenAppOptions {
  readonly dataDir: string;
  /**
   * 'exclusive' is the folder's one writer and fails with DATA_DIR_BUSY beside another;
   * 'read-when-busy' writes where it may and only reads beside another window.
   */
  readonly sharing: 'exclusive' | 'read-when-busy';
  /** Whether procedures may read files by path: the command line may, a page may only hand over bytes. */
  readonly readsPaths: boolean;
  /** The present moment; the clock's when absent. */
  readonly now?: () => Date;
}

/** The app as hosts see it. */
export interface App {
  /** The implemented contract, for a transport to serve. */
  readonly router: Router;
  /** The same, callable in this process. */
  readonly client: AppClient;
  close(): Promise<void>;
}

/** Calls of the contract, whatever carries them. */
export type AppClient = ContractRouterClient<Contract>;

type Router = ServerRouter<Contract, Record<never, never>>;

function buildRouter(parts: AppParts): Router {
  return procedures.router({
    app: appProcedures(parts),
    profile: profileProcedures(parts),
    desk: deskProcedures(parts),
    source: sourceProcedures(parts),
    block: blockProcedures(parts),
    pack: packProcedures(parts),
    duplicate: duplicateProcedures(parts),
    job: jobProcedures(parts),
    tag: tagProcedures(parts),
    collection: collectionProcedures(parts),
    trash: trashProcedures(parts),
    exchange: exchangeProcedures(parts),
    search: searchProcedures(parts),
    topic: topicProcedures(parts),
    library: libraryProcedures(parts),
    frame: frameProcedures(parts),
    style: styleProcedures(parts),
    template: templateProcedures(parts),
    draft: { ...draftProcedures(parts), ...returnedProcedures(parts) },
    check: checkProcedures(parts),
    borrow: borrowProcedures(parts),
    text: textProcedures(parts),
  });
}

/**
 * Opens 稿匠 on a data folder. Nothing on disk is touched before a procedure needs it, so that taking a file
 * apart works even where the folder can't be written; the first one that needs the library gets its error.
 */
export function openApp(options: OpenAppOptions): App {
  const root = packageRoot();
  let library: LibraryHandle | null = null;
  const parts: AppParts = {
    version: readVersion(root),
    dataDir: options.dataDir,
    now: options.now ?? (() => new Date()),
    notices: [],
    library: () => {
      if (library === null) {
        library = openShared(options);
        if (library.recovery !== null) parts.notices.push(library.recovery.message);
        if (library.mode === 'write') settleCutShort(library.db, options.dataDir, parts.now().toISOString());
      }
      return library;
    },
    gazetteer: once(() => loadGazetteer()),
    borrowing: once(() => createBorrowing()),
    templates: once(() => loadTemplates(join(root, 'templates'))),
    seedsDir: join(root, 'seeds'),
    jobs: new JobRunner(() => parts),
    allow: (file) => {
      if (file.kind === 'path' && !options.readsPaths) {
        throw new AppFailure(
          'PATHS_REFUSED',
          file.path,
          '这里不能按路径读取文件，请用“选择文件”或把文件拖进来',
        );
      }
      return file;
    },
  };
  const router = buildRouter(parts);
  return {
    router,
    client: createRouterClient(router),
    close: async () => {
      await parts.jobs.close();
      library?.close();
      library = null;
    },
  };
}

function openShared({ dataDir, sharing }: OpenAppOptions): LibraryHandle {
  try {
    return openLibrary({ dataDir, mode: 'write' });
  } catch (error) {
    const busy = error instanceof LibraryError && error.code === 'busy';
    if (busy && sharing === 'read-when-busy') return openLibrary({ dataDir, mode: 'read' });
    throw error;
  }
}

function readVersion(root: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return z.object({ version: z.string() }).parse(manifest).version;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
