import { type ImplementerInternalWithMiddlewares, implement, ORPCError } from '@orpc/server';
import { type Contract, contract } from '../api/contract.ts';
import { type AppErrorCode, appErrors } from '../api/errors.ts';
import { FormatError, type FormatErrorCode, UnfilledSlotsError } from '../formats/failure.ts';
import { LibraryError, type LibraryErrorCode } from '../library/errors.ts';
import { AppFailure } from './failure.ts';
import { TemplateError } from './template/failure.ts';

/** What a host is told about an error of the lower layers. */
export interface CodedFailure {
  readonly code: AppErrorCode;
  readonly message: string;
  readonly data: { readonly subject: string | null; readonly slots?: readonly string[] };
}

const FORMAT_CODES: Readonly<Record<FormatErrorCode, AppErrorCode>> = {
  empty: 'FILE_EMPTY',
  'too-large': 'FILE_TOO_LARGE',
  unsupported: 'FILE_UNSUPPORTED',
  damaged: 'FILE_DAMAGED',
  'no-text': 'FILE_NO_TEXT',
  encrypted: 'FILE_ENCRYPTED',
};

const LIBRARY_CODES: Readonly<Record<LibraryErrorCode, AppErrorCode>> = {
  unwritable: 'DATA_DIR_UNWRITABLE',
  busy: 'DATA_DIR_BUSY',
  damaged: 'DATA_DAMAGED',
  'newer-version': 'DATA_NEWER',
  'unknown-library': 'LIBRARY_UNKNOWN',
  'read-only-library': 'LIBRARY_READ_ONLY',
  'unknown-source': 'SOURCE_UNKNOWN',
  'unknown-draft': 'DRAFT_UNKNOWN',
  'unknown-block': 'BLOCK_UNKNOWN',
  'unknown-template': 'TEMPLATE_UNKNOWN',
  'unknown-collection': 'COLLECTION_UNKNOWN',
  'unknown-trash': 'TRASH_UNKNOWN',
  'unknown-import': 'IMPORT_UNKNOWN',
};

/** The contract's code for a failure that was foreseen; null for one that was not. */
export function codedFailure(error: unknown): CodedFailure | null {
  if (error instanceof AppFailure) return coded(error.code, error.message, error.subject);
  if (error instanceof FormatError) return coded(FORMAT_CODES[error.code], error.message, error.fileName);
  if (error instanceof LibraryError) return coded(LIBRARY_CODES[error.code], error.message, null);
  if (error instanceof TemplateError) return coded('TEMPLATE_INVALID', error.message, error.template);
  if (error instanceof UnfilledSlotsError) {
    return {
      code: 'SLOTS_UNFILLED',
      message: error.message,
      data: { subject: error.slots.join('、'), slots: error.slots },
    };
  }
  return null;
}

function coded(code: AppErrorCode, message: string, subject: string | null): CodedFailure {
  return { code, message, data: { subject } };
}

/** Gives every failure that was foreseen its contract code; the rest stay internal errors. */
function raise(error: unknown): never {
  const failure = codedFailure(error);
  if (failure === null) throw error;
  const { code, message, data } = failure;
  throw new ORPCError(code, { status: appErrors[code].status, message, data, defined: true });
}

/**
 * The contract, ready to be implemented: handlers throw the errors of the layer they call, and here each
 * becomes the contract's own, once for all procedures.
 */
export const procedures: Procedures = implement(contract).use(async ({ next }) => {
  try {
    return await next();
  } catch (error) {
    return raise(error);
  }
});

/** Named, because compilers would otherwise spell out every procedure wherever this is used. */
type NoContext = Record<never, never>;
type Procedures = ImplementerInternalWithMiddlewares<Contract, NoContext, NoContext>;

/** The same for errors thrown while a stream runs, which a middleware does not see. */
export async function* streaming<T>(events: AsyncGenerator<T, void>): AsyncGenerator<T, void> {
  try {
    yield* events;
  } catch (error) {
    raise(error);
  }
}
