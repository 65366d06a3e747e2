import { applyChanges, noProperties } from './properties.ts';

/** What list the paragraphs of a style are in. */
export interface StyleList {
  readonly list: number | null;
  readonly level: number | null;
}

interface OwnStyle extends StyleList {
  readonly base: number;
}

/** Word itself refuses longer chains. */
const MAX_CHAIN = 32;
const NO_LIST: StyleList = { list: null, level: null };

/** For each style by its number (istd), the list that it or the style it is based on puts a paragraph into. */
export function readStyleLists(sheet: Buffer): (style: number) => StyleList {
  const styles: (OwnStyle | null)[] = [];
  if (sheet.length >= 6) {
    let at = 2 + sheet.readUInt16LE(0);
    const count = sheet.readUInt16LE(2);
    const baseSize = sheet.readUInt16LE(4);
    for (let index = 0; index < count && at + 2 <= sheet.length; index += 1) {
      const size = sheet.readUInt16LE(at);
      styles.push(styleOf(sheet.subarray(at + 2, at + 2 + size), baseSize));
      at += 2 + size;
    }
  }
  return (style) => {
    let { list, level }: StyleList = NO_LIST;
    let next = style;
    for (let depth = 0; depth < MAX_CHAIN; depth += 1) {
      const own = styles[next];
      if (own === null || own === undefined) break;
      list ??= own.list;
      level ??= own.level;
      next = own.base;
    }
    return { list, level };
  };
}

/** Null for a style of characters or tables, and for one that is cut. */
function styleOf(style: Buffer, baseSize: number): OwnStyle | null {
  if (style.length < baseSize + 4 || baseSize < 8) return null;
  const kind = style.readUInt16LE(2);
  if ((kind & 15) !== 1) return null;
  // The name is followed by a zero.
  const at = baseSize + 2 + 2 * style.readUInt16LE(baseSize) + 2;
  if (at + 4 > style.length) return null;
  const properties = noProperties();
  applyChanges(style.subarray(at + 4, at + 2 + style.readUInt16LE(at)), properties);
  return { base: kind >> 4, list: properties.list, level: properties.level };
}
