import { childOf, toggleOf, twipsOf, valOf, type XmlNode } from './xml.ts';

/** How a paragraph is aligned. */
export type Alignment = 'left' | 'center' | 'right' | 'both';

/** Formatting a paragraph, style or list level states; null where it says nothing. Lengths in twips. */
export interface ParagraphProperties {
  readonly styleId: string | null;
  readonly alignment: Alignment | null;
  readonly left: number | null;
  readonly right: number | null;
  /** Negative where the first line hangs. */
  readonly firstLine: number | null;
  /** In hundredths of a character; where it is not zero it beats `firstLine`. */
  readonly firstLineChars: number | null;
  /** 0 to 8; 9 is body text. */
  readonly outline: number | null;
  /** '0' takes a paragraph out of its list. */
  readonly numId: string | null;
  readonly level: number | null;
}

/** Formatting a run of text, style or list level states; null where it says nothing. */
export interface RunProperties {
  readonly styleId: string | null;
  readonly chineseFont: string | null;
  readonly latinFont: string | null;
  /** In half-points. */
  readonly size: number | null;
  readonly bold: boolean | null;
  readonly hidden: boolean | null;
}

/** Resolves the names of theme fonts: "minorEastAsia" → 等线. */
export type ThemeFonts = ReadonlyMap<string, string>;

/** Properties that say nothing. */
export const NO_PARAGRAPH_PROPERTIES: ParagraphProperties = {
  styleId: null,
  alignment: null,
  left: null,
  right: null,
  firstLine: null,
  firstLineChars: null,
  outline: null,
  numId: null,
  level: null,
};

/** Properties that say nothing. */
export const NO_RUN_PROPERTIES: RunProperties = {
  styleId: null,
  chineseFont: null,
  latinFont: null,
  size: null,
  bold: null,
  hidden: null,
};

/** Reads `w:pPr`. */
export function readParagraphProperties(node: XmlNode | null): ParagraphProperties {
  if (node === null) return NO_PARAGRAPH_PROPERTIES;
  const indent = childOf(node, 'w:ind')?.attributes ?? {};
  const list = childOf(node, 'w:numPr');
  const hanging = twipsOf(indent['w:hanging']);
  const hangingChars = twipsOf(indent['w:hangingChars']);
  return {
    styleId: valOf(node, 'w:pStyle'),
    alignment: readAlignment(valOf(node, 'w:jc')),
    left: twipsOf(indent['w:left'] ?? indent['w:start']),
    right: twipsOf(indent['w:right'] ?? indent['w:end']),
    firstLine: hanging === null ? twipsOf(indent['w:firstLine']) : 0 - hanging,
    firstLineChars: hangingChars === null ? twipsOf(indent['w:firstLineChars']) : 0 - hangingChars,
    outline: wholeNumber(valOf(node, 'w:outlineLvl')),
    numId: valOf(list, 'w:numId'),
    level: wholeNumber(valOf(list, 'w:ilvl')),
  };
}

/** Reads `w:rPr`. */
export function readRunProperties(node: XmlNode | null, theme: ThemeFonts): RunProperties {
  if (node === null) return NO_RUN_PROPERTIES;
  const fonts = childOf(node, 'w:rFonts')?.attributes ?? {};
  const face = (plain: string, themed: string): string | null =>
    theme.get(fonts[themed] ?? '') ?? fonts[plain] ?? null;
  return {
    styleId: valOf(node, 'w:rStyle'),
    chineseFont: face('w:eastAsia', 'w:eastAsiaTheme'),
    latinFont: face('w:ascii', 'w:asciiTheme'),
    size: twipsOf(valOf(node, 'w:sz') ?? undefined),
    bold: toggleOf(node, 'w:b'),
    hidden: toggleOf(node, 'w:vanish'),
  };
}

/** `over` where it says something, else `base`. */
export function mergeParagraph(base: ParagraphProperties, over: ParagraphProperties): ParagraphProperties {
  if (over === NO_PARAGRAPH_PROPERTIES) return base;
  return {
    styleId: over.styleId ?? base.styleId,
    alignment: over.alignment ?? base.alignment,
    left: over.left ?? base.left,
    right: over.right ?? base.right,
    firstLine: over.firstLine ?? base.firstLine,
    firstLineChars: over.firstLineChars ?? base.firstLineChars,
    outline: over.outline ?? base.outline,
    numId: over.numId ?? base.numId,
    level: over.level ?? base.level,
  };
}

/** `over` where it says something, else `base`. */
export function mergeRun(base: RunProperties, over: RunProperties): RunProperties {
  if (over === NO_RUN_PROPERTIES) return base;
  return {
    styleId: over.styleId ?? base.styleId,
    chineseFont: over.chineseFont ?? base.chineseFont,
    latinFont: over.latinFont ?? base.latinFont,
    size: over.size ?? base.size,
    bold: over.bold ?? base.bold,
    hidden: over.hidden ?? base.hidden,
  };
}

/** The theme's fonts by the names that `w:rFonts` calls them. */
export function readTheme(root: XmlNode): ThemeFonts {
  const fonts = new Map<string, string>();
  const scheme = childOf(childOf(root, 'a:themeElements'), 'a:fontScheme');
  for (const [element, prefix] of [
    ['a:majorFont', 'major'],
    ['a:minorFont', 'minor'],
  ] as const) {
    const group = childOf(scheme, element);
    const face = (name: string): string => childOf(group, name)?.attributes['typeface'] ?? '';
    const hans = group?.children.find(
      (child) =>
        typeof child !== 'string' && child.name === 'a:font' && child.attributes['script'] === 'Hans',
    );
    const chinese = face('a:ea') || (typeof hans === 'object' ? (hans.attributes['typeface'] ?? '') : '');
    if (chinese !== '') fonts.set(`${prefix}EastAsia`, chinese);
    const latin = face('a:latin');
    if (latin !== '') fonts.set(`${prefix}Ascii`, latin).set(`${prefix}HAnsi`, latin);
  }
  return fonts;
}

function readAlignment(value: string | null): Alignment | null {
  switch (value) {
    case null:
      return null;
    case 'center':
      return 'center';
    case 'right':
    case 'end':
      return 'right';
    case 'both':
    case 'distribute':
      return 'both';
    default:
      return 'left';
  }
}

function wholeNumber(value: string | null): number | null {
  return value !== null && /^\d{1,4}$/.test(value) ? Number(value) : null;
}
