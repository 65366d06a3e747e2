/** Every way in which the library can refuse. A new one has to be named here first. */
export type LibraryErrorCode =
  | 'unwritable'
  | 'busy'
  | 'damaged'
  | 'newer-version'
  | 'unknown-library'
  | 'read-only-library'
  | 'unknown-source'
  | 'unknown-draft'
  | 'unknown-block'
  | 'unknown-template'
  | 'unknown-collection'
  | 'unknown-trash'
  | 'unknown-import';

/**
 * The one error this folder throws on purpose. `code` is for programs, `message` is Chinese, names the file
 * or item and says what to do; it may be shown as it is.
 */
export class LibraryError extends Error {
  readonly code: LibraryErrorCode;

  constructor(code: LibraryErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'LibraryError';
    this.code = code;
  }
}

/** The `code` of a system or SQLite error ("EACCES", "SQLITE_BUSY"), or '' where there is none. */
export function errorCode(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}

/**
 * Turns what SQLite or the file system threw about `file` into a LibraryError. Anything that is not about the
 * state of the file (a broken constraint, a programming error) comes back unchanged.
 */
export function asLibraryError(error: unknown, file: string): unknown {
  if (error instanceof LibraryError) return error;
  const code = errorCode(error);
  const cause = { cause: error };
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return busy(file, cause);
  if (code === 'SQLITE_CORRUPT_VTAB') {
    return new LibraryError('damaged', `搜索索引已损坏，原文不受影响：${file}。请重建搜索索引。`, cause);
  }
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') {
    return new LibraryError(
      'damaged',
      `资料库文件已损坏：${file}。请关闭稿匠后重新打开，程序会用最近的备份恢复。`,
      cause,
    );
  }
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') {
    return new LibraryError('unwritable', `磁盘空间不足，无法写入：${file}。请清理磁盘后重试。`, cause);
  }
  if (UNWRITABLE.some((prefix) => code.startsWith(prefix))) {
    return new LibraryError(
      'unwritable',
      `无法打开或写入：${file}。请检查文件夹是否存在、是否有读写权限，或换一个数据文件夹。`,
      cause,
    );
  }
  return error;
}

const UNWRITABLE = [
  'SQLITE_READONLY',
  'SQLITE_IOERR',
  'SQLITE_CANTOPEN',
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOTDIR',
  'EEXIST',
  'ENOENT',
  'EISDIR',
  'ENAMETOOLONG',
];

function busy(file: string, cause: ErrorOptions): LibraryError {
  return new LibraryError(
    'busy',
    `资料库正被另一个稿匠窗口或程序使用：${file}。请先关闭那个窗口，再重试。`,
    cause,
  );
}
