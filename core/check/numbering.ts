import type { Span } from '../text/span.ts';
import type { Finding } from './finding.ts';
import { finding, type Rule } from './rule.ts';
import { type Marker, type MarkerFamily, markersOf, type Series, seriesOf } from './series.ts';

const DIGITS = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

function han(value: number): string {
  const ones = value % 10;
  const tens = Math.floor(value / 10);
  const head = tens === 0 ? '' : tens === 1 ? '十' : `${DIGITS[tens] ?? ''}十`;
  return `${head}${ones === 0 && tens > 0 ? '' : (DIGITS[ones] ?? '')}`;
}

/** The same ordinal with another number, printed as it is: "四、" with 3 is "三、". */
function renumbered(marker: Marker, value: number): string {
  return marker.text.replace(/[一二三四五六七八九十]+|\d+/, (old) =>
    /\d/.test(old) ? String(value) : han(value),
  );
}

/** Counting on after a gap: 序号跳号、重号 ("一、二、四、"). */
export const numberingGap: Rule = {
  id: 'numbering-gap',
  about: '序号不连续：跳号、重号或没有从头编起。',
  wrong: [
    { draft: '一、抓春耕\n二、抓水利\n四、抓作风', finds: ['四、'] },
    { draft: '一、抓春耕\n二、抓水利\n二、抓作风', finds: ['二、'] },
    { draft: '一、抓春耕\n二、抓水利\n二、抓作风\n四、抓民生', finds: ['二、'] },
    { draft: '（一）排查\n（三）整改', finds: ['（三）'] },
    { draft: '一是备种子，二是备化肥，四是备农机。', finds: ['四是'] },
    { draft: '第一，守纪律。\n第三，讲规矩。', finds: ['第三，'] },
    { draft: '二、抓水利\n三、抓作风', finds: ['二、'] },
  ],
  right: [
    { draft: '一、抓春耕\n（一）种子\n（二）化肥\n二、抓水利\n（一）修渠\n（二）清淤' },
    { draft: '检查要动真碰硬，一是一、二是二。' },
    { draft: '一要备种子。一是早稻，二是晚稻。二要备化肥。' },
    { draft: '一、二季度以来，经济稳中有进。' },
    { draft: '推动一、二、三产业融合。\n一、二、三产业都要抓。' },
    { draft: '一是快，二是准。\n一是严，二是实。' },
    { draft: '首先，看形势。其次，看任务。最后，看作风。' },
    { draft: '第一，算产业账。\n第二，算要素账。\n（一）用地\n（二）用工\n第三，算服务账。' },
    { draft: '一是成绩好。有两项第一：一是升学，二是就业。\n二是技能强。' },
    { draft: '一是快。\n二是准。\n一、修渠\n一是早。\n二是好。\n二、清淤' },
  ],
  find: ({ text, lines }) =>
    seriesOf(markersOf(lines)).flatMap((series) =>
      series.breaks.map(({ marker, expected }) =>
        finding(
          'numbering-gap',
          'error',
          text,
          marker.start,
          marker.end,
          `序号不连续：这里应为“${renumbered(marker, expected)}”，实为“${marker.text}”。`,
          renumbered(marker, expected),
        ),
      ),
    ),
};

const LONE: readonly MarkerFamily[] = [
  'han',
  'han-bracket',
  'arabic',
  'arabic-bracket',
  'circled',
  '第',
  '是',
  '要',
  '需',
  '其',
];

function isLone(series: Series): boolean {
  const first = series.markers[0];
  return (
    series.markers.length === 1 && first !== undefined && first.value === 1 && LONE.includes(first.family)
  );
}

/** A single 一是 with nothing after it 有一无二. */
export const loneOrdinal: Rule = {
  id: 'lone-ordinal',
  about: '只有“一”没有“二”：序号孤立。',
  wrong: [
    { draft: '今年重点抓两件事。一是修好通村路，让群众出行方便。', finds: ['一是'] },
    { draft: '一、抓春耕\n（一）备足种子\n二、抓水利\n三、抓作风', finds: ['（一）'] },
    { draft: '一方面，企业缺工人。我们要早想办法。', finds: ['一方面'] },
    { draft: '讲几点意见。第一，要守纪律。希望大家照办。', finds: ['第一，'] },
  ],
  right: [
    { draft: '首先，我代表镇党委表示感谢。' },
    { draft: '重点任务之一是守牢粮食安全底线。' },
    { draft: '安全第一，预防为主。第一书记要常到村里走一走。' },
    { draft: '所以一方面要快，另一方面要稳。一方面修渠，一方面清淤。' },
    { draft: '做到一是一、二是二。' },
  ],
  find: ({ text, lines }) =>
    [
      ...loneSides(text),
      ...seriesOf(markersOf(lines))
        .filter(isLone)
        .flatMap((series) => series.markers),
    ]
      .sort((a, b) => a.start - b.start)
      .map(({ start, end }) =>
        finding(
          'lone-ordinal',
          'warning',
          text,
          start,
          end,
          `“${text.slice(start, end)}”后面没有接着的序号，请补上下一点，或去掉序号。`,
        ),
      ),
};

/** How far the other side may be from the first. */
const SIDE_REACH = 400;

/** Each 一方面 without a second one after it. */
function loneSides(text: string): Span[] {
  const sides = [...text.matchAll(/另?一方面/g)];
  return sides.flatMap((side, index) => {
    if (
      side[0] !== '一方面' ||
      /^的|^[^。！？]{2,60}，(?:又|也|还)/.test(text.slice(side.index + 3, side.index + 70)) ||
      !/(?:^|[。；：！？，\s])$/.test(text.slice(Math.max(0, side.index - 1), side.index))
    )
      return [];
    const near = (other: RegExpExecArray | undefined): boolean =>
      other !== undefined && Math.abs(other.index - side.index) <= SIDE_REACH;
    if (near(sides[index + 1]) || near(sides[index - 1])) return [];
    return [{ start: side.index, end: side.index + side[0].length }];
  });
}

/** Ordinals of two kinds in one series 序号混用 ("一是……二要……三是……"). */
export const mixedMarkers: Rule = {
  id: 'mixed-markers',
  about: '同一组序号前后写法不一致。',
  wrong: [
    { draft: '一是备种子，二要备化肥，三是备农机。', finds: ['二要'] },
    { draft: '一要快。二是准。三是稳。', finds: ['一要'] },
    { draft: '一、抓春耕\n（二）抓水利\n三、抓作风', finds: ['（二）'] },
    { draft: '第一，守纪律。第二，讲规矩。三是转作风。', finds: ['三是'] },
    { draft: '首先，统一思想。第二，明确责任。第三，严格考核。', finds: ['首先，'] },
  ],
  right: [
    { draft: '一要备种子。一是早稻，二是晚稻。二要备化肥。' },
    { draft: '首先，看形势。其次，看任务。' },
    { draft: '第一，守纪律。第二，讲规矩。最后，谢谢大家。' },
  ],
  find: ({ text, lines }) =>
    seriesOf(markersOf(lines)).flatMap((series) => {
      const usual = usualFamily(series);
      return series.markers
        .filter((marker) => marker.family !== usual.family)
        .map(
          (marker): Finding =>
            finding(
              'mixed-markers',
              'warning',
              text,
              marker.start,
              marker.end,
              `同一组序号写法不一致：这里是“${marker.text}”，其他是“${usual.text}”一类。`,
            ),
        );
    }),
};

/** The first marker of the family that most of the series uses; of two equal ones the earlier. */
function usualFamily(series: Series): { family: MarkerFamily | null; text: string } {
  const counts = new Map<MarkerFamily, { count: number; text: string }>();
  for (const { family, text } of series.markers) {
    const told = counts.get(family);
    if (told === undefined) counts.set(family, { count: 1, text });
    else told.count += 1;
  }
  let usual: { family: MarkerFamily | null; text: string } = { family: null, text: '' };
  let most = 0;
  for (const [family, { count, text }] of counts) {
    if (count <= most) continue;
    most = count;
    usual = { family, text };
  }
  return usual;
}
