import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decompose } from './decompose.ts';
import type { Decomposition } from './decomposition.ts';

const RUNS = 1000;
const folder = join(import.meta.dirname, '..', 'gold');
const texts = readdirSync(folder)
  .filter((file) => file.endsWith('.txt'))
  .sort()
  .map((file) => readFileSync(join(folder, file), 'utf8'));
const short = texts.filter((text) => text.length < 700);

/** What a speech is made of, and what sites add to it. */
const scrap = fc.constantFrom(
  '一、',
  '二、',
  '（一）',
  '(二)',
  '1.',
  '2、',
  '３．',
  '①',
  '第一，',
  '第二个方面是',
  '一是',
  '二是',
  '三要',
  '其一，',
  '首先，',
  '其次',
  '最后，',
  '一方面，',
  '另一方面，',
  '会议指出',
  '会议强调，',
  '——',
  '第一篇：',
  '第二篇',
  '【篇一】',
  '同志们：',
  '各位领导、同志们：',
  '同志们，',
  '谢谢大家！',
  '在推进会上的讲话',
  '镇长 周某',
  '（2020年3月1日）',
  '2020年3月1日',
  '。',
  '；',
  '：',
  '，',
  '！',
  '\n',
  '\n\n',
  ' ',
  '\u3000',
  ' 3 ',
  '\n2、',
  '抓好春耕生产',
  '工作要做细做实，让群众满意',
  '仅供学习 禁止外传',
  '相关推荐',
  '关键词：讲话',
  '<!--',
  '-->',
  '```',
  '|',
  '# ',
  '\ufeff',
  '\u2028',
  '😀',
  '“',
  '”',
);
const soup = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: scrap },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

/** A real speech with one stretch cut, doubled or replaced by scraps. */
const mutated = fc
  .tuple(fc.constantFrom(...short), fc.nat(), fc.nat({ max: 120 }), soup, fc.boolean())
  .map(([text, from, length, insert, keep]) => {
    const at = from % text.length;
    return text.slice(0, at) + insert + (keep ? text.slice(at) : text.slice(at + length));
  });

/** Every non-white character lies in exactly one leaf or noise span; parts lie inside their speech, nodes nest. */
function expectTiling(text: string, result: Decomposition): void {
  const cover = new Uint8Array(text.length);
  const spans = [...result.documents.flatMap((speech) => speech.spans), ...result.noise];
  for (const { start, end } of spans) {
    expect(start).toBeLessThan(end);
    expect(end).toBeLessThanOrEqual(text.length);
    for (let i = start; i < end; i++) cover[i] = (cover[i] ?? 0) + 1;
  }
  for (let i = 0; i < text.length; i++) {
    const times = cover[i] ?? 0;
    if (times > 1) throw new Error(`character ${i} lies in ${times} spans`);
    if (times === 0 && /\S/.test(text.charAt(i)) && text.charAt(i) !== '\u0085')
      throw new Error(`character ${i} (${text.charCodeAt(i)}) is lost`);
  }
  for (const noise of result.noise) expect(noise.text).toBe(text.slice(noise.start, noise.end));
  for (const speech of result.documents) {
    for (const [i, node] of speech.nodes.entries()) {
      expect(node.depth).toBeLessThanOrEqual((speech.nodes[i - 1]?.depth ?? 0) + 1);
      expect(node.start).toBeGreaterThanOrEqual(speech.nodes[i - 1]?.start ?? speech.start);
      expect(node.start).toBeLessThan(node.end);
      expect(node.headingStart).toBeLessThanOrEqual(node.headingEnd);
      expect(node.why).not.toBe('');
    }
    for (const span of speech.spans) if (span.node !== null) expect(speech.nodes[span.node]).toBeDefined();
  }
}

/** The trees of a result, as far as they do not depend on where characters stand. */
function trees(result: Decomposition) {
  return result.documents.map((speech) => ({
    title: speech.title,
    salutation: speech.salutation,
    nodes: speech.nodes.map(({ depth, marker, heading }) => ({ depth, marker, heading })),
  }));
}

const FULL = '，；：（）！．';
const HALF = ',;:()!.';
/** Punctuation and digits at other widths; in headings and markers only the width may differ. */
function halved(text: string): string {
  return text.replace(/[，；：（）！]/g, (sign) => HALF.charAt(FULL.indexOf(sign)));
}

describe('taking apart loses nothing', () => {
  it('tiles any soup of scraps and arbitrary characters', () => {
    fc.assert(
      fc.property(soup, (text) => expectTiling(text, decompose(text))),
      { numRuns: RUNS },
    );
  });

  it('tiles real speeches with a wound in them', () => {
    fc.assert(
      fc.property(mutated, (text) => expectTiling(text, decompose(text))),
      { numRuns: RUNS },
    );
  });

  it('tiles every annotated text', () => {
    for (const text of texts) expectTiling(text, decompose(text));
  });
});

describe('taking apart does not depend on how a file was saved', () => {
  it('gives the same speeches for CRLF and LF, spans shifted', () => {
    fc.assert(
      fc.property(mutated, (raw) => {
        const text = raw.replace(/\r/g, '');
        const lf = decompose(text);
        const crlf = decompose(text.replace(/\n/g, '\r\n'));
        expect(trees(crlf)).toEqual(trees(lf));
        const shift = (at: number): number => at + (text.slice(0, at).match(/\n/g)?.length ?? 0);
        const starts = (r: Decomposition) => r.documents.flatMap((d) => d.spans.map((span) => span.start));
        expect(starts(crlf)).toEqual(starts(lf).map(shift));
      }),
      { numRuns: RUNS },
    );
  });

  it('gives the same speeches with and without a byte order mark, spans shifted by one', () => {
    fc.assert(
      fc.property(mutated, (raw) => {
        const text = raw.replace(/^\ufeff+/, '');
        const plain = decompose(text);
        const marked = decompose(`\ufeff${text}`);
        expect(trees(marked)).toEqual(trees(plain));
        expect(marked.documents.map((d) => d.start)).toEqual(plain.documents.map((d) => d.start + 1));
      }),
      { numRuns: RUNS },
    );
  });

  it('gives the same tree for half-width and full-width punctuation', () => {
    const shape = (result: Decomposition) =>
      result.documents.map((d) => d.nodes.map(({ depth, inline }) => ({ depth, inline })));
    fc.assert(
      fc.property(fc.constantFrom(...short), fc.nat(), fc.nat(), (text, a, b) => {
        const from = Math.min(a % text.length, b % text.length);
        const to = Math.max(a % text.length, b % text.length);
        const mixed = text.slice(0, from) + halved(text.slice(from, to)) + text.slice(to);
        expect(shape(decompose(mixed))).toEqual(shape(decompose(text)));
      }),
      { numRuns: RUNS },
    );
  });

  it('gives the same result every time', () => {
    fc.assert(
      fc.property(mutated, (text) => {
        expect(decompose(text)).toEqual(decompose(text));
      }),
      { numRuns: RUNS },
    );
  });
});

/** Texts that hold one speech with a title of its own, fit to be bound into a collection. */
const single = short.filter((text) => {
  const { documents, noise } = decompose(text);
  return (
    documents.length === 1 && noise.length === 0 && documents[0]?.title !== null && !text.startsWith('#')
  );
});

describe('a collection comes apart at its headings', () => {
  it('finds two speeches again when they are joined under 第一篇 and 第二篇', () => {
    expect(single.length).toBeGreaterThan(8);
    const look = fc.constantFrom(
      ['第一篇：', '第二篇：'],
      ['【篇一】', '【篇二】'],
      ['范文1：', '范文2：'],
      ['第1篇 ', '第2篇 '],
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...single),
        fc.constantFrom(...single),
        look,
        ([...a], [...b], [first, second]) => {
          const joined = `${first}讲话稿\n${a.join('')}\n${second}讲话稿\n${b.join('')}`;
          const nodes = (text: string) => decompose(text).documents.map((d) => d.nodes.map((n) => n.heading));
          expect(nodes(joined)).toEqual([...nodes(a.join('')), ...nodes(b.join(''))]);
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('is not made by a sentence that mentions 第一篇', () => {
    const text =
      '学习札记\n读完第一篇文章，我很受触动。\n第一篇讲的是担当，第二篇讲的是实干，两篇都写得很好。\n第二篇更打动我，因为它写的就是我们身边的人。';
    expect(decompose(text).documents).toHaveLength(1);
  });
});

/** Milliseconds of this thread's own work: what other programs and helper threads take is not counted. */
function threadTime(work: () => void): number {
  const begin = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(begin);
  return (user + system) / 1000;
}

/** So many bytes of UTF-8, made of one seed over and over. */
function ofSize(seed: string, bytes: number): string {
  return seed.repeat(Math.ceil(bytes / Buffer.byteLength(seed)));
}

const TRIES = 6;

describe('time grows with the text and no faster', () => {
  const seeds: readonly (readonly [string, string])[] = [
    ['一是 without an end', '一是'],
    ['一是 in clauses', '一是。'],
    ['一是 and 二是 by turns', '一是抓实，二是抓细；'],
    ['open brackets', '（一）（'],
    ['ordinals on lines', '一、\n1.\n（一）\n'],
    ['headings without text', '在大会上的讲话\n'],
    ['salutations', '同志们：\n'],
    ['lost line breaks', '我们要把工作做细做实做到群众心坎上，\n'],
    ['page numbers', '工作 1 人\n'],
    ['spaces', ' \u3000'],
    ['one letter', '一'],
    ['digits', '1234567890'],
    ['speakers', '县长 周某\n'],
    ['a real speech', texts[0] ?? ''],
  ];
  it.each(seeds)('%s', (_, seed) => {
    const small = ofSize(seed, 100_000);
    const large = ofSize(seed, 1_000_000);
    decompose(small);
    // Ten small texts whose results are kept fill the heap as one large text does, so that collecting
    // garbage weighs on both alike. The clock may tick in milliseconds: what takes less than one counts as one.
    const ratio = (): number => {
      const kept: Decomposition[] = [];
      const ten = threadTime(() => {
        for (let i = 0; i < 10; i++) kept.push(decompose(small));
      });
      expect(kept).toHaveLength(10);
      return threadTime(() => decompose(large)) / Math.max(ten / 10, 1);
    };
    // Other programs spoil a comparison by emptying the processor's cache; a text that takes too long always does.
    const ratios: number[] = [];
    while (ratios.length < TRIES && !ratios.some((each) => each < 20)) ratios.push(ratio());
    expect(Math.min(...ratios)).toBeLessThan(20);
  });
});
