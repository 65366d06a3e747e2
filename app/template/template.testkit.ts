import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseTemplate } from './parseTemplate.ts';
import type { Template } from './template.ts';

const FOLDER = join(import.meta.dirname, '../../templates');

/** The skeletons that come with the product, read from their files. */
export function builtIn(): Template[] {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.hbs'));
  if (files.length === 0) throw new Error(`templates/ 是空的：${FOLDER}`);
  return files.map((file) => parseTemplate(readFileSync(join(FOLDER, file), 'utf8'), file));
}

/** The source of a small skeleton with this body and these further slots. */
export function sourceOf(body: string, slots: readonly string[] = []): string {
  const head = ['---', 'name: 小样', 'genre: 其他', 'occasion: 测试', 'minutes: 5', 'points: 2', 'slots:'];
  const unit = ['  - name: 单位', '    kind: unit', '    label: 单位'];
  const more = slots.flatMap((name) => [`  - name: ${name}`, '    kind: text', `    label: ${name}`]);
  const each = ['  - name: 举措', '    kind: text', '    label: 举措', '    each: true'];
  return [...head, ...unit, ...more, ...each, '---', body].join('\n');
}

/** The small skeleton itself. */
export function small(body: string, slots: readonly string[] = []): Template {
  return parseTemplate(sourceOf(body, slots), '小样.hbs');
}
