import { z } from 'zod';
import { speech } from '../../api/speech.ts';
import { factCard } from '../../api/words.ts';
import type { FactCard } from '../../core/slots/facts.ts';
import type { Speech } from '../../core/speech/speech.ts';

/** Text that could not be saved, kept in the page's own storage until it can be. */
export interface Unsaved {
  /** The version it was edited from. */
  readonly base: string;
  readonly speech: Speech;
  readonly facts: FactCard;
}

const unsaved: z.ZodType<Unsaved> = z.object({ base: z.string(), speech, facts: factCard });

function nameOf(id: string): string {
  return `gaojiang-unsaved-${id}`;
}

/** Keeps the text of a draft that could not be saved; false where the storage is full or refused. */
export function keepUnsaved(storage: Storage, id: string, text: Unsaved): boolean {
  try {
    storage.setItem(nameOf(id), JSON.stringify(text));
    return true;
  } catch {
    return false;
  }
}

/** The text kept for a draft; null where there is none or what is there cannot be read. */
export function unsavedOf(storage: Storage, id: string): Unsaved | null {
  const kept = storage.getItem(nameOf(id));
  if (kept === null) return null;
  try {
    return unsaved.safeParse(JSON.parse(kept)).data ?? null;
  } catch {
    return null;
  }
}

/** Forgets the text kept for a draft, once it is saved. */
export function forgetUnsaved(storage: Storage, id: string): void {
  storage.removeItem(nameOf(id));
}
