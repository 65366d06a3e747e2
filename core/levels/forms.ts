/** The levels 层级 a speech can be shifted between, the highest first. */
export const LEVELS = [
  '省',
  '市',
  '州',
  '县',
  '区',
  '旗',
  '镇',
  '乡',
  '街道',
  '村',
  '社区',
  '校',
  '集团',
  '局',
] as const;

/** A level of government or a kind of unit: 县 in 我县, 校 in 我校. */
export type Level = (typeof LEVELS)[number];

/** What of a level a word names: 我县 our, 全县 whole, 县委 committee, 县政府 government, 县直 directly below. */
export const FORM_KINDS = ['our', 'whole', 'committee', 'people', 'government', 'direct'] as const;

/** One kind of level word 层级用语. */
export type FormKind = (typeof FORM_KINDS)[number];

/** Where committee and government are not simply 县委 and 县政府; a level without 县直 has none. */
const OWN: Readonly<Partial<Record<Level, Partial<Record<FormKind, string | null>>>>> = {
  镇: { committee: '镇党委', direct: null },
  乡: { committee: '乡党委', direct: null },
  街道: { committee: '街道党工委', people: null, government: '街道办事处', direct: null },
  村: { committee: '村党总支', people: null, government: '村委会', direct: null },
  社区: { committee: '社区党总支', people: null, government: '社区居委会', direct: null },
  校: { committee: '校党委', people: null, government: '校行政', direct: '校直' },
  集团: { committee: '集团党委', people: null, government: '集团公司', direct: '集团直属' },
  局: { committee: '局党组', people: null, government: '局机关', direct: '局属' },
};

/** The word of a level, or null where it has none: the county's government of a town is 镇政府, its 县直 has no counterpart. */
export function formOf(level: Level, kind: FormKind): string | null {
  const own = OWN[level]?.[kind];
  if (own !== undefined) return own;
  switch (kind) {
    case 'our':
      return `我${level}`;
    case 'whole':
      return `全${level}`;
    case 'committee':
      return `${level}委`;
    case 'people':
      return `${level}人民政府`;
    case 'government':
      return `${level}政府`;
    case 'direct':
      return `${level}直`;
  }
}

/** Words that only look like a level word before these: 我|市场, 全|局面, 全|县城. */
const WORD_AFTER: Readonly<Partial<Record<Level, RegExp>>> = {
  省: /^(?:会|城|长|略|心|力|去|得|却)/,
  市: /^(?:场|民(?![营生政族办主])|区|容|面|井|值|集|长(?![期远久效])|郊)/,
  州: /^(?:长(?![期远久效])|府)/,
  县: /^(?:域|城(?![乡镇])|长(?![期远久效])|志|衙)/,
  区: /^(?:别|域|间|分|块|位|长(?![期远久效]))/,
  旗: /^(?:帜|下|号|手)/,
  镇: /^(?:静|定|压|痛|长(?![期远久效])|区|域)/,
  乡: /^(?:村|亲|愁|镇|土|情|音|长(?![期远久效]))/,
  街道: /^(?:口|边|旁|上|面)/,
  村: /^(?:民(?![营生政族办主])|庄|长(?![期远久效])|镇|落|口|子)/,
  社区: /^(?:医院|卫生)/,
  校: /^(?:长(?![期远久效])|园|舍|友|门|区|正|对|订|验)/,
  集团: /^(?:军|化|式)/,
  局: /^(?:面|势|部|长(?![期远久效])|限|促|中|外|域)/,
};

/** 全局 is "the whole picture" unless people of the bureau follow. */
const BUREAU_WHOLE = /^(?:上下|各|干部|职工|同志|党员|系统|人员|民警)/;

/** What may follow a committee and is no longer the committee: 市委托, 区委员. */
const AFTER_COMMITTEE = /^(?:托|员|屈|婉|派)/;

/** Verbs and particles after which a committee can only be the speaker's own. */
const BEFORE_SEAT =
  /(?:^|[^\u4e00-\u9fff]|[在由按经向请受与和及对将被是为从让把了给到代跟同照使令当以或即而且除并指的认行实彻据求合过入见表绕加合接部住近时])$/;

/** Whether the form of a level at `start` of a text is that word, by what stands before and behind it. */
export function isLevelWord(
  text: string,
  start: number,
  level: Level,
  kind: FormKind,
  form: string,
): boolean {
  const after = text.slice(start + form.length, start + form.length + 3);
  const before = text.slice(Math.max(0, start - 1), start);
  switch (kind) {
    case 'our':
      return before !== '自' && !(WORD_AFTER[level]?.test(after) ?? false);
    case 'whole':
      if (before === '完' || before === '健' || before === '安' || before === '齐') return false;
      if (level === '局') return BUREAU_WHOLE.test(after);
      return !(WORD_AFTER[level]?.test(after) ?? false);
    case 'committee':
      return BEFORE_SEAT.test(before) && !AFTER_COMMITTEE.test(after);
    case 'people':
    case 'government':
      return BEFORE_SEAT.test(before);
    case 'direct':
      return (BEFORE_SEAT.test(before) || /[省市州县区旗]/.test(before)) && /^(?:各|部|机|单|有)/.test(after);
  }
}
