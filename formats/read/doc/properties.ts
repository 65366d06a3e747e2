/** The properties of a range of characters or of a paragraph, as far as they bear on the text. */
export interface DocProperties {
  /** List number, from 1; 0 for none; null where nothing is said. */
  list: number | null;
  level: number | null;
  inTable: boolean;
  rowEnd: boolean;
  hidden: boolean;
  deleted: boolean;
  inserted: boolean;
  special: boolean;
  style: number;
}

/** Properties of nothing said. */
export function noProperties(): DocProperties {
  return {
    list: null,
    level: null,
    inTable: false,
    rowEnd: false,
    hidden: false,
    deleted: false,
    inserted: false,
    special: false,
    style: 0,
  };
}

/** Sizes of an operand by the upper three bits of its code; the sixth kind says its size itself. */
const SIZES = [1, 1, 2, 4, 2, 2, 0, 3];

/** Applies a list of changes (grpprl) to `properties`. Codes are those of [MS-DOC] 2.6. */
export function applyChanges(changes: Buffer, properties: DocProperties): void {
  let at = 0;
  while (at + 3 <= changes.length) {
    const code = changes.readUInt16LE(at);
    const kind = code >> 13;
    const own = at + 2;
    // sprmTDefTable counts its size in two bytes, all others in one.
    const size =
      kind !== 6
        ? (SIZES[kind] ?? 1)
        : code === 0xd608 && own + 2 <= changes.length
          ? changes.readUInt16LE(own) + 1
          : changes.readUInt8(own) + 1;
    if (own + size > changes.length) return;
    apply(code, changes, own, properties);
    at = own + size;
  }
}

function apply(code: number, changes: Buffer, at: number, properties: DocProperties): void {
  switch (code) {
    case 0x460b:
      properties.list = changes.readInt16LE(at);
      break;
    case 0x260a:
      properties.level = changes.readUInt8(at);
      break;
    case 0x2416:
      properties.inTable = changes.readUInt8(at) !== 0;
      break;
    case 0x2417:
    case 0x244c:
      properties.rowEnd = changes.readUInt8(at) !== 0;
      break;
    case 0x083c:
      properties.hidden = (changes.readUInt8(at) & 1) !== 0;
      break;
    case 0x0800:
      properties.deleted = (changes.readUInt8(at) & 1) !== 0;
      break;
    case 0x0801:
      properties.inserted = (changes.readUInt8(at) & 1) !== 0;
      break;
    case 0x0855:
      properties.special = (changes.readUInt8(at) & 1) !== 0;
      break;
    default:
      break;
  }
}
