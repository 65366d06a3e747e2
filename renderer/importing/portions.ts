const MOST_FILES = 50;
const MOST_BYTES = 16_000_000;

/** Files in portions of at most fifty or sixteen megabytes, in order; a larger file is a portion of its own. */
export function portions<T extends { readonly size: number }>(files: readonly T[]): T[][] {
  const made: T[][] = [];
  let bytes = 0;
  for (const file of files) {
    const last = made.at(-1);
    if (last === undefined || last.length === MOST_FILES || bytes + file.size > MOST_BYTES) {
      made.push([file]);
      bytes = file.size;
    } else {
      last.push(file);
      bytes += file.size;
    }
  }
  return made;
}
