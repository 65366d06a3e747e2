import type { OrdinalStyle } from '../speech/speech.ts';

/** A typeface with the name that stands in where it is not installed. */
export interface Face {
  readonly name: string;
  readonly fallback: string;
}

/** What a face is for: 一、 is heading1, （一） heading2 and the lines under the title, 1. and （1） heading3 and 4. */
export const FACE_ROLES = [
  'title',
  'underTitle',
  'body',
  'heading1',
  'heading2',
  'heading3',
  'heading4',
] as const;
export type FaceRole = (typeof FACE_ROLES)[number];

/** How a printed speech looks 版式: lengths in twentieths of a point, sizes of type in half-points. */
export interface PageStyle {
  readonly faces: Readonly<Record<FaceRole, Face>>;
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  };
  readonly titleSize: number;
  readonly titleLine: number;
  readonly bodySize: number;
  /** Exact height of a line, and the pitch of the grid; both must agree or LibreOffice shows another page than Word. */
  readonly line: number;
  /** Added to the width of every character of the body. */
  readonly tracking: number;
  /** Bold openings of 一是, 第一 and their like. */
  readonly boldLeads: boolean;
  /** Bold headings of the third level, as many offices want them. */
  readonly boldHeading3: boolean;
  /** How series are numbered by their depth whatever the draft says; null leaves all as they are. */
  readonly ordinals: readonly OrdinalStyle[] | null;
  /** Paragraphs of up to half a page stay on one page, so that no sentence is read across a turn. */
  readonly keepParagraphs: boolean;
}

/** Width, height and what no style changes of the page: A4. */
export const PAGE = { width: 11906, height: 16838, header: 851, footer: 1417 } as const;

/** The faces of the page number and of Latin letters and figures. */
export const FOOTER_FACE: Face = { name: '宋体', fallback: 'SimSun' };
export const LATIN_FACE: Face = { name: 'Times New Roman', fallback: 'Liberation Serif' };

const FANGSONG: Face = { name: '仿宋_GB2312', fallback: '仿宋' };
const KAITI: Face = { name: '楷体_GB2312', fallback: '楷体' };
const OFFICIAL_FACES: PageStyle['faces'] = {
  title: { name: '方正小标宋简体', fallback: '宋体' },
  underTitle: KAITI,
  body: FANGSONG,
  heading1: { name: '黑体', fallback: 'SimHei' },
  heading2: KAITI,
  heading3: FANGSONG,
  heading4: FANGSONG,
};

/** The looks that come with the program. */
export const BUILT_IN_STYLES = ['gbt9704', 'podium'] as const;
export type BuiltInStyle = (typeof BUILT_IN_STYLES)[number];

/**
 * gbt9704: the page of GB/T 9704-2012, 156 × 225 mm of type (版心) in 22 lines of 28 characters. 三号 is 16 pt in Word
 * and would give 27 characters; −0.25 pt each makes room for the 28th in Word, WPS and LibreOffice alike.
 * podium: 小二 (18 pt) type, 18 lines of 24 characters, for reading aloud.
 */
export const PAGE_STYLES: Readonly<Record<BuiltInStyle, PageStyle>> = {
  gbt9704: {
    faces: OFFICIAL_FACES,
    margins: { top: 2098, bottom: 1984, left: 1588, right: 1474 },
    titleSize: 44,
    titleLine: 720,
    bodySize: 32,
    line: 579,
    tracking: -5,
    boldLeads: true,
    boldHeading3: false,
    ordinals: null,
    keepParagraphs: false,
  },
  podium: {
    faces: OFFICIAL_FACES,
    margins: { top: 2098, bottom: 1984, left: 1588, right: 1474 },
    titleSize: 48,
    titleLine: 760,
    bodySize: 36,
    line: 700,
    tracking: 0,
    boldLeads: true,
    boldHeading3: false,
    ordinals: null,
    keepParagraphs: true,
  },
};

/** Width of the type area in twentieths of a point. */
export function typeWidth({ margins }: PageStyle): number {
  return PAGE.width - margins.left - margins.right;
}

/** How many whole characters of the body fit on a line. */
export function bodyChars(style: PageStyle): number {
  return Math.floor(typeWidth(style) / (style.bodySize * 10 + style.tracking));
}

/** How many characters of the title fit on a line. */
export function titleChars(style: PageStyle): number {
  return Math.floor(typeWidth(style) / (style.titleSize * 10));
}

/** How many lines of the body fit on a page. */
export function pageLines({ margins, line }: PageStyle): number {
  return Math.floor((PAGE.height - margins.top - margins.bottom) / line);
}
