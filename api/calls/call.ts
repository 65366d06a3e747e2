import { oc } from '@orpc/contract';
import { z } from 'zod';
import { appErrors } from '../errors.ts';

/** What every procedure begins with: the errors it may answer. */
export const call = oc.errors(appErrors);

/** The input or output of a procedure that takes or gives nothing. */
export const nothing = z.object({});
