import { z } from 'zod';

/**
 * Everything that can go wrong on purpose, one code each. `message` is Chinese, names the file or thing
 * concerned and says what to do; `data.subject` is that file or thing. The HTTP status serves the browser host.
 */
export const appErrors = {
  FILE_NOT_FOUND: { status: 404, data: z.object({ subject: z.string() }) },
  FILE_UNREADABLE: { status: 403, data: z.object({ subject: z.string() }) },
  FILE_EMPTY: { status: 422, data: z.object({ subject: z.string() }) },
  FILE_TOO_LARGE: { status: 413, data: z.object({ subject: z.string() }) },
  FILE_UNSUPPORTED: { status: 415, data: z.object({ subject: z.string() }) },
  FILE_DAMAGED: { status: 422, data: z.object({ subject: z.string() }) },
  FILE_NO_TEXT: { status: 422, data: z.object({ subject: z.string() }) },
  FILE_ENCRYPTED: { status: 422, data: z.object({ subject: z.string() }) },
  FILE_UNWRITABLE: { status: 403, data: z.object({ subject: z.string() }) },
  TEMPLATE_UNKNOWN: { status: 404, data: z.object({ subject: z.string() }) },
  TEMPLATE_INVALID: { status: 422, data: z.object({ subject: z.string() }) },
  LIBRARY_UNKNOWN: { status: 404, data: z.object({ subject: z.string() }) },
  LIBRARY_READ_ONLY: { status: 403, data: z.object({ subject: z.string() }) },
  LIBRARY_EXISTS: { status: 409, data: z.object({ subject: z.string() }) },
  PACK_INVALID: { status: 422, data: z.object({ subject: z.string() }) },
  SOURCE_UNKNOWN: { status: 404, data: z.object({ subject: z.string() }) },
  BLOCK_UNKNOWN: { status: 404, data: z.object({ subject: z.string() }) },
  DRAFT_UNKNOWN: { status: 404, data: z.object({ subject: z.string() }) },
  SLOTS_UNFILLED: { status: 422, data: z.object({ subject: z.string(), slots: z.array(z.string()) }) },
  FACTS_INVALID: { status: 422, data: z.object({ subject: z.string() }) },
  DATA_DIR_UNWRITABLE: { status: 403, data: z.object({ subject: z.string() }) },
  DATA_DIR_BUSY: { status: 423, data: z.object({ subject: z.string() }) },
  DATA_DAMAGED: { status: 500, data: z.object({ subject: z.string() }) },
  DATA_NEWER: { status: 409, data: z.object({ subject: z.string() }) },
  PATHS_REFUSED: { status: 403, data: z.object({ subject: z.string() }) },
} as const;

/** The closed set of codes a host may have to show. */
export type AppErrorCode = keyof typeof appErrors;
