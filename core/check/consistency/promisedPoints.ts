import { ordinalValue } from '../../text/numerals.ts';
import { finding, type Rule } from '../rule.ts';
import { markersOf, type Series, seriesOf } from '../series.ts';

const PROMISE =
  /(?:讲|谈|提|强调|说|汇报|作|做到|抓好|重点抓|突出抓|谈谈)(?:以下)?(?:([一二三四五六七八九十两]|[1-9])|几)(?:点|个方面|方面|件事|项|个问题|条)(?:意见|要求|希望|建议|体会|想法|工作|任务|认识|看法|内容|措施|打算|的?意见)?(?=[。：，:；\n])/g;

/** How many points the series that follows the promise has; null where none begins there. */
function pointsAfter(series: readonly Series[], end: number, text: string): Series | null {
  return (
    series.find((one) => {
      const first = one.markers[0];
      if (first === undefined || first.value !== 1 || first.start < end) return false;
      const between = text.slice(end, first.start);
      return between.length <= 40 && !/[一二三四五六七八九十]、/.test(between);
    }) ?? null
  );
}

/** Points promised and points given 讲三点给四点 ("讲三点意见" before four numbered parts). */
export const promisedPoints: Rule = {
  id: 'promised-points',
  about: '说“讲三点意见”，后面给的却不是三点。',
  wrong: [
    { draft: '下面，我讲三点意见。\n一、抓春耕\n二、抓水利\n三、抓作风\n四、抓民生', finds: ['讲三点意见'] },
    { draft: '重点抓三件事：一是修渠，二是清淤。', finds: ['重点抓三件事'] },
  ],
  right: [
    { draft: '下面，我讲三点意见。\n一、抓春耕\n二、抓水利\n三、抓作风' },
    { draft: '下面，我讲两点意见。\n一、抓春耕\n（一）备种\n（二）备肥\n（三）备机\n二、抓水利' },
    { draft: '下面，我讲几点意见。\n一、抓春耕\n二、抓水利' },
    { draft: '我讲三点意见。同志们已经听明白了。' },
  ],
  find: ({ text, lines }) => {
    const series = seriesOf(markersOf(lines));
    return [...text.matchAll(PROMISE)].flatMap((match) => {
      const promised = match[1] === '两' ? 2 : match[1] === undefined ? null : ordinalValue(match[1]);
      const end = match.index + match[0].length;
      const given = pointsAfter(series, end, text);
      if (promised === null || given === null || given.breaks.length > 0) return [];
      const count = given.markers.length;
      if (count === promised || count < 2) return [];
      return [
        finding(
          'promised-points',
          'warning',
          text,
          match.index,
          end,
          `这里说“${match[0]}”，后面列了${count}点，请核对。`,
        ),
      ];
    });
  },
};
