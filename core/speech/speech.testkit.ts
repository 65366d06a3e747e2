import fc from 'fast-check';
import { countIds } from './ids.ts';
import { tidyInlines } from './inlines.ts';
import type { Block, Inline, NodeId, OrdinalStyle, Paragraph, Point, Series, Speech } from './speech.ts';

const WORDS = [
  '统筹',
  '推进',
  '青禾县',
  '产业升级',
  '项目建设',
  '基层治理',
  '文旅融合',
  '作风',
  '群众',
  '改革',
  '短板',
  '队伍',
  '约25%',
  '“双减”',
  '“链长”',
  '《实施方案》',
];

const SLOT_NAMES = ['单位', '会议', '地区', '数据1', '项目_二'];

const text = (value: string): Inline => ({ kind: 'text', text: value });
const word = fc.constantFrom(...WORDS);
const slot = fc.constantFrom(...SLOT_NAMES).map((name): Inline => ({ kind: 'slot', name }));
const words = (most: number): fc.Arbitrary<string> =>
  fc.array(word, { minLength: 2, maxLength: most }).map((all) => all.join(''));

/** A phrase without any ordinal or closing sign, with slots in it now and then. */
const phrase = fc
  .array(fc.oneof({ weight: 4, arbitrary: word.map(text) }, { weight: 1, arbitrary: slot }), {
    minLength: 2,
    maxLength: 5,
  })
  .map(tidyInlines);

const RUN_STYLES = [
  '一是',
  '一要',
  '第一，',
  '首先，',
  '首先…最后，',
  '其一，',
  '一方面，',
  '（1）',
  '①',
] as const;

const run = fc
  .tuple(
    fc.constantFrom<OrdinalStyle>(...RUN_STYLES),
    fc.array(phrase, { minLength: 2, maxLength: 11, size: 'small' }),
  )
  .map(([style, items]) =>
    items.flatMap((item, i): Inline[] => [
      { kind: 'ordinal', style, restart: false },
      ...item,
      text(i + 1 === items.length ? '。' : '；'),
    ]),
  );

/** What a paragraph holds: sentences, at times with a run of inline points after a colon. */
const content: fc.Arbitrary<Inline[]> = fc
  .tuple(
    phrase,
    fc.array(phrase, { maxLength: 2 }),
    fc.option(run, { nil: null, freq: 3 }),
    fc.constantFrom('。', '！'),
  )
  .map(([first, more, tail, end]) => {
    const sentences = [first, ...more].flatMap((each, i) => (i === 0 ? each : [text('，'), ...each]));
    return tidyInlines([...sentences, ...(tail === null ? [text(end)] : [text('：'), ...tail])]);
  });

const paragraph: fc.Arbitrary<Paragraph> = content.map((inlines) => ({
  kind: 'paragraph',
  id: '',
  role: 'elaboration',
  content: inlines,
  origins: [],
}));

const NESTING: readonly (readonly OrdinalStyle[])[] = [
  ['一、', '（一）', '1.', '（1）', '①'],
  ['一、', '一是', '（1）'],
  ['第一，', '一要', '①'],
  ['无', '一、', '首先，'],
  ['首先…最后，', '其一，', '1.'],
  ['一、', '无', '一方面，'],
  ['一是', '——'],
];

function pointOf(styles: readonly OrdinalStyle[]): fc.Arbitrary<Point> {
  const bare = styles[0] === '无';
  return fc
    .record({
      lead: phrase,
      tail: bare ? fc.constant(null) : fc.option(content, { nil: null }),
      stop: fc.constantFrom('。', '：', '！'),
      before: fc.array(paragraph, { minLength: bare ? 1 : 0, maxLength: 2 }),
      deeper: styles.length > 1 ? fc.option(seriesOf(styles.slice(1)), { nil: null }) : fc.constant(null),
    })
    .map(({ lead, tail, stop, before, deeper }) => ({
      kind: 'point',
      id: '',
      role: 'point',
      lead,
      leadEnd: tail === null ? '' : stop,
      content: tail ?? [],
      body: deeper === null ? before : [...before, deeper],
      origins: [],
    }));
}

function seriesOf(styles: readonly OrdinalStyle[]): fc.Arbitrary<Series> {
  const style = styles[0] ?? '一、';
  return fc
    .oneof(
      { weight: 6, arbitrary: fc.array(pointOf(styles), { minLength: 2, maxLength: 3 }) },
      // Past ten the ordinals of several styles grow a character.
      {
        weight: styles.length > 1 ? 0 : 1,
        arbitrary: fc.array(pointOf(styles), { minLength: 2, maxLength: 12 }),
      },
    )
    .map((points) => ({ kind: 'series', id: '', style, points }));
}

const part = fc.constantFrom(...NESTING).chain(seriesOf);

/** Renames every node of a tree n1, n2, … in reading order. */
function renumbered(speech: Speech): Speech {
  const newId = countIds();
  return { ...speech, body: speech.body.map((block) => withIds(block, newId)) };
}

function withIds(block: Block, newId: () => NodeId): Block {
  if (block.kind === 'paragraph') return { ...block, id: newId() };
  const id = newId();
  return {
    ...block,
    id,
    points: block.points.map((point) => {
      const pointId = newId();
      return { ...point, id: pointId, body: point.body.map((each) => withIds(each, newId)) };
    }),
  };
}

/** What text can carry of a tree: everything but ids, roles and origins. */
export function shapeOf(speech: Speech): unknown {
  return JSON.parse(JSON.stringify(speech), (key, value: unknown) =>
    key === 'id' || key === 'role' || key === 'origins' ? undefined : value,
  );
}

/** Random drafts as the desk makes them: header, opening, parts of nested series, closing. */
export const speeches: fc.Arbitrary<Speech> = fc
  .record({
    title: fc.tuple(words(4), fc.option(words(4), { nil: null })),
    byline: fc.constantFrom<readonly Inline[][]>(
      [],
      [[text('（2026年3月12日）')]],
      [[text('青禾县文旅局　林某某')], [text('2026年3月')]],
      [
        [
          { kind: 'slot', name: '单位' },
          { kind: 'slot', name: '主讲人' },
        ],
        [text('（'), { kind: 'slot', name: '日期' }, text('）')],
      ],
    ),
    salutation: fc.constantFrom(null, '同志们：', '各位领导、同志们：', '尊敬的各位来宾：'),
    opening: fc.array(paragraph, { minLength: 1, maxLength: 2 }),
    parts: fc.array(fc.tuple(part, fc.array(paragraph, { minLength: 1, maxLength: 2 })), { maxLength: 2 }),
    endsOpen: fc.boolean(),
  })
  .map(({ title: [first, second], byline, salutation, opening, parts, endsOpen }) =>
    renumbered({
      title: [[text(first)], ...(second === null ? [] : [[text(`——${second}`)]])],
      byline,
      salutation: salutation === null ? null : [text(salutation)],
      body: [
        ...opening,
        ...parts.flatMap(([series, after], i) =>
          endsOpen && i + 1 === parts.length ? [series] : [series, ...after],
        ),
      ],
    }),
  );
