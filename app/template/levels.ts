/** The forms `level` can write: 我 → 我县, 全 → 全县, 委 → 县委, 政府 → 县政府, 委政府 → 县委、县政府. */
export const LEVEL_FORMS = ['我', '全', '委', '政府', '委政府'] as const;

/** A form of level word 层级用语: "我" is written 我县 in a county and 我镇 in a town. */
type LevelForm = (typeof LEVEL_FORMS)[number];

interface LevelWords {
  readonly committee: string;
  readonly government: string;
}

/** Where committee and government are not simply 县委 and 县政府. */
const OWN_WORDS: ReadonlyMap<string, LevelWords> = new Map([
  ['镇', { committee: '镇党委', government: '镇政府' }],
  ['乡', { committee: '乡党委', government: '乡政府' }],
  ['街道', { committee: '街道党工委', government: '街道办事处' }],
  ['村', { committee: '村党组织', government: '村委会' }],
  ['社区', { committee: '社区党组织', government: '社区居委会' }],
  ['局', { committee: '局党组', government: '局机关' }],
  ['校', { committee: '校党委', government: '学校' }],
  ['学校', { committee: '学校党委', government: '学校' }],
  ['集团', { committee: '集团党委', government: '集团公司' }],
  ['公司', { committee: '公司党委', government: '公司' }],
]);

function isForm(form: string): form is LevelForm {
  return LEVEL_FORMS.some((each) => each === form);
}

/** A level word for a level of 层级 (市 县 区 镇 乡 街道 校 集团 局 …); a level without words of its own goes like 县. */
export function levelWord(form: string, level: string): string {
  const words = OWN_WORDS.get(level) ?? { committee: `${level}委`, government: `${level}政府` };
  if (!isForm(form)) return form + level;
  switch (form) {
    case '我':
      return `我${level}`;
    case '全':
      return `全${level}`;
    case '委':
      return words.committee;
    case '政府':
      return words.government;
    case '委政府':
      return `${words.committee}、${words.government}`;
  }
}
