import { countIds } from '../../core/speech/ids.ts';
import { countCharacters } from '../../core/speech/length.ts';
import { parse } from '../../core/speech/parse.ts';
import { serialise } from '../../core/speech/serialise.ts';
import { fillSlots, slotsOf } from '../../core/speech/slots.ts';
import { addSkeleton, changeSkeleton, findSkeleton, removeSkeleton } from '../../library/skeletons.ts';
import { headingsOf } from '../draftView.ts';
import { AppFailure } from '../failure.ts';
import { given } from '../firstDraft.ts';
import { wishedDraft } from '../makeDraft.ts';
import { type AppParts, writable } from '../parts.ts';
import { procedures } from '../procedures.ts';
import { TemplateError } from '../template/failure.ts';
import { templateOfSpeech } from '../template/ofSpeech.ts';
import { parseTemplate } from '../template/parseTemplate.ts';
import { renderTemplate } from '../template/renderTemplate.ts';
import { allTemplates, faultyTemplates, type ShelvedTemplate, templateByName } from '../template/shelf.ts';
import type { Template } from '../template/template.ts';

/** What messages call a skeleton that has no name yet. */
const UNNAMED = '未命名骨架';

function infoOf({ template, origin }: ShelvedTemplate) {
  const { value: speech } = parse(renderTemplate(template, {}), countIds());
  const { name, genre, occasion, minutes, points } = template;
  const slots = template.slots.map(({ each: _each, ...slot }) => slot);
  return { name, genre, occasion, minutes, points, origin, slots, outline: headingsOf(speech) };
}

/** A card that fills every slot of a skeleton with its example. */
function exampleCard(template: Template): Record<string, string> {
  const filled = template.slots.filter(({ example, each }) => example !== '' && !each);
  return Object.fromEntries(filled.map(({ name, example }) => [name, example]));
}

/** Choosing a skeleton 骨架, seeing what it would give, writing one's own. */
export function templateProcedures(parts: AppParts) {
  const os = procedures.template;
  return {
    list: os.list.handler(() => allTemplates(parts.templates(), parts.library().db).map(infoOf)),
    faults: os.faults.handler(() =>
      faultyTemplates(parts.library().db).map(({ template: name, line, column, problem: message }) => {
        return { name, line, column, message };
      }),
    ),
    preview: os.preview.handler(({ input }) => {
      const template = templateByName(parts.templates(), parts.library().db, input.template);
      const { speech, facts } = wishedDraft(parts, template, input.facts, input);
      const filled = fillSlots(speech, facts);
      const text = serialise(filled);
      return { text, chars: countCharacters(text), unfilled: slotsOf(filled).map(({ name }) => name) };
    }),
    get: os.get.handler(({ input }) => {
      const own = findSkeleton(parts.library().db, input.name);
      if (own !== undefined) return { name: own.name, origin: 'personal' as const, source: own.template };
      const { name, source } = templateByName(parts.templates(), parts.library().db, input.name);
      return { name, origin: 'built-in' as const, source };
    }),
    check: os.check.handler(({ input }) => {
      try {
        const template = parseTemplate(input.source, UNNAMED);
        const facts = { ...(input.examples ? exampleCard(template) : {}), ...input.facts };
        const text = renderTemplate(template, facts, given(input));
        const { value: speech } = parse(text, countIds());
        const { name, genre, minutes, points } = template;
        const unfilled = slotsOf(speech).map((slot) => slot.name);
        return { ok: true as const, name, genre, minutes, points, text, unfilled };
      } catch (error) {
        if (!(error instanceof TemplateError)) throw error;
        const { line, column, problem } = error;
        return { ok: false as const, line, column, message: problem };
      }
    }),
    save: os.save.handler(({ input }) => {
      const { db } = writable(parts);
      const template = parseTemplate(input.source, UNNAMED);
      const { name, genre, occasion: note } = template;
      if (parts.templates().has(name)) return { kind: 'taken' as const, name };
      const text = { name, genre, note, template: input.source };
      const now = parts.now().toISOString();
      const old = input.replaces === null ? undefined : findSkeleton(db, input.replaces);
      const saved = old === undefined ? addSkeleton(db, text, now) : changeSkeleton(db, old.id, text, now);
      return saved === null ? { kind: 'taken' as const, name } : { kind: 'saved' as const, name };
    }),
    remove: os.remove.handler(({ input }) => {
      const { db } = writable(parts);
      const own = findSkeleton(db, input.name);
      if (own === undefined) {
        throw new AppFailure(
          'TEMPLATE_UNKNOWN',
          input.name,
          `没有您自己的骨架“${input.name}”，内置骨架不能删除`,
        );
      }
      removeSkeleton(db, own.id);
      return {};
    }),
    fromSpeech: os.fromSpeech.handler(({ input }) => {
      const { db } = writable(parts);
      const taken = (name: string): boolean =>
        parts.templates().has(name) || findSkeleton(db, name) !== undefined;
      const made = templateOfSpeech(db, parts.gazetteer(), input, taken);
      addSkeleton(db, made, parts.now().toISOString());
      return { name: made.name, source: made.template };
    }),
  };
}
