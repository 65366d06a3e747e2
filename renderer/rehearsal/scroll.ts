/** How a rehearsal stands after some time at a pace. */
export interface Progress {
  /** Characters read so far. */
  readonly read: number;
  /** Minutes left, to one decimal. */
  readonly minutesLeft: number;
  readonly done: boolean;
}

/** Where a reader of `characters` stands who has read at `pace` characters a minute for so many milliseconds. */
export function progressAt(characters: number, pace: number, milliseconds: number): Progress {
  const read = Math.min(characters, (pace * milliseconds) / 60_000);
  const left = (characters - read) / pace;
  return { read, minutesLeft: Math.ceil(left * 10) / 10, done: read >= characters };
}

/** A stretch of time as a stage clock shows it: 3:05. */
export function clockText(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
