import { describe, expect, it } from 'vitest';
import { insertParagraph } from './edit/insert.ts';
import { setText } from './edit/setText.ts';
import { countIds, freshIds } from './ids.ts';
import { parse } from './parse.ts';
import { provenanceOf } from './provenance.ts';

const draft = parse('在项目会上的发言\n同志们：\n今天开会。\n一、抓项目\n要快。', countIds()).value;
const block = (blockId: number, sourceId: number, text: string) => ({
  text,
  role: 'measure' as const,
  origin: { blockId, sourceId, sourceName: `范文${sourceId}` },
});

describe('the provenance of a draft', () => {
  it('is empty for a draft that was typed', () => {
    expect(provenanceOf(draft)).toMatchObject({ sources: [], taken: [], characters: 11 });
  });

  it('adds up by source what blocks gave, most first', () => {
    const newId = freshIds(draft);
    const one = insertParagraph(draft, 'n1', block(1, 7, '要压实责任。'), newId);
    const two = insertParagraph(one, 'n1', block(2, 8, '要盯住重点，挂图作战。'), newId);
    const { sources, taken } = provenanceOf(two);
    expect(sources).toEqual([
      { sourceId: 8, sourceName: '范文8', characters: 11, verbatim: 11 },
      { sourceId: 7, sourceName: '范文7', characters: 6, verbatim: 6 },
    ]);
    expect(taken.map(({ text }) => text)).toEqual(['要盯住重点，挂图作战。', '要压实责任。']);
  });

  it('no longer calls verbatim what was reworded', () => {
    const taken = insertParagraph(draft, 'n1', block(1, 7, '要层层压实责任。'), freshIds(draft));
    const id = provenanceOf(taken).taken[0]?.id ?? '';
    const [share] = provenanceOf(setText(taken, id, '要层层压紧压实责任。')).sources;
    expect(share).toMatchObject({ characters: 10, verbatim: 0 });
  });
});
