import { countIds } from '../../core/speech/ids.ts';
import { parse } from '../../core/speech/parse.ts';
import { slotsOf } from '../../core/speech/slots.ts';
import { headingsOf } from '../draftView.ts';
import { given } from '../firstDraft.ts';
import type { AppParts } from '../parts.ts';
import { procedures } from '../procedures.ts';
import { renderTemplate } from '../template/renderTemplate.ts';
import { allTemplates, templateByName } from '../template/shelf.ts';

/** Choosing a skeleton 骨架 and seeing what it would give. */
export function templateProcedures(parts: AppParts) {
  const os = procedures.template;
  return {
    list: os.list.handler(() =>
      allTemplates(parts.templates(), parts.library().db).map(({ template, origin }) => {
        const { value: speech } = parse(renderTemplate(template, {}), countIds());
        const { name, genre, occasion, minutes, points } = template;
        const slots = template.slots.map(({ each: _each, ...slot }) => slot);
        return { name, genre, occasion, minutes, points, origin, slots, outline: headingsOf(speech) };
      }),
    ),
    preview: os.preview.handler(({ input }) => {
      const template = templateByName(parts.templates(), parts.library().db, input.template);
      const text = renderTemplate(template, input.facts, given(input));
      const { value: speech } = parse(text, countIds());
      return { text, unfilled: slotsOf(speech).map(({ name }) => name) };
    }),
  };
}
