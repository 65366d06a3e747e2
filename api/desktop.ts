import { oc } from '@orpc/contract';
import { z } from 'zod';
import { appErrors } from './errors.ts';
import { blob } from './words.ts';

/** What only the desktop shell can do for the page: native dialogs and the system. */
export const desktopContract = {
  file: {
    /** Asks where to save and writes the file there; null when the user cancels. */
    save: oc
      .errors({ FILE_UNWRITABLE: appErrors.FILE_UNWRITABLE })
      .input(z.object({ fileName: z.string(), content: blob }))
      .output(z.object({ path: z.string().nullable() })),
    /** Shows a saved file in its folder. */
    reveal: oc.input(z.object({ path: z.string() })).output(z.object({})),
  },
};

/** The type of the desktop shell's own procedures. */
export type DesktopContract = typeof desktopContract;

/** The two channels a preload bridges: the app itself, and the shell around it. */
export const DESKTOP_CHANNELS = ['app', 'desktop'] as const;
export type DesktopChannel = (typeof DESKTOP_CHANNELS)[number];

/** A message as oRPC's peers exchange them: text, or text and bytes packed together. */
export type PeerMessage = string | Uint8Array;

/**
 * The one function the preload puts on `window.gaojiang`: opens a channel to the desktop shell, calls
 * `onMessage` with each message from it and returns the function that sends.
 */
export type ConnectDesktop = (
  channel: DesktopChannel,
  onMessage: (message: PeerMessage) => void,
) => (message: PeerMessage) => void;
