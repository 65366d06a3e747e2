import type { Speech } from '../speech.ts';

/** What an edit gives: the new draft (the old one is untouched, so undo is keeping it), or why it cannot be done. */
export type Edit =
  | { readonly ok: true; readonly speech: Speech }
  | { readonly ok: false; readonly reason: string };

/** Thrown by the plain form of an edit when its `maybe` form gives a reason; the message is Chinese, for the clerk. */
export class EditRefused extends Error {
  override readonly name = 'EditRefused';
}

/** An edit that cannot be done, and why. */
export function refused(reason: string): Edit {
  return { ok: false, reason };
}

/** The draft of an edit; throws EditRefused with its reason where there is none. */
export function accepted(edit: Edit): Speech {
  if (edit.ok) return edit.speech;
  throw new EditRefused(edit.reason);
}
