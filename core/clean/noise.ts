import type { Span } from '../text/span.ts';

/** Why a stretch of a source is no part of any speech. */
export const NOISE_REASONS = [
  'advert',
  'navigation',
  'page-splice',
  'page-number',
  'copyright',
  'keywords',
  'related-links',
  'markup',
  'site-header',
  'duplicate-title',
  'collection-heading',
  'foreign-text',
] as const;

/** The reason a span is noise 杂质: "仅供学习 禁止外传" is an advert. */
export type NoiseReason = (typeof NOISE_REASONS)[number];

/** The Chinese name of each reason, as the review screen shows it. */
export const NOISE_REASON_NAMES: Readonly<Record<NoiseReason, string>> = {
  advert: '广告推广',
  navigation: '网站导航',
  'page-splice': '串入的页码',
  'page-number': '页码',
  copyright: '版权声明',
  keywords: '关键词',
  'related-links': '相关推荐',
  markup: '残留标记',
  'site-header': '网页抬头',
  'duplicate-title': '重复标题',
  'collection-heading': '合集序号',
  'foreign-text': '非讲稿文字',
};

/** A stretch of a source that belongs to no speech, and why. */
export interface NoiseSpan extends Span {
  readonly text: string;
  readonly reason: NoiseReason;
}
