import { LibraryError } from './errors.ts';

/**
 * Reads a JSON column. `isValue` looks at the outer shape only: the library wrote the text itself, so this
 * tells a damaged file from a sound one; it is no validation of foreign input.
 */
export function fromJson<T>(text: string, isValue: (value: unknown) => value is T, what: string): T {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw unreadable(what, error);
  }
  if (!isValue(value)) throw unreadable(what, undefined);
  return value;
}

/** True for an object that is neither null nor a list. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** True for a list of texts. */
export function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function unreadable(what: string, cause: unknown): LibraryError {
  return new LibraryError(
    'damaged',
    `${what}的内容已损坏，无法读取。请从数据文件夹下的 backups 中用备份恢复。`,
    { cause },
  );
}
