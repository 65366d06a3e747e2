import { z } from 'zod';
import { GENRES } from '../../core/classify/genre.ts';
import { SLOT_KINDS } from '../../core/slots/facts.ts';
import { checkBody } from './checkBody.ts';
import { TemplateError } from './failure.ts';
import { type HeadFields, readHead } from './frontMatter.ts';
import { HELPER_NAMES } from './helperTable.ts';
import type { Template, TemplateSlot } from './template.ts';

/** The longest source a skeleton may have; a speech of an hour is a tenth of it. */
const LONGEST = 100_000;

/** The longest text a slot may bring with it; a body may print it a thousand times. */
const LONGEST_DEFAULT = 1_000;

const filled = (what: string) => z.string({ error: `缺少${what}。` }).min(1, `${what}不能为空。`);

const whole = (what: string, least: number, most: number) =>
  z
    .string({ error: `缺少${what}。` })
    .regex(/^\d+$/, `${what}须是整数。`)
    .transform(Number)
    .refine((n) => n >= least && n <= most, `${what}须在 ${least} 到 ${most} 之间。`);

const yesOrNo = z
  .enum(['true', 'false'], { error: '只能写 true 或 false。' })
  .default('false')
  .transform((value) => value === 'true');

const head = z.strictObject({
  name: filled('模板名称（name）'),
  genre: z.enum(GENRES, { error: `文种（genre）只能是：${GENRES.join('、')}。` }),
  occasion: filled('适用场合（occasion）'),
  minutes: whole('讲话分钟数（minutes）', 1, 180),
  points: whole('要点个数（points）', 1, 20),
  slots: z.literal('', { error: 'slots 后面应换行，每个槽位以“- name: 名称”开头。' }).optional(),
});

const slot = z.strictObject({
  name: z
    .string({ error: '槽位缺少名称（name）。' })
    .regex(/^[\p{L}\p{N}·]{1,20}$/u, '槽位名只能用文字和数字，不超过 20 字。')
    .refine((name) => !HELPER_NAMES.includes(name), '这个名称是模板指令，不能用作槽位名。'),
  kind: z.enum(SLOT_KINDS, { error: `槽位类别（kind）只能是：${SLOT_KINDS.join('、')}。` }),
  label: filled('槽位说明（label）'),
  hint: z.string().default(''),
  example: z.string().default(''),
  default: z.string().max(LONGEST_DEFAULT, `默认值不能超过 ${LONGEST_DEFAULT} 字。`).optional(),
  required: yesOrNo,
  each: yesOrNo,
});

/** Judges the fields of one level; the first problem becomes an error that points at its value. */
function judged<T>(schema: z.ZodType<T>, fields: HeadFields, template: string, line: number): T {
  const values = Object.fromEntries([...fields].map(([key, value]) => [key, value.text]));
  const result = schema.safeParse(values);
  if (result.success) return result.data;
  // A misspelt key also leaves its right name missing; the misspelling is what the writer must see.
  const { issues } = result.error;
  const issue = issues.find((each) => each.code === 'unrecognized_keys') ?? issues[0];
  if (issue?.code === 'unrecognized_keys') {
    const at = fields.get(issue.keys[0] ?? '');
    throw new TemplateError(template, `不认识“${issue.keys.join('、')}”这一项。`, at?.line ?? line, 1);
  }
  const at = fields.get(String(issue?.path[0] ?? ''));
  throw new TemplateError(template, issue?.message ?? '说明有误。', at?.line ?? line, at?.column ?? 1);
}

/**
 * Reads a skeleton from its source: head between two lines `---`, Handlebars body after it. `name` is what
 * messages call it until its head has been read (usually the file name). Throws TemplateError with line and column at
 * the first thing that is not as it should be: head, slot, Handlebars syntax, or anything in the body that is
 * not on the whitelist (see checkBody).
 */
export function parseTemplate(source: string, name: string): Template {
  if (source.length > LONGEST) throw new TemplateError(name, `模板过长，最多 ${LONGEST} 字。`, 1, 1);
  const lines = source
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n');
  const { fields, slots, bodyAt } = readHead(lines, name);
  const { slots: _list, ...rest } = judged(head, fields, name, 1);
  const seen = new Set<string>();
  const declared = slots.map((each): TemplateSlot => {
    const { default: preset, ...words } = judged(slot, each.fields, name, each.line);
    if (seen.has(words.name)) throw new TemplateError(name, `槽位“${words.name}”声明了两次。`, each.line, 1);
    seen.add(words.name);
    return { ...words, default: preset ?? null };
  });
  const body = lines.slice(bodyAt).join('\n');
  const template: Template = { ...rest, slots: declared, source, body, bodyLine: bodyAt + 1 };
  checkBody(template);
  return template;
}
