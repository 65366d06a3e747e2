/** Every reason for which a file is not read. */
export type FormatErrorCode = 'empty' | 'too-large' | 'unsupported' | 'damaged' | 'no-text' | 'encrypted';

/**
 * A file that could not be read. `message` is Chinese, names the file, says what is wrong with it and
 * what its owner can do; it is shown as it stands.
 */
export class FormatError extends Error {
  readonly code: FormatErrorCode;
  /** The file as the user knows it: its name without folders. */
  readonly fileName: string;
  /** The message without the name. */
  readonly what: string;

  constructor(code: FormatErrorCode, name: string, what: string) {
    const fileName = shownName(name);
    super(`《${fileName}》${what}`);
    this.name = 'FormatError';
    this.code = code;
    this.fileName = fileName;
    this.what = what;
  }
}

/**
 * A draft was to be written as a finished document although holes 槽位 are left in it:
 * "{{单位}}" would be read out. `slots` has each name once, in order of appearance.
 */
export class UnfilledSlotsError extends Error {
  readonly slots: readonly string[];

  constructor(slots: readonly string[]) {
    const list = slots.map((slot) => `“${slot}”`).join('、');
    super(
      `稿件还有 ${slots.length} 处要素没有填写：${list}。请先填好要素卡；确需先出稿的，可选择“标黄导出”。`,
    );
    this.name = 'UnfilledSlotsError';
    this.slots = slots;
  }
}

/** A file's name without its folders and control characters, cut to a length that fits a message. */
function shownName(name: string): string {
  const last = name.split(/[\\/]/).filter(Boolean).at(-1) ?? name;
  const clean = Array.from(last.replace(/\p{Cc}/gu, ''));
  return clean.length > 80 ? `${clean.slice(0, 60).join('')}…${clean.slice(-15).join('')}` : clean.join('');
}
