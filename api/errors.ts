import { z } from 'zod';

const about = z.object({ subject: z.string().nullable() });

/**
 * Everything that can go wrong on purpose, one code each. `message` is Chinese, names the file or thing
 * concerned and says what to do; `data.subject` is that file or thing, where
 * the message speaks of one. The HTTP status serves the browser host.
 */
export const appErrors = {
  FILE_NOT_FOUND: { status: 404, data: about },
  FILE_UNREADABLE: { status: 403, data: about },
  FILE_EMPTY: { status: 422, data: about },
  FILE_TOO_LARGE: { status: 413, data: about },
  FILE_UNSUPPORTED: { status: 415, data: about },
  FILE_DAMAGED: { status: 422, data: about },
  FILE_NO_TEXT: { status: 422, data: about },
  FILE_ENCRYPTED: { status: 422, data: about },
  FILE_UNWRITABLE: { status: 403, data: about },
  TEMPLATE_UNKNOWN: { status: 404, data: about },
  TEMPLATE_INVALID: { status: 422, data: about },
  LIBRARY_UNKNOWN: { status: 404, data: about },
  LIBRARY_READ_ONLY: { status: 403, data: about },
  LIBRARY_EXISTS: { status: 409, data: about },
  PACK_INVALID: { status: 422, data: about },
  SOURCE_UNKNOWN: { status: 404, data: about },
  BLOCK_UNKNOWN: { status: 404, data: about },
  COLLECTION_UNKNOWN: { status: 404, data: about },
  COLLECTION_EXISTS: { status: 409, data: about },
  TAG_UNKNOWN: { status: 404, data: about },
  TRASH_UNKNOWN: { status: 404, data: about },
  IMPORT_UNKNOWN: { status: 404, data: about },
  DRAFT_UNKNOWN: { status: 404, data: about },
  SLOTS_UNFILLED: {
    status: 422,
    data: z.object({ subject: z.string().nullable(), slots: z.array(z.string()) }),
  },
  FACTS_INVALID: { status: 422, data: about },
  RULE_INVALID: { status: 422, data: about },
  DATA_DIR_UNWRITABLE: { status: 403, data: about },
  DATA_DIR_BUSY: { status: 423, data: about },
  DATA_DAMAGED: { status: 500, data: about },
  DATA_NEWER: { status: 409, data: about },
  PATHS_REFUSED: { status: 403, data: about },
} as const;

/** The closed set of codes a host may have to show. */
export type AppErrorCode = keyof typeof appErrors;
