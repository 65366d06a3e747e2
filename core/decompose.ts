import type { Genre } from './classify/genre.ts';
import { genreOf } from './classify/genreOf.ts';
import { readHead } from './classify/head.ts';
import { leavesAround, leavesOf } from './classify/leaves.ts';
import { type Body, breaksOf, closingOf, openingOf, signatureStart, turnsOf } from './classify/parts.ts';
import type { Role } from './classify/role.ts';
import { clean } from './clean/clean.ts';
import type { NoiseReason, NoiseSpan } from './clean/noise.ts';
import type { DecomposedSpeech, Decomposition, LeafSpan } from './decomposition.ts';
import { nodesOf, outline } from './outline/outline.ts';
import { type Section, split } from './split/split.ts';
import { charSet, endsIn } from './text/chars.ts';
import { CodeRoom } from './text/codes.ts';
import { type Paragraph, partOf, tailOf } from './text/paragraph.ts';
import type { Span, Warning } from './text/span.ts';
import { endsLikeTitle } from './text/words.ts';

interface Taken {
  readonly speech: DecomposedSpeech | null;
  readonly noise: readonly NoiseSpan[];
  readonly warnings: readonly Warning[];
}

/** Holds the source while it is taken apart. */
const room = new CodeRoom();

const ENDED = charSet('。！？!?…”"』」）)：:；;.');

/**
 * Takes a source apart: its speeches with their outlines and leaves, the noise around them, and what a clerk should
 * know. Every non-white character of the text lies in exactly one leaf or noise span. Never throws; linear in the text.
 */
export function decompose(text: string): Decomposition {
  const { paragraphs, noise, warnings } = clean(text);
  const { sections } = split(paragraphs);
  const allNoise: NoiseSpan[] = [...noise];
  const allWarnings: Warning[] = [...warnings];
  const documents: DecomposedSpeech[] = [];
  const noiseOf = (paragraph: Paragraph, reason: NoiseReason): NoiseSpan[] =>
    leavesAround(paragraph, 0, paragraph.text.length, 'elaboration', null).map(({ start, end }) => ({
      start,
      end,
      text: text.slice(start, end),
      reason,
    }));
  for (const outside of gapsBetween(sections, paragraphs.length)) {
    for (const paragraph of paragraphs.slice(outside.start, outside.end)) {
      append(allNoise, noiseOf(paragraph, 'site-header'));
    }
  }
  const announced = announcedTitle(noise);
  const [firstSection] = sections;
  const before = (firstSection?.from ?? 0) + ((firstSection?.label ?? 0) > 0 ? 1 : 0);
  let kind = announcedGenre(paragraphs.slice(0, sections.length > 1 ? before : 0));
  for (const section of sections) {
    const taken = takeApart(text, section, paragraphs, noiseOf, kind);
    if (taken.speech !== null) {
      const { speech } = taken;
      if (kind === null && RECORD.test(speech.title ?? '')) kind = genreNamed(speech.title ?? '');
      const unnamed = announced !== null && sections.length === 1 && speech.title === null;
      documents.push(unnamed ? { ...speech, title: announced } : speech);
    }
    append(allNoise, taken.noise);
    append(allWarnings, taken.warnings);
  }
  if (documents.length === 0) {
    allWarnings.push({ code: 'no-speech-found', message: '没有找到讲稿正文。', start: 0 });
  }
  return {
    documents,
    noise: allNoise.sort((a, b) => a.start - b.start),
    warnings: allWarnings.sort((a, b) => a.start - b.start),
  };
}

const ANNOUNCED = /《([^《》]{6,60})》/;

/** The title that a site's own words announce: "下面是小编整理的《在……会上的讲话》". */
function announcedTitle(noise: readonly NoiseSpan[]): string | null {
  for (const { reason, text } of noise) {
    const title = reason === 'foreign-text' ? (ANNOUNCED.exec(text)?.[1] ?? '') : '';
    if (endsLikeTitle(title)) return title;
  }
  return null;
}

/** A record of what several people said: "座谈会发言实录". */
const RECORD = /实录|记录|汇编|选编|摘登$/;
const LONGEST_HEADING = 60;

/** The genre that a title alone names, or null. */
function genreNamed(title: string): Genre | null {
  const genre = genreOf({ title, opening: '', closing: '', markers: [], text: '' });
  return genre === '其他' ? null : genre;
}

/** The genre that the heading of a collection names for all its speeches: "研讨发言材料汇编（3篇）". */
function announcedGenre(before: readonly Paragraph[]): Genre | null {
  for (const { text } of before) {
    const genre =
      text.length > LONGEST_HEADING
        ? null
        : genreNamed(text.replace(/(?:汇编|选编|集锦|大全)?(?:[（(][^（()）]*[）)])?$/, ''));
    if (genre !== null) return genre;
  }
  return null;
}

/** Appends without spreading: a source may hold more spans than a call takes arguments. */
function append<T>(target: T[], items: readonly T[]): void {
  for (const item of items) target.push(item);
}

/** Paragraph ranges that belong to no section. */
function gapsBetween(sections: readonly Section[], count: number): Span[] {
  const gaps: Span[] = [];
  let at = 0;
  for (const { from, to } of sections) {
    if (from > at) gaps.push({ start: at, end: from });
    at = to;
  }
  if (count > at) gaps.push({ start: at, end: count });
  return gaps;
}

function takeApart(
  text: string,
  section: Section,
  paragraphs: readonly Paragraph[],
  noiseOf: (paragraph: Paragraph, reason: NoiseReason) => NoiseSpan[],
  kind: Genre | null,
): Taken {
  const { own, label } = withoutLabel(section, paragraphs);
  const head = readHead(own);
  const noise = [
    ...(label === null ? [] : noiseOf(label, 'collection-heading')),
    ...head.noise.flatMap(({ paragraph, reason }) => noiseOf(paragraph, reason)),
  ];
  const first = own[0];
  const last = own.at(-1);
  if (first === undefined || last === undefined) return { speech: null, noise, warnings: [] };
  const title = titleOf(head.title);
  const { body } = head;
  const signature = signatureStart(body);
  const breaks = breaksOf(body);
  const lastText = body[signature - 1]?.text ?? '';
  const truncated = lastText.length > 40 && !endsIn(lastText, ENDED);
  const { points, warnings } = outline(body, { breaks, turns: turnsOf(body), truncated });
  const end = last.end;
  const nodes = nodesOf(points, body, end);
  const parts: Body = { paragraphs: body, points, breaks, signature };
  const begin = openingOf(parts);
  const finish = closingOf(parts);
  const told = genreOf({
    title: title === '' ? null : title,
    opening: begin === null ? (body[0]?.text ?? '') : sliceOf(text, begin),
    closing: sliceOf(text, finish),
    markers: nodes.filter(({ depth }) => depth === 1).map(({ marker }) => marker),
    text: text.slice(body[0]?.start ?? end, Math.min(end, (body[0]?.start ?? end) + GENRE_READS)),
  });
  const speaks = head.salutation !== null || points.length > 0 || kind !== null;
  const genre = told === '其他' && speaks && kind !== null ? kind : told;
  // A story or a diary has neither salutation nor points nor a speech's words: nothing in it opens or closes a speech.
  const isSpeech = genre !== '其他' || speaks;
  const opening = isSpeech ? begin : null;
  const closing = isSpeech ? finish : null;
  const spans: LeafSpan[] = [
    ...leavesFor(head.title, 'title'),
    ...leavesFor(head.byline, 'byline'),
    ...leavesFor(head.salutation === null ? [] : [head.salutation], 'salutation'),
    ...leavesOf({
      codes: room.of(text),
      paragraphs: body,
      points,
      nodes,
      opening,
      closing,
      signature,
      genre,
    }),
  ].sort((a, b) => a.start - b.start);
  const byline = [...head.byline, ...body.slice(signature).filter(({ text }) => !/^附/.test(text))];
  return {
    speech: {
      title: title === '' ? null : title,
      byline: byline.length === 0 ? null : byline.map((line) => withoutStars(line.text)).join('\n'),
      salutation: head.salutation === null ? null : withoutStars(head.salutation.text),
      genre,
      start: first.start,
      end,
      opening,
      closing,
      nodes,
      spans,
    },
    noise,
    warnings: truncated
      ? [...warnings, { code: 'truncated', message: '讲稿在半句处中断，后面可能缺了内容。', start: end }]
      : warnings,
  };
}

/** "马校长《在开营式上的讲话》" names the speech and who gave it. */
const NAMED_TITLE = /^[^《》]{1,20}《([^《》]{6,})》$/;

/** The words of a title as printed, without Markdown marks; of a line that names a speech, the speech's title. */
function titleOf(lines: readonly Paragraph[]): string {
  const whole = lines.map((line) => line.text.replace(/^[#*\s　]+|[*\s　]+$/g, '')).join('');
  const named = NAMED_TITLE.exec(whole)?.[1] ?? '';
  return endsLikeTitle(named) ? named : whole;
}

/** A line without Markdown's bold marks around it. */
function withoutStars(text: string): string {
  return text.replace(/^\*+|\*+$/g, '');
}

/** The signs of a genre come early. */
const GENRE_READS = 4000;

function sliceOf(text: string, span: Span | null): string {
  return span === null ? '' : text.slice(span.start, span.end);
}

function leavesFor(paragraphs: readonly Paragraph[], role: Role): LeafSpan[] {
  return paragraphs.flatMap((paragraph) => leavesAround(paragraph, 0, paragraph.text.length, role, null));
}

/** Parts the collection's own heading from a section; its words stay as a title where no other title follows. */
function withoutLabel(
  { from, to, label }: Section,
  paragraphs: readonly Paragraph[],
): { own: readonly Paragraph[]; label: Paragraph | null } {
  const own = paragraphs.slice(from, to);
  const first = own[0];
  if (first === undefined || label === 0) return { own, label: null };
  const rest = label < first.text.length ? tailOf(first, label) : null;
  const next = own[1];
  if (rest === null || rest.text === '' || (next !== undefined && readHead(own.slice(1)).title.length > 0)) {
    return { own: own.slice(1), label: first };
  }
  return { own: [rest, ...own.slice(1)], label: partOf(first, 0, label) };
}
