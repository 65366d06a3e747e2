/** What the user is at besides the text itself. */
export type Overlay = 'none' | 'find' | 'replace' | 'keep' | 'levels' | 'rehearsal';
