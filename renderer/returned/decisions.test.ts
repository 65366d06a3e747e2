import { describe, expect, it } from 'vitest';
import type { Change, ReadBack } from '../../api/returning.ts';
import { chooseSide, decideAll, disputed, keyOf, opinionsOf, takenOf } from './decisions.ts';

function change(id: string, node: string): Change {
  const pieces = [
    { kind: 'removed' as const, text: '旧' },
    { kind: 'added' as const, text: '新' },
  ];
  return {
    id,
    kind: 'changed',
    node,
    nodes: [node],
    place: '一、',
    before: '旧',
    after: '新',
    pieces,
    by: [],
  };
}

function read(): ReadBack {
  const file = (name: string, changes: readonly Change[]) => ({
    file: name,
    revision: 1,
    speech: { title: [], byline: [], salutation: null, body: [] },
    changes: [...changes],
    adopted: 0,
    comments: [{ author: '王主任', date: '', text: '再短一些', about: '今天召开这次会议' }],
    warnings: [],
  });
  const returned = [
    file('甲.docx', [change('changed:n1', 'n1'), change('changed:n2', 'n2')]),
    file('乙.docx', [change('changed:n1', 'n1')]),
  ];
  const sides = [0, 1].map((at) => ({ file: at, change: 'changed:n1', text: '新' }));
  return {
    version: '',
    returned,
    conflicts: [{ node: 'n1', place: '一、', before: '旧', sides }],
    failures: [],
  };
}

describe('the decisions on returned files', () => {
  it('leave conflicts alone when all are accepted at once', () => {
    const decisions = decideAll(read(), new Map(), 'taken');
    expect([...decisions.keys()]).toEqual([keyOf(0, 'changed:n2')]);
    expect(disputed(read()).size).toBe(2);
  });

  it('take one side of a conflict and refuse the other', () => {
    const given = read();
    const [conflict] = given.conflicts;
    if (conflict === undefined) throw new Error('no conflict');
    const decisions = chooseSide(conflict, new Map(), keyOf(1, 'changed:n1'));
    expect(takenOf(decisions, 0, given.returned[0]?.changes ?? [])).toEqual([]);
    expect(takenOf(decisions, 1, given.returned[1]?.changes ?? [])).toEqual(['changed:n1']);
  });

  it('go into the table of opinions, comments beside changes', () => {
    const rows = opinionsOf(read(), decideAll(read(), new Map(), 'refused'));
    expect(rows[1]).toMatchObject({ from: '甲.docx', text: '将“旧”改为“新”', decision: 'refused' });
    expect(rows[2]).toMatchObject({ from: '王主任', text: '再短一些', note: '批注' });
  });
});
