import { connect } from './database.ts';
import { LibraryError } from './errors.ts';

/** The right to write to a data folder; `release` gives it back, and so does the end of the process. */
export interface WriterLock {
  release(): void;
}

/**
 * Takes the one writer's place of a data folder by holding an exclusive transaction on `lockFile`, a database
 * of its own and always empty. The operating system ends the lock with the process, however that dies, so no
 * stale lock can shut a user out. Throws 'busy' at once when another window holds it.
 */
export function takeWriterLock(lockFile: string, dataDir: string): WriterLock {
  const connection = connect({ kind: 'file', file: lockFile, readonly: false, waitMs: 0 });
  try {
    connection.db.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    connection.close();
    if (error instanceof LibraryError && error.code === 'busy') {
      throw new LibraryError(
        'busy',
        `数据文件夹正被另一个稿匠窗口使用：${dataDir}。请切换到那个窗口，或将其关闭后重试。`,
        { cause: error },
      );
    }
    throw error;
  }
  return { release: () => connection.close() };
}
