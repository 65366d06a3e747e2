import type { Role } from '../classify/role.ts';

/**
 * The draft of a speech (文稿) as a tree. Numbering is never stored: a point's ordinal is computed from its
 * place in its series and the series' style. Text is plain text with two kinds of marks in it, slots and
 * ordinals of series that run on inside a paragraph.
 */
export interface Speech {
  /** The lines of the title; a second line usually begins with —— ("——在全县教育大会上的讲话"). */
  readonly title: readonly Inline[][];
  /** The lines between title and salutation: date, post and name of the speaker. */
  readonly byline: readonly Inline[][];
  /** The salutation 称谓 with its colon, "同志们：", or null where the speech has none. */
  readonly salutation: readonly Inline[] | null;
  readonly body: readonly Block[];
}

/** A part of a speech's body or of a point: a paragraph or a series of points. */
export type Block = Paragraph | Series;

/** A paragraph 段落 of its own line. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly id: NodeId;
  readonly role: Role;
  readonly content: readonly Inline[];
  readonly origins: readonly Origin[];
}

/** Sibling points whose ordinals run on 序列: "一、…… 二、…… 三、……". */
export interface Series {
  readonly kind: 'series';
  readonly id: NodeId;
  readonly style: OrdinalStyle;
  readonly points: readonly Point[];
}

/**
 * One point 要点. `lead` is its heading (小标题/领句). A point whose lead fills its own line has
 * `leadEnd` '' and no `content`; a run-in point goes on in the same paragraph:
 * "（一）加强领导。各责任单位要……" has lead "加强领导", leadEnd "。", content "各责任单位要……".
 */
export interface Point {
  readonly kind: 'point';
  readonly id: NodeId;
  readonly role: Role;
  readonly lead: readonly Inline[];
  readonly leadEnd: string;
  readonly content: readonly Inline[];
  readonly body: readonly Block[];
  readonly origins: readonly Origin[];
}

/** Text inside a paragraph, lead or title line. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  /** A named hole 槽位, written {{单位}} in text. */
  | { readonly kind: 'slot'; readonly name: string }
  /** The ordinal of an inline point: number `n` of its run is computed from the marks before it in the paragraph. */
  | { readonly kind: 'ordinal'; readonly style: OrdinalStyle; readonly restart: boolean };

/** Identity of a paragraph, point or series within its draft; it survives edits, export to Word and the way back. */
export type NodeId = string;

/**
 * Where text of a paragraph came from (出处): the characters [start, end) of its plain text were taken from
 * this block of this source. A point's plain text is lead, leadEnd and content together, without its ordinal.
 * `verbatim` turns false when the user edits inside the range.
 */
export interface Origin {
  readonly start: number;
  readonly end: number;
  readonly blockId: number;
  readonly sourceId: number;
  readonly sourceName: string;
  readonly verbatim: boolean;
}

/** How a series is numbered, named by its first ordinal. */
export const ORDINAL_STYLES = [
  '一、',
  '（一）',
  '1.',
  '（1）',
  '①',
  '第一，',
  '首先，',
  '首先…最后，',
  '其一，',
  '一是',
  '一要',
  '一方面，',
  '——',
  '无',
] as const;

/**
 * The ordinal style of a series: '一是' numbers its points 一是、二是、三是; '首先，' runs 首先，其次，再次，第四，
 * and '首先…最后，' says 最后， at its last point, both as speakers do; '无' prints nothing.
 */
export type OrdinalStyle = (typeof ORDINAL_STYLES)[number];
