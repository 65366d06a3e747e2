/** What kind of thing a slot or an entity is. */
export const SLOT_KINDS = [
  'place',
  'unit',
  'person',
  'post',
  'date',
  'year',
  'number',
  'meeting',
  'project',
  'document',
  'topic',
  'text',
] as const;

/** The kind of a slot 槽位: {{会议}} is a meeting, {{单位}} a unit. */
export type SlotKind = (typeof SLOT_KINDS)[number];

/** What clerks call each kind. */
export const SLOT_KIND_NAMES: Readonly<Record<SlotKind, string>> = {
  place: '地名',
  unit: '单位',
  person: '人名',
  post: '职务',
  date: '日期',
  year: '年份',
  number: '数据',
  meeting: '会议',
  project: '项目',
  document: '文件',
  topic: '主题',
  text: '内容',
};

/**
 * The fact card of a draft 要素卡: slot name → value, as {"地区":"青禾县","单位":"青禾县文旅局"}.
 * 上级 (areas above this one, legitimate to mention) is a list; all the rest is text.
 */
export interface FactCard {
  readonly [slot: string]: string | readonly string[];
}
