/** The looks a speech can be written in. */
export type PresetName = 'gbt9704' | 'podium';

/** Measures of a printed speech: lengths in twentieths of a point, sizes of type in half-points. */
export interface Preset {
  readonly titleSize: number;
  readonly titleLine: number;
  readonly bodySize: number;
  /** Exact height of a line, and the pitch of the grid; both must agree or LibreOffice shows another page than Word. */
  readonly line: number;
  /** Added to the width of every character of the body. */
  readonly tracking: number;
  /** Width of the type area in characters of the title and of the body. */
  readonly titleChars: number;
  readonly bodyChars: number;
}

/** Width and margins of the page, the same for all presets: 156 × 225 mm of type (版心) on A4. */
export const PAGE = {
  width: 11906,
  height: 16838,
  top: 2098,
  bottom: 1984,
  left: 1588,
  right: 1474,
  header: 851,
  footer: 1417,
} as const;

/** Each face by its role, with the name that stands in where it is not installed. */
export const FACES = {
  title: { name: '方正小标宋简体', fallback: '宋体' },
  body: { name: '仿宋_GB2312', fallback: '仿宋' },
  heading1: { name: '黑体', fallback: 'SimHei' },
  heading2: { name: '楷体_GB2312', fallback: '楷体' },
  footer: { name: '宋体', fallback: 'SimSun' },
  latin: { name: 'Times New Roman', fallback: 'Liberation Serif' },
} as const;

/**
 * gbt9704: the page of GB/T 9704-2012, 22 lines of 28 characters. 三号 is 16 pt in Word and would give 27
 * characters; −0.25 pt each makes room for the 28th in Word, WPS and LibreOffice alike.
 * podium: 小二 (18 pt) type, 18 lines of 24 characters, for reading aloud.
 */
export const PRESETS: Readonly<Record<PresetName, Preset>> = {
  gbt9704: {
    titleSize: 44,
    titleLine: 720,
    bodySize: 32,
    line: 579,
    tracking: -5,
    titleChars: 20,
    bodyChars: 28,
  },
  podium: {
    titleSize: 48,
    titleLine: 760,
    bodySize: 36,
    line: 700,
    tracking: 0,
    titleChars: 18,
    bodyChars: 24,
  },
};
