/** What a command of the skeleton language may be given. */
export interface HelperSpec {
  readonly form: 'inline' | 'block';
  /** The kinds of its parameters in order; those from `least` on may be left out. */
  readonly params: readonly ('text' | 'number' | 'slot')[];
  readonly least: number;
  /** True where the last kind may be repeated. */
  readonly repeats: boolean;
  readonly hash: readonly string[];
  /** What it does, in one line, for the reference and for messages. */
  readonly purpose: string;
}

const one = { least: 1, repeats: false, hash: [] } as const;

/**
 * Every command a skeleton may use; there are no others, and each is defined once. Commands are written in
 * Latin letters and slots mostly in Chinese, so a reader of a skeleton sees at once which is which.
 */
export const HELPER_TABLE = {
  points: {
    form: 'block',
    params: ['number'],
    least: 0,
    repeats: false,
    hash: ['style'],
    purpose: '一组要点；不写个数时由用户定，else 部分供要点不够时补足',
  },
  point: { form: 'block', params: [], least: 0, repeats: false, hash: [], purpose: '其中一个要点' },
  no: { form: 'inline', params: [], least: 0, repeats: false, hash: [], purpose: '本要点的序号' },
  nth: { ...one, form: 'inline', params: ['text'], purpose: '本要点自己的槽位，如 举措1、举措2' },
  date: { ...one, form: 'inline', params: ['slot'], purpose: '把日期写成 2026年3月1日 的样子' },
  level: { ...one, form: 'inline', params: ['text'], purpose: '按层级写 我县、全县、县委 等' },
  choose: { ...one, form: 'inline', params: ['text'], repeats: true, purpose: '几种说法取其一' },
  given: { ...one, form: 'block', params: ['text'], purpose: '用户没有把该槽位留空才出现的部分' },
  longer: { ...one, form: 'block', params: ['number'], purpose: '讲话不短于这么多分钟才出现的部分' },
} as const satisfies Readonly<Record<string, HelperSpec>>;

/** The name of a command. */
export type HelperName = keyof typeof HELPER_TABLE;

/** The names of all commands; no slot may take one of them. */
export const HELPER_NAMES: readonly string[] = Object.keys(HELPER_TABLE);

/** The command of that name; null for anything else, the prototype's names included. */
export function helperSpec(name: string): HelperSpec | null {
  return isHelper(name) ? HELPER_TABLE[name] : null;
}

function isHelper(name: string): name is HelperName {
  return Object.hasOwn(HELPER_TABLE, name);
}
