import { describe, expect, it } from 'vitest';
import { openTestClient, storeText } from '../app.testkit.ts';

const speechOn = (title: string, headings: readonly string[]) =>
  [
    `在${title}上的讲话`,
    '同志们：',
    '今天的会议很重要，下面我讲几点意见。',
    ...headings.flatMap((heading, i) => [
      `${'一二三四五六'.charAt(i)}、${heading}`,
      '要把任务分到人、落到岗，一件一件抓到底。',
    ]),
    '同志们，让我们干起来！',
  ].join('\n');

describe('the frames of a library', () => {
  it('are found in what was imported, counted and searched by their words', async () => {
    const client = openTestClient();
    await storeText(client, '甲', speechOn('产业会', ['坚持以产业为基', '坚持以项目为王', '坚持以人才为本']));
    await storeText(client, '乙', speechOn('作风会', ['思想认识要到位', '督查考核要到位', '工作措施要到位']));
    const all = await client.frame.search({});
    expect(all.total).toBe(2);
    const { frames } = await client.frame.search({ query: '坚持以' });
    expect(frames).toEqual([
      expect.objectContaining({
        ...{ pattern: '坚持以{}为{}', headings: 3, series: 1, sources: 1, opening: 'verb' },
        fillers: [
          ['产业', '项目', '人才'],
          ['基', '王', '本'],
        ],
      }),
    ]);
    expect((await client.frame.search({ query: '考核' })).frames[0]?.pattern).toBe('{}要到位');
    expect((await client.frame.search({ query: '没有%的词' })).total).toBe(0);
  });

  it('offer candidates in the shape of a series, and a heading for the one that breaks it', async () => {
    const client = openTestClient();
    const id = await storeText(
      client,
      '甲',
      speechOn('产业会', ['坚持以人才为本', '坚持以生态为底', '坚持以民生为先']),
    );
    const advice = await client.frame.advise({
      headings: ['坚持以产业为基', '坚持以项目为王', '全面加强人才工作'],
    });
    expect(advice).toMatchObject({
      ...{ pattern: '坚持以{}为{}', oddOneOut: '全面加强人才工作' },
      repair: { heading: '坚持以人才为本', sourceId: id, sourceName: '甲' },
    });
    expect(advice.candidates.map(({ heading }) => heading)).toEqual(
      expect.arrayContaining(['坚持以人才为本', '坚持以生态为底', '坚持以民生为先']),
    );
    expect(advice.fillers[0]).toEqual(['人才', '生态', '民生']);
    expect(advice.parallelism.sides).toHaveLength(4);
  });

  it('go with the source they came from', async () => {
    const client = openTestClient();
    const id = await storeText(client, '甲', speechOn('产业会', ['坚持以人才为本', '坚持以生态为底']));
    await client.source.remove({ id });
    expect((await client.frame.search({})).total).toBe(0);
  });
});
