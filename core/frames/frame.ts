import { commonOf, fillersOf, samePlaces } from './align.ts';
import { openingOf } from './verbs.ts';

/** The pattern that parallel headings share 句架, with {} for its holes, and how close the headings are (0…1). */
export interface Frame {
  readonly pattern: string;
  readonly score: number;
}

/** What stays the same in the headings, and the shapes they have; the basis for every comparison. */
export interface FrameModel {
  readonly headings: readonly string[];
  /** The shared characters in order. */
  readonly fixed: string;
  readonly pattern: string;
}

const MARKS = /[，、；：。！？,“”‘’《》\s]/;

/** A heading as it is compared: without ordinal and without mark at the end. */
export function bareHeading(heading: string): string {
  return heading
    .trim()
    .replace(
      /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|\d{1,2}[.．、]|[一二三四五六七八九]是)/,
      '',
    )
    .replace(/[。；，！]$/, '');
}

/** Builds the frame of headings that belong together. */
export function modelOf(headings: readonly string[]): FrameModel {
  const bare = headings.map(bareHeading);
  const places = samePlaces(bare);
  const placed = places === null ? '' : places.filter((char) => char !== null).join('');
  const common = bare.slice(1).reduce(commonOf, bare[0] ?? '');
  // Characters at the same place make the truer frame; a subsequence may pick them across words.
  const useful = placed.replace(new RegExp(MARKS, 'g'), '').length > 0 || placed.length >= common.length;
  const fixed = places !== null && useful ? placed : common;
  const pattern = places !== null && useful ? withHoles(places) : patternOf(bare, fixed);
  return { headings: bare, fixed, pattern };
}

function withHoles(places: readonly (string | null)[]): string {
  return places
    .map((char) => char ?? '{}')
    .join('')
    .replace(/(?:\{\}){2,}/g, '{}');
}

function patternOf(headings: readonly string[], fixed: string): string {
  const all = headings.map((heading) => fillersOf(heading, fixed));
  let pattern = '';
  for (let gap = 0; gap <= fixed.length; gap += 1) {
    if (all.some((fillers) => fillers === null || (fillers[gap] ?? '') !== '')) pattern += '{}';
    pattern += fixed.charAt(gap);
  }
  return pattern === '' ? '{}' : pattern;
}

/** Lengths of the pieces between marks, with the marks: 树牢“一盘棋”思想 is "2“3”2". */
function shapeOf(heading: string): string {
  let shape = '';
  let run = 0;
  for (const char of heading) {
    if (MARKS.test(char)) {
      shape += `${run}${char}`;
      run = 0;
    } else run += 1;
  }
  return `${shape}${run}`;
}

const marksOf = (heading: string): string => [...heading].filter((char) => MARKS.test(char)).join('');

/** How well a heading continues the frame, 0…1: shared characters, gaps, pieces, length, and no filler again. */
export function fitOf(model: FrameModel, heading: string): number {
  const bare = bareHeading(heading);
  if (bare === '' || model.headings.length === 0) return 0;
  const lengths = model.headings.map((one) => one.length);
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  const length = Math.max(0, 1 - Math.abs(bare.length - mean) / mean);
  const covered = model.fixed === '' ? 0.5 : commonOf(bare, model.fixed).length / model.fixed.length;
  const shape = shapeOf(bare);
  const sameShape = model.headings.filter((one) => shapeOf(one) === shape).length / model.headings.length;
  const sameMarks =
    model.headings.filter((one) => marksOf(one) === marksOf(bare)).length / model.headings.length;
  const gaps = gapFit(model, bare);
  const fit = 0.35 * covered + 0.2 * gaps + 0.2 * length + 0.15 * sameShape + 0.1 * sameMarks;
  return Math.max(0, fit - repeatOf(model, bare) - strangeOf(model, bare));
}

/** Words that make the build of a heading: 质量是生命线 is built otherwise than 筑牢生态防线. */
const BUILD = '是的要有了在把让使将被与和也不更';
const STRANGE = 0.04;

function strangeOf(model: FrameModel, bare: string): number {
  const strange = [...new Set(bare)].filter(
    (char) => BUILD.includes(char) && !model.headings.some((heading) => heading.includes(char)),
  );
  return STRANGE * strange.length + (beginsAlike(model, bare) ? 0 : STRANGE);
}

function beginsAlike(model: FrameModel, bare: string): boolean {
  const opening = openingOf(bare);
  return model.headings.some((heading) => openingOf(heading) === opening);
}

/** Share of the gaps whose filler is as long as in one of the headings. */
function gapFit(model: FrameModel, bare: string): number {
  const fillers = fillersOf(bare, model.fixed);
  if (fillers === null) return 0;
  const told = model.headings.map((heading) => fillersOf(heading, model.fixed) ?? []);
  const fits = fillers.filter((filler, gap) => told.some((one) => (one[gap] ?? '').length === filler.length));
  return fits.length / fillers.length;
}

/** A candidate that says again what a heading said is no continuation. */
const REPEAT = 0.12;

function repeatOf(model: FrameModel, bare: string): number {
  const fillers = (fillersOf(bare, model.fixed) ?? [bare]).filter((filler) => filler.length >= 2);
  const again = fillers.some((filler) =>
    model.headings.some((heading) => heading !== bare && heading.includes(filler)),
  );
  return again ? REPEAT : 0;
}
