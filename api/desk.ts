import { z } from 'zod';

/** How the desk is set for its user; kept in the data folder, so that every window and host shows the same. */
export const deskSettings = z.object({
  /** The speaker's own pace 语速, in characters a minute. */
  pace: z.number().min(60).max(500),
  /** The size of the text on the paper, in pixels. */
  fontSize: z.int().min(13).max(30),
  /** Drafts that stand open in tabs, by id. */
  openDrafts: z.array(z.string()).max(20),
  /** The first-run tour was seen or sent away. */
  tourDone: z.boolean(),
});

/** What the desk is set to before anybody chose: the usual pace at a lectern lies between 180 and 200. */
export const DESK_DEFAULTS: DeskSettings = { pace: 190, fontSize: 17, openDrafts: [], tourDone: false };

/** A change of some of the settings. */
export const deskChange = deskSettings.partial();

export type DeskSettings = z.infer<typeof deskSettings>;
