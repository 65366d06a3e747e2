/** What a paragraph does in its speech (作用), in the order in which the parts usually come. */
export const ROLES = [
  'title',
  'byline',
  'salutation',
  'opening',
  'transition',
  'point',
  'situation',
  'problem',
  'measure',
  'elaboration',
  'quotation-lead',
  'pledge',
  'call-to-action',
  'thanks',
  'closing',
] as const;

/** The role of a paragraph 作用: "下面，我讲三点意见。" is a transition. */
export type Role = (typeof ROLES)[number];

/** The Chinese name of each role, as screens and reports show it. */
export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  title: '标题',
  byline: '署名日期',
  salutation: '称谓',
  opening: '开场缘起',
  transition: '承上启下',
  point: '立论',
  situation: '形势现状',
  problem: '问题不足',
  measure: '举措要求',
  elaboration: '展开论证',
  'quotation-lead': '引语起笔',
  pledge: '表态',
  'call-to-action': '号召',
  thanks: '致谢',
  closing: '结语',
};
