import type { MessageBoxReturnValue, SaveDialogReturnValue } from 'electron';

/** A dialog's answer, given before the dialog opens. */
export type DialogAnswer =
  | { readonly dialog: 'showSaveDialog'; readonly answer: SaveDialogReturnValue }
  | { readonly dialog: 'showMessageBox'; readonly answer: MessageBoxReturnValue };

/** What a test asks of the running double. */
export type ToDouble =
  | { readonly kind: 'answer'; readonly next: DialogAnswer }
  | { readonly kind: 'menu'; readonly path: readonly string[] }
  | { readonly kind: 'crash-worker' }
  | { readonly kind: 'close-window' }
  | { readonly kind: 'quit' };

/** What the double tells the test. */
export type FromDouble =
  /** The first window has loaded; DevTools listen on this port. */
  | { readonly kind: 'ready'; readonly cdpPort: number }
  /** The shell has asked the system for something: a dialog, a folder, a link. */
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly unknown[] }
  /** Something that would be a defect in the real program: an error in the page, a dialog nobody expected. */
  | { readonly kind: 'problem'; readonly text: string };

/** Tells the test process, where there is one. */
export function tell(message: FromDouble): void {
  process.send?.(message);
}
