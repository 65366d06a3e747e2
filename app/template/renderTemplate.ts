import Handlebars from 'handlebars';
import type { FactCard } from '../../core/slots/facts.ts';
import { checkBody } from './checkBody.ts';
import { Rendering, type RenderOptions } from './helpers.ts';
import { HELPER_TABLE } from './helperTable.ts';
import { layOut } from './layOut.ts';
import type { Template } from './template.ts';

const KNOWN = Object.fromEntries(Object.keys(HELPER_TABLE).map((name) => [name, true]));

/**
 * The text of a draft from a skeleton and a fact card. A slot without fact or default stays as {{名}}, so the draft
 * lists it as unfilled; with `keepSlots` so do the slots that have one, and fillSlots on the parsed text gives
 * what renders without it. Handlebars runs on a checked tree with the helper table and nothing else: no
 * prototype access, no partials, bounded loops. Throws TemplateError where a bound is passed. The
 * same input gives the same text.
 */
export function renderTemplate(template: Template, facts: FactCard, options: RenderOptions = {}): string {
  const tree = checkBody(template);
  const rendering = new Rendering(template, facts, options);
  const run = Handlebars.create().compile<unknown>(tree, {
    knownHelpers: KNOWN,
    knownHelpersOnly: true,
    noEscape: true,
  });
  const text = run(rendering.context, {
    helpers: rendering.helpers(),
    allowProtoPropertiesByDefault: false,
    allowProtoMethodsByDefault: false,
  });
  return layOut(rendering.written(text));
}
