import { z } from 'zod';
import { slotKind, span } from './words.ts';

/** A hole left in a text 占位符 and the slot that would fill it; mirrors core/slots/placeholders.ts. */
const placeholder = span.extend({ text: z.string(), slot: z.string(), kind: slotKind });

/** Something a text names that another speech would name differently 要素; mirrors core/slots/entities.ts. */
const entity = span.extend({ text: z.string(), kind: slotKind });

/** What of a text belongs to its occasion: holes, and names of places, units, dates … Each list in reading order. */
export const textElements = z.object({ placeholders: z.array(placeholder), entities: z.array(entity) });

export type TextElements = z.infer<typeof textElements>;
