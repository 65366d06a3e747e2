import { readInlines } from '../speech/inlineRuns.ts';
import { plainText, readSlots } from '../speech/inlines.ts';
import { splitLead } from '../speech/lead.ts';
import { isFirstMarker, leadingOrdinal } from '../speech/markers.ts';
import { changeBetween, originsAfter } from '../speech/origins.ts';
import type { NodeId, OrdinalStyle, Paragraph, Point, Speech } from '../speech/speech.ts';
import type { Editor } from './comparison.ts';
import { likeness } from './textDiff.ts';
import {
  type BodyUnit,
  type HeadPart,
  type HeadUnit,
  isHead,
  speechOf,
  type Unit,
  unitsOf,
} from './units.ts';

/** A paragraph of a returned file 回稿. */
export interface ReturnedParagraph {
  /** With its ordinal as printed; one line. */
  readonly text: string;
  /** The paragraphs of the draft that went into it, by the bookmarks of the export; several where two were joined. */
  readonly ids: readonly NodeId[];
  /** From the outline levels of Word: 1 to 9, or null for body text. */
  readonly outlineLevel: number | null;
  /** Who changed it with tracked changes. */
  readonly by: readonly Editor[];
}

/** A returned file as a speech, and who edited which of its paragraphs. */
export interface ReturnedSpeech {
  readonly speech: Speech;
  readonly editors: ReadonlyMap<NodeId, readonly Editor[]>;
}

/**
 * The speech of a returned file, read with the draft in hand: a paragraph whose id came back keeps its kind, its
 * level and, where its words are the same, all of its inner structure. Ordinals only say what is a point and of which
 * style, so that numbers no one put right after an edit do no harm. New paragraphs get ids from `newId`.
 */
export function readReturned(
  base: Speech,
  paragraphs: readonly ReturnedParagraph[],
  newId: () => NodeId,
): ReturnedSpeech {
  const reader = new ReturnedReader(base, newId);
  const lines = paragraphs
    .map((each) => ({ ...each, text: each.text.trim() }))
    .filter((each) => each.text !== '');
  reader.learnStyles(lines);
  const bodyFrom = reader.readHead(lines);
  for (const line of lines.slice(bodyFrom)) reader.readBody(line);
  return { speech: speechOf(reader.units), editors: reader.editors };
}

interface OpenSeries {
  readonly style: OrdinalStyle;
  readonly seriesId: NodeId | null;
}

class ReturnedReader {
  readonly units: Unit[] = [];
  readonly editors = new Map<NodeId, readonly Editor[]>();
  readonly #base: readonly Unit[];
  readonly #known: ReadonlyMap<NodeId, BodyUnit>;
  /** Paragraphs that follow a series without belonging to its last point. */
  readonly #leaving: ReadonlySet<NodeId>;
  readonly #byText: ReadonlyMap<string, BodyUnit>;
  readonly #newId: () => NodeId;
  readonly #used = new Set<NodeId>();
  readonly #printedAs = new Map<NodeId, OrdinalStyle>();
  #open: OpenSeries[] = [];
  #afterNewPoint = false;

  constructor(base: Speech, newId: () => NodeId) {
    this.#base = unitsOf(base);
    const body = this.#base.filter((unit) => !isHead(unit));
    this.#known = new Map(body.map((unit) => [unit.id, unit]));
    this.#byText = new Map(body.map((unit) => [unit.ordinal + unit.text.trim(), unit]));
    const firstSeries = base.body.findIndex((block) => block.kind === 'series');
    this.#leaving = new Set(
      base.body.flatMap((block, index) =>
        block.kind === 'paragraph' && firstSeries >= 0 && index > firstSeries ? [block.id] : [],
      ),
    );
    this.#newId = newId;
  }

  /**
   * Reads the lines above the body and says where the body begins: at the first paragraph that has an id or the
   * words of one. A new line there takes the place of one that is gone, or is known by its looks.
   */
  readHead(lines: readonly ReturnedParagraph[]): number {
    const head = this.#base.filter(isHead);
    const first = lines.findIndex((line) => this.#isBody(line));
    const above = lines.slice(0, first < 0 ? Math.min(head.length, lines.length) : first);
    let from = 0;
    const found = above.map((line) => {
      const at = head.findIndex((unit, index) => index >= from && likeness(unit.text, line.text) >= 0.5);
      if (at >= 0) from = at + 1;
      return at;
    });
    let next = 0;
    for (const [index, line] of above.entries()) {
      const at = found[index] ?? -1;
      const until = found.slice(index + 1).find((later) => later >= 0) ?? head.length;
      const gone = at < 0 && next < until ? head[next] : undefined;
      if (at < 0 && gone === undefined && /[。；]$/.test(line.text)) return index;
      next = at >= 0 ? at + 1 : next + (gone === undefined ? 0 : 1);
      const id = this.#putHead(head[at]?.part ?? gone?.part ?? partByLooks(line.text), line.text);
      if (line.by.length > 0) this.editors.set(id, line.by);
    }
    return above.length;
  }

  /**
   * A series of which every point came back in one other style was numbered that way by the page's style, and no one
   * changed it.
   */
  learnStyles(lines: readonly ReturnedParagraph[]): void {
    const seen = new Map<NodeId, Set<OrdinalStyle | null>>();
    for (const line of lines) {
      for (const id of line.ids) {
        const unit = this.#known.get(id);
        if (unit?.part !== 'point') continue;
        const styles = seen.get(unit.seriesId) ?? new Set();
        seen.set(unit.seriesId, styles.add(leadingOrdinal(line.text)?.style ?? null));
      }
    }
    for (const [series, [style, ...others]] of seen) {
      if (others.length === 0 && style !== undefined && style !== null) this.#printedAs.set(series, style);
    }
  }

  readBody(line: ReturnedParagraph): void {
    const old = this.#unitOf(line);
    if (old === null) this.#readNew(line);
    else this.#readKnown(line.text, old);
    const id = this.units.at(-1)?.id;
    if (line.by.length > 0 && id !== undefined) this.editors.set(id, line.by);
  }

  #isBody(line: ReturnedParagraph): boolean {
    return line.ids.some((id) => this.#known.has(id)) || this.#byText.has(line.text);
  }

  #putHead(part: HeadPart, text: string): NodeId {
    const same = this.#base.find((unit) => isHead(unit) && unit.part === part && unit.text === text);
    const content = same !== undefined && isHead(same) ? same.content : readSlots(text);
    const count = this.units.filter((unit) => unit.part === part).length;
    if (part === 'salutation' && count > 0) return this.#putHead('byline', text);
    const unit: HeadUnit = { part, id: `${part}.${count}`, level: 0, text, ordinal: '', content };
    const before = this.units.findLastIndex((other) => other.part === part || rank(other.part) < rank(part));
    this.units.splice(before + 1, 0, unit);
    return unit.id;
  }

  /** The paragraph of the draft this is: the one of its ids it is most like, else the one with the same words. */
  #unitOf(line: ReturnedParagraph): BodyUnit | null {
    const candidates = line.ids.flatMap((id) => this.#known.get(id) ?? []);
    const byLikeness = candidates
      .filter((unit) => !this.#used.has(unit.id))
      .map((unit) => ({ unit, score: likeness(unit.ordinal + unit.text, line.text) }))
      .sort((a, b) => b.score - a.score);
    const exact = this.#byText.get(line.text);
    const found = byLikeness[0]?.unit ?? (exact !== undefined && !this.#used.has(exact.id) ? exact : null);
    if (found !== null) this.#used.add(found.id);
    return found;
  }

  #readKnown(line: string, old: BodyUnit): void {
    const ordinal = leadingOrdinal(line);
    if (old.part === 'paragraph') {
      const opened = ordinal !== null && leadingOrdinal(old.text) === null ? ordinal : null;
      if (
        opened !== null &&
        (opened.style === '一、' || opened.style === '（一）' || this.#isOpen(opened.style))
      ) {
        this.#putPoint(newPoint(old.id, line.slice(opened.marker.length), old.node), opened.style, null);
        return;
      }
      this.#putParagraph(paragraphWith(old.node, old.text, line), this.#levelOf(old));
      return;
    }
    if (old.style === '无') {
      this.#putPoint(pointWith(old.node, old.text, line), '无', old);
      return;
    }
    if (ordinal === null) {
      const text = line.startsWith(old.ordinal) ? line.slice(old.ordinal.length) : null;
      if (text !== null) this.#putPoint(pointWith(old.node, old.text, text.trim()), old.style, old);
      else this.#putParagraph(paragraphOf(old.id, line, old.node), this.#open.length);
      return;
    }
    const text = line.slice(ordinal.marker.length).trim();
    const sameStyle =
      ordinal.style === old.style ||
      ordinal.style === this.#printedAs.get(old.seriesId) ||
      isEndOfRow(ordinal.style, old.style);
    this.#putPoint(
      pointWith(old.node, old.text, text),
      sameStyle ? old.style : ordinal.style,
      sameStyle ? old : null,
    );
  }

  #readNew(line: ReturnedParagraph): void {
    const id = this.#newId();
    const ordinal = leadingOrdinal(line.text);
    // 一是 and 首先 open many an ordinary sentence: alone they make no point.
    const isPoint =
      ordinal !== null &&
      (this.#isOpen(ordinal.style) || /^(?:一、|（一）|1\.|（1）|①|第一，)$/.test(ordinal.style));
    if (isPoint) {
      this.#putPoint(
        newPoint(id, line.text.slice(ordinal.marker.length).trim(), null),
        ordinal.style,
        null,
        ordinal.marker,
      );
      this.#afterNewPoint = true;
    } else if (line.outlineLevel !== null && this.#isOpen('无')) {
      this.#putPoint(newPoint(id, line.text, null), '无', null);
      this.#afterNewPoint = true;
    } else this.#putParagraph(paragraphOf(id, line.text, null), this.#open.length);
  }

  #isOpen(style: OrdinalStyle): boolean {
    return this.#open.some((series) => series.style === style);
  }

  #levelOf(old: BodyUnit): number {
    if (this.#leaving.has(old.id)) return 0;
    return this.#afterNewPoint ? this.#open.length : Math.min(old.level, this.#open.length);
  }

  #putParagraph(node: Paragraph, level: number): void {
    this.#open = this.#open.slice(0, level);
    const text = textOf(node);
    this.units.push({ part: 'paragraph', id: node.id, level, text, ordinal: '', node });
    if (this.#known.has(node.id)) this.#afterNewPoint = false;
  }

  #putPoint(node: Point, style: OrdinalStyle, old: (BodyUnit & { part: 'point' }) | null, marker = ''): void {
    const open = this.#open.findLastIndex((series) => series.style === style);
    const fits = old !== null && old.level <= this.#open.length;
    const level = fits ? old.level : open < 0 ? this.#open.length : open;
    const series = this.#open[level];
    const goesOn = series?.style === style && !(isFirstMarker(marker) && marker !== '' && open < 0);
    const seriesId = old?.seriesId ?? (goesOn ? series.seriesId : null) ?? this.#newId();
    this.#open = [...this.#open.slice(0, level), { style, seriesId }];
    if (this.#known.has(node.id)) this.#afterNewPoint = false;
    this.units.push({
      part: 'point',
      id: node.id,
      level,
      text: textOf(node),
      ordinal: '',
      node,
      style,
      seriesId,
    });
  }
}

function partByLooks(line: string): HeadPart {
  if (/[：:]$/.test(line)) return 'salutation';
  return line.startsWith('——') ? 'title' : 'byline';
}

function rank(part: Unit['part']): number {
  return ['title', 'byline', 'salutation', 'paragraph', 'point'].indexOf(part);
}

/** 首先 runs on to 最后 in a style of its own. */
function isEndOfRow(printed: OrdinalStyle, style: OrdinalStyle): boolean {
  const row: readonly OrdinalStyle[] = ['首先，', '首先…最后，', '第一，'];
  return row.includes(printed) && (style === '首先，' || style === '首先…最后，');
}

function textOf(node: Paragraph | Point): string {
  const inlines = node.kind === 'paragraph' ? [node.content] : [node.lead, node.content];
  const [first = '', second = ''] = inlines.map((each) => plainText(each));
  return node.kind === 'paragraph' ? first : first + node.leadEnd + second;
}

function paragraphOf(id: NodeId, text: string, old: Point | null): Paragraph {
  const role = old === null || old.role === 'point' ? 'elaboration' : old.role;
  return { kind: 'paragraph', id, role, content: readInlines(text), origins: [] };
}

function newPoint(id: NodeId, text: string, old: Paragraph | null): Point {
  return { kind: 'point', id, role: old?.role ?? 'point', ...splitLead(text.trim()), body: [], origins: [] };
}

/** A paragraph with other words; its origins follow them. */
export function paragraphWith(node: Paragraph, before: string, after: string): Paragraph {
  if (before.trim() === after.trim()) return node;
  return { ...node, content: readInlines(after), origins: origins(node, before, after) };
}

/** A point with another line; a heading that stood alone stays one unless the new line has more than one sentence. */
export function pointWith(node: Point, before: string, after: string): Point {
  if (before.trim() === after.trim()) return node;
  const lead = plainText(node.lead) + node.leadEnd;
  const keepsLead = node.content.length > 0 && after.startsWith(lead);
  const split = keepsLead
    ? { lead: node.lead, leadEnd: node.leadEnd, content: readInlines(after.slice(lead.length)) }
    : splitLead(after);
  return { ...node, ...split, origins: origins(node, before, after) };
}

function origins(node: Paragraph | Point, before: string, after: string) {
  const change = changeBetween(before, after);
  return change === null ? node.origins : originsAfter(node.origins, [change], 'breaks-verbatim');
}
