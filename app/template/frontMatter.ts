import { TemplateError } from './failure.ts';

/** A value of the head with its place in the source. */
interface HeadValue {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

/** Keys and values of one level of the head, in order. */
export type HeadFields = ReadonlyMap<string, HeadValue>;

/** The head of a skeleton as written, before its words are judged. */
export interface Head {
  readonly fields: HeadFields;
  readonly slots: readonly { readonly line: number; readonly fields: HeadFields }[];
  /** Index in the lines of the source where the body begins. */
  readonly bodyAt: number;
}

/** A line without white space at its end. */
const PAIR = /^(\s*(?:- )?)([A-Za-z]+):(?:\s+(\S.*))?$/;

function unquoted(raw: string): string {
  const quoted = /^"(.*)"$/.exec(raw) ?? /^'(.*)'$/.exec(raw);
  return quoted?.[1] ?? raw;
}

/**
 * Reads the head of a skeleton: lines `key: value` between two lines `---`, and under `slots:` a list whose
 * entries begin with `- `. This is the small part of YAML that a skeleton needs, read strictly: an unknown
 * layout is an error with its line and column, never a guess.
 */
export function readHead(lines: readonly string[], template: string): Head {
  if (lines[0]?.trim() !== '---')
    throw new TemplateError(template, '开头缺少“---”，模板说明应写在两行“---”之间。', 1, 1);
  const end = lines.findIndex((line, i) => i > 0 && line.trim() === '---');
  if (end < 0) throw new TemplateError(template, '模板说明没有结束，缺少第二行“---”。', lines.length, 1);
  const fields = new Map<string, HeadValue>();
  const slots: { line: number; fields: Map<string, HeadValue> }[] = [];
  let inSlots = false;
  for (const [i, text] of lines.slice(1, end).entries()) {
    const line = i + 2;
    if (text.trim() === '' || text.trimStart().startsWith('#')) continue;
    const pair = PAIR.exec(text.trimEnd());
    if (pair === null)
      throw new TemplateError(template, '这一行不是“名称: 值”的写法（冒号用半角，后面空一格）。', line, 1);
    const [, indent = '', key = '', raw = ''] = pair;
    const column = raw === '' ? text.length + 1 : text.indexOf(raw, indent.length + key.length) + 1;
    const value: HeadValue = { text: unquoted(raw), line, column };
    const fail = (problem: string): never => {
      throw new TemplateError(template, problem, line, indent.length + 1);
    };
    if (indent === '') {
      if (fields.has(key)) fail(`“${key}”写了两次。`);
      fields.set(key, value);
      inSlots = key === 'slots';
      continue;
    }
    if (!inSlots) fail('只有 slots 下面的内容才能缩进。');
    if (indent.endsWith('- ')) slots.push({ line, fields: new Map() });
    const slot = slots.at(-1);
    if (slot === undefined) return fail('槽位应以“- name: 名称”开头。');
    if (slot.fields.has(key)) fail(`这个槽位的“${key}”写了两次。`);
    slot.fields.set(key, value);
  }
  return { fields, slots, bodyAt: end + 1 };
}
