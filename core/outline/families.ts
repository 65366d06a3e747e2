/**
 * The families of ordinals 序号 a point may begin with. Points of one series 序列 share a family, not a look:
 * "一需……二要……三要……" is one series of the family `is`.
 */
export type Family =
  | 'chapter'
  | 'han'
  | 'han-paren'
  | 'arabic'
  | 'arabic-paren'
  | 'circled'
  | 'letter'
  | 'label'
  | 'nth'
  | 'is'
  | 'item'
  | 'first'
  | 'side'
  | 'bullet'
  | 'meeting'
  | 'lead';

/** What the review screen calls each family, with a sample a clerk knows. */
export const FAMILY_NAMES: Readonly<Record<Family, string>> = {
  chapter: '“第一章”式序号',
  han: '“一、”式序号',
  'han-paren': '“（一）”式序号',
  arabic: '“1.”式序号',
  'arabic-paren': '“（1）”式序号',
  circled: '“①”式序号',
  letter: '“A.”式序号',
  label: '“步骤一”式序号',
  nth: '“第一，”式序号',
  is: '“一是”式序号',
  item: '“其一”式序号',
  first: '“首先、其次”',
  side: '“一方面、另一方面”',
  bullet: '分项符号',
  meeting: '“会议指出”式段首',
  lead: '并列领句',
};

/**
 * How high a numbering stands by the custom of official documents (GB/T 9704: 一、（一）1.（1）), 1 the highest.
 * Families of words (一是, 首先) have no rank: they may number any level.
 */
const RANKS: Readonly<Partial<Record<Family, number>>> = {
  chapter: 0,
  han: 1,
  'han-paren': 2,
  arabic: 3,
  'arabic-paren': 4,
  circled: 5,
  letter: 6,
};

/** The customary rank of a family, or null for one that may stand at any level. */
export function rankOf(family: Family): number | null {
  return RANKS[family] ?? null;
}

/** Families whose words a writer may mix in one series: "首先……其次……第三……". */
const WORDS: ReadonlySet<Family> = new Set<Family>(['nth', 'is', 'item', 'first']);

/** True when a point of family `b` may go on with a series begun in family `a`. */
export function mayContinue(a: Family, b: Family): boolean {
  return a === b || (WORDS.has(a) && WORDS.has(b));
}
