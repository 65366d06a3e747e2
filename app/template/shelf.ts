import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadableDb } from '../../library/database.ts';
import { findSkeleton, listSkeletons } from '../../library/skeletons.ts';
import { AppFailure } from '../failure.ts';
import { TemplateError } from './failure.ts';
import { parseTemplate } from './parseTemplate.ts';
import { renderTemplate } from './renderTemplate.ts';
import type { Template } from './template.ts';

/** The built-in skeletons, by name. */
export type TemplateShelf = ReadonlyMap<string, Template>;

/** A skeleton and who wrote it. */
export interface ShelvedTemplate {
  readonly template: Template;
  readonly origin: 'built-in' | 'personal';
}

/** Reads the built-in skeletons of a folder. Throws TemplateError: a broken built-in one is our own fault. */
export function loadTemplates(folder: string): TemplateShelf {
  const files = readdirSync(folder).filter((file) => file.endsWith('.hbs'));
  const templates = files.sort().map((file) => parseTemplate(readFileSync(join(folder, file), 'utf8'), file));
  return new Map(templates.map((template) => [template.name, template]));
}

/** The user's own skeletons: those that can be used, and what is wrong with the others. */
function ownTemplates(db: ReadableDb): { readonly sound: Template[]; readonly faults: TemplateError[] } {
  const sound: Template[] = [];
  const faults: TemplateError[] = [];
  for (const { name, template } of listSkeletons(db)) {
    try {
      const parsed = parseTemplate(template, name);
      renderTemplate(parsed, {});
      sound.push(parsed);
    } catch (error) {
      if (!(error instanceof TemplateError)) throw error;
      faults.push(new TemplateError(name, error.problem, error.line, error.column));
    }
  }
  return { sound, faults };
}

/**
 * What is wrong with skeletons of the user's own that were stored and can be read no more, as after a program that
 * took what this one refuses. They wait for their author and hold nothing else up.
 */
export function faultyTemplates(db: ReadableDb): TemplateError[] {
  return ownTemplates(db).faults;
}

/** All skeletons that can be used: the user's own first, the built-in ones after them. */
export function allTemplates(shelf: TemplateShelf, db: ReadableDb): ShelvedTemplate[] {
  return [
    ...ownTemplates(db).sound.map((template): ShelvedTemplate => ({ template, origin: 'personal' })),
    ...[...shelf.values()].map((template): ShelvedTemplate => ({ template, origin: 'built-in' })),
  ];
}

/** The skeleton of a name, the user's own before the built-in one. Throws TEMPLATE_UNKNOWN naming those there are. */
export function templateByName(shelf: TemplateShelf, db: ReadableDb, name: string): Template {
  const own = findSkeleton(db, name);
  if (own !== undefined) return parseTemplate(own.template, own.name);
  const found = shelf.get(name.trim());
  if (found !== undefined) return found;
  const names = allTemplates(shelf, db).map(({ template }) => template.name);
  throw new AppFailure('TEMPLATE_UNKNOWN', name, `没有叫“${name}”的骨架。可用的骨架：${names.join('、')}`);
}
