import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countIds, freshIds } from '../ids.ts';
import { parse } from '../parse.ts';
import { serialise } from '../serialise.ts';
import { speeches } from '../speech.testkit.ts';
import { ORDINAL_STYLES, type Speech } from '../speech.ts';
import { listed, texts, tryEdit } from './edit.testkit.ts';
import { accepted, type Edit, EditRefused } from './edit.ts';
import { insertParagraph, insertPoint, maybeInsertParagraph, maybeInsertPoint } from './insert.ts';
import { maybeMoveDown, maybeMoveTo, maybeMoveUp, moveDown, moveTo, moveUp } from './move.ts';
import { demote, maybeDemote, maybePromote, promote } from './nest.ts';
import { maybeRemove, remove } from './remove.ts';
import { maybeRestyle, restyle } from './restyle.ts';
import { maybeSetLead, maybeSetText, setHeader, setLead, setText } from './setText.ts';

const DRAFT = [
  '在全县项目建设推进会上的讲话',
  '同志们：',
  '下面，我讲三点意见。',
  '一、提高认识',
  '项目是发展的支撑。',
  '二、突出重点',
  '（一）抓好开工。各责任单位要倒排工期。',
  '（二）抓好要素。自然资源部门要提前介入。',
  '三、压实责任',
  '',
  '同志们，任务已经明确，关键在于落实！',
].join('\n');

const draft = (): Speech => parse(DRAFT, countIds()).value;
const idOf = (speech: Speech, start: string): string =>
  listed(speech).find((node) => node.text.startsWith(start))?.id ?? '';
const bodyText = (speech: Speech): string[] => serialise(speech).split('\n').slice(3);
const typed = (text: string) => ({ text, role: 'measure', origin: null }) as const;
const taken = (text: string) =>
  ({ text, role: 'measure', origin: { blockId: 7, sourceId: 3, sourceName: '推进会讲话.docx' } }) as const;

describe('inserting', () => {
  it('puts a block behind a paragraph without the ordinal it had in its source, and remembers where it came from', () => {
    const speech = draft();
    const next = insertParagraph(
      speech,
      idOf(speech, '项目是'),
      taken('三是强化调度。每周通报进度。'),
      freshIds(speech),
    );
    expect(bodyText(next)[2]).toBe('强化调度。每周通报进度。');
    const [, , series] = [...next.body];
    const first = next.body.find((block) => block.kind === 'series');
    expect(series === undefined || first === undefined).toBe(false);
    const added = first?.kind === 'series' ? first.points[0]?.body[1] : undefined;
    expect(added?.kind === 'paragraph' && added.origins).toEqual([
      { start: 0, end: 12, blockId: 7, sourceId: 3, sourceName: '推进会讲话.docx', verbatim: true },
    ]);
  });

  it('keeps the run of a block that counts on by itself', () => {
    const speech = draft();
    const run = '一是强化调度；二是强化督查。';
    expect(serialise(insertParagraph(speech, null, typed(run), freshIds(speech)))).toContain(run);
  });

  it('numbers a new point after the one at the caret, even from a paragraph inside it', () => {
    const speech = draft();
    const next = insertPoint(
      speech,
      idOf(speech, '项目是'),
      typed('四、优化环境\n坚持有求必应。'),
      freshIds(speech),
    );
    expect(bodyText(next).slice(0, 5)).toEqual([
      '一、提高认识',
      '项目是发展的支撑。',
      '二、优化环境',
      '坚持有求必应。',
      '三、突出重点',
    ]);
  });

  it('opens a series where the body has none', () => {
    const bare = parse('第一段说明情况。\n第二段提出要求。', countIds()).value;
    const next = insertPoint(bare, null, typed('抓好落实'), freshIds(bare));
    expect(serialise(next)).toBe('第一段说明情况。\n第二段提出要求。\n一、抓好落实');
  });

  it('refuses an empty text and an unknown place with a reason', () => {
    const speech = draft();
    expect(() => insertParagraph(speech, null, typed(' \n '), freshIds(speech))).toThrow(EditRefused);
    expect(maybeInsertPoint(speech, 'n999', typed('抓好落实'), freshIds(speech)).ok).toBe(false);
  });
});

describe('levels and order', () => {
  it('demotes a point with its subtree and renumbers what follows', () => {
    const speech = draft();
    const next = demote(speech, idOf(speech, '突出重点'), freshIds(speech));
    expect(bodyText(next).slice(0, 6)).toEqual([
      '一、提高认识',
      '项目是发展的支撑。',
      '（一）突出重点',
      '1.抓好开工。各责任单位要倒排工期。',
      '2.抓好要素。自然资源部门要提前介入。',
      '二、压实责任',
    ]);
  });

  it('brings a demoted point back exactly as it was', () => {
    const speech = draft();
    const id = idOf(speech, '突出重点');
    const down = demote(speech, id, freshIds(speech));
    expect(promote(down, id, freshIds(down))).toEqual(speech);
  });

  it('promotes a point and lets it take over what came after it', () => {
    const speech = draft();
    const next = promote(speech, idOf(speech, '抓好开工'), freshIds(speech));
    expect(bodyText(next).slice(2, 6)).toEqual([
      '二、突出重点',
      '三、抓好开工。各责任单位要倒排工期。',
      '（一）抓好要素。自然资源部门要提前介入。',
      '四、压实责任',
    ]);
  });

  it('moves a point with all below it and numbers anew', () => {
    const speech = draft();
    expect(bodyText(moveUp(speech, idOf(speech, '突出重点')))[0]).toBe('一、突出重点');
    expect(
      bodyText(moveTo(speech, idOf(speech, '抓好开工'), idOf(speech, '压实责任'), 'after')).slice(2, 6),
    ).toEqual([
      '二、突出重点',
      '（一）抓好要素。自然资源部门要提前介入。',
      '三、压实责任',
      '四、抓好开工。各责任单位要倒排工期。',
    ]);
    expect(() => moveUp(speech, idOf(speech, '提高认识'))).toThrow('已经在最前面了');
    expect(() => moveTo(speech, idOf(speech, '突出重点'), idOf(speech, '抓好开工'), 'after')).toThrow(
      EditRefused,
    );
  });

  it('changes the ordinals of a whole series at once, but never to those of the level around it', () => {
    const speech = draft();
    const next = restyle(speech, idOf(speech, '抓好开工'), '一是');
    expect(bodyText(next).slice(3, 5)).toEqual([
      '一是抓好开工。各责任单位要倒排工期。',
      '二是抓好要素。自然资源部门要提前介入。',
    ]);
    expect(() => restyle(speech, idOf(speech, '抓好开工'), '一、')).toThrow('上级或下级已经用了');
  });

  it('lets the last point of a series take the series along', () => {
    const speech = draft();
    const one = remove(speech, idOf(speech, '抓好开工'));
    const none = remove(one, idOf(one, '抓好要素'));
    expect(bodyText(none).slice(2, 4)).toEqual(['二、突出重点', '三、压实责任']);
  });
});

describe('words', () => {
  it('splits the new text of a point into lead and rest', () => {
    const speech = draft();
    const next = setText(speech, idOf(speech, '压实责任'), '压实责任。由{{单位}}\n牵头');
    expect(bodyText(next)[5]).toBe('三、压实责任。由{{单位}}牵头');
    expect(bodyText(setLead(next, idOf(next, '压实责任'), '落实责任。'))[5]).toBe(
      '三、落实责任。由{{单位}}牵头',
    );
  });

  it('marks a borrowed sentence as changed once someone types inside it', () => {
    const speech = draft();
    const put = insertParagraph(speech, null, taken('强化调度，每周通报。'), freshIds(speech));
    const id = idOf(put, '强化调度');
    const origin = (each: Speech) => {
      const block = each.body[0];
      return block?.kind === 'paragraph' ? block.origins[0] : undefined;
    };
    expect(origin(setText(put, id, '强化日常调度，每周通报。'))).toMatchObject({
      start: 0,
      end: 12,
      verbatim: false,
    });
    expect(origin(setText(put, id, '要强化调度，每周通报。'))).toMatchObject({
      start: 1,
      end: 11,
      verbatim: true,
    });
    expect(origin(setText(put, id, '另起炉灶'))).toBeUndefined();
  });

  it('sets the header line by line', () => {
    const next = setHeader(draft(), { title: ['{{会议}}讲话', ''], salutation: null });
    expect(serialise(next).split('\n').slice(0, 2)).toEqual(['{{会议}}讲话', '下面，我讲三点意见。']);
  });
});

type Move = (speech: Speech, id: string, other: string) => Edit;

const CONSERVING: readonly Move[] = [
  maybeMoveUp,
  maybeMoveDown,
  (speech, id) => maybePromote(speech, id, freshIds(speech)),
  (speech, id) => maybeDemote(speech, id, freshIds(speech)),
  (speech, id, other) => maybeMoveTo(speech, id, other, 'after'),
  (speech, id, other) => maybeMoveTo(speech, id, other, 'before'),
  (speech, id, other) =>
    maybeRestyle(speech, id, ORDINAL_STYLES[other.length % ORDINAL_STYLES.length] ?? '一、'),
];

const CHANGING: readonly Move[] = [
  maybeRemove,
  (speech, id) => maybeInsertParagraph(speech, id, taken('强化调度。'), freshIds(speech)),
  (speech, id) => maybeInsertPoint(speech, id, taken('强化调度。'), freshIds(speech)),
  (speech, id) => maybeSetText(speech, id, '重新写过。'),
  (speech, id) => maybeSetLead(speech, id, '重新写过'),
];

function withoutStyles(speech: Speech): unknown {
  return JSON.parse(JSON.stringify(speech), (key, value: unknown) => (key === 'style' ? undefined : value));
}

const steps = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { minLength: 1, maxLength: 30 });

function pick<T>(all: readonly T[], n: number): T | undefined {
  return all[n % Math.max(1, all.length)];
}

describe('any sequence of edits', () => {
  it('conserves every word when points only move, change level or style', () => {
    fc.assert(
      fc.property(speeches, steps, (start, moves) => {
        let speech = start;
        for (const [which, node, other] of moves) {
          const nodes = listed(speech);
          const move = pick(CONSERVING, which);
          const id = pick(nodes, node)?.id ?? '';
          const target = pick(nodes, other)?.id ?? '';
          const next = move && tryEdit(speech, (each) => move(each, id, target));
          if (next) expect(texts(next)).toEqual(texts(speech));
          speech = next ?? speech;
        }
      }),
      { numRuns: 30 },
    );
  });

  it('leaves a sound tree whatever is inserted, removed or rewritten', () => {
    fc.assert(
      fc.property(speeches, steps, (start, moves) => {
        let speech = start;
        for (const [which, node, other] of moves) {
          const nodes = listed(speech);
          const move = pick([...CHANGING, ...CONSERVING], which);
          const next =
            move &&
            tryEdit(speech, (each) => move(each, pick(nodes, node)?.id ?? '', pick(nodes, other)?.id ?? ''));
          speech = next ?? speech;
        }
      }),
      { numRuns: 30 },
    );
  });

  it('undoes a demotion by a promotion and a step up by a step down', () => {
    fc.assert(
      fc.property(speeches, fc.nat(), (speech, n) => {
        const id = pick(listed(speech), n)?.id ?? '';
        const down = maybeDemote(speech, id, freshIds(speech));
        // The styles of series below may differ: a style that was in the way on the lower level is not brought back.
        if (down.ok)
          expect(withoutStyles(promote(down.speech, id, freshIds(down.speech)))).toEqual(
            withoutStyles(speech),
          );
        const up = maybeMoveUp(speech, id);
        // A paragraph that stood between two series of one style holds them apart no more; they stay one.
        const joined = up.ok && listed(up.speech).length < listed(speech).length;
        if (up.ok && !joined) expect(moveDown(accepted(up), id)).toEqual(speech);
      }),
      { numRuns: 100 },
    );
  });
});
