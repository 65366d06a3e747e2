import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WritableDb } from '../database.ts';
import { draftSpeech, memoryLibrary, NOW } from '../library.testkit.ts';
import {
  createDraft,
  type Draft,
  getDraft,
  listDrafts,
  removeDraft,
  renameDraft,
  saveDraft,
} from './draft.ts';
import { partsOf } from './parts.ts';
import { getRevision, listRevisions, nameRevision } from './revisions.ts';

function drafted(paragraphs: readonly string[]): { db: WritableDb; draft: Draft } {
  const { db } = memoryLibrary();
  const draft = createDraft(db, {
    title: '动员讲话',
    template: '动员讲话',
    genre: '动员讲话',
    facts: { 地区: '青禾县', 上级: ['临溪市'] },
    speech: draftSpeech(paragraphs),
    now: NOW,
  });
  return { db, draft };
}

function minutesLater(minutes: number): string {
  return new Date(Date.parse(NOW) + minutes * 60_000).toISOString();
}

describe('a draft', () => {
  it('is read back as it was made', () => {
    const { db, draft } = drafted(['工业强县。', '工业强县。', '含有"kind":"paragraph"字样的一段。']);
    expect(getDraft(db, draft.id)).toEqual(draft);
  });

  it('is read back as it was saved, whatever was edited in between', () => {
    const paragraph = fc.constantFrom('一段', '二段', '三段"kind":"point"', '', '\\', '四\n段', '𠮷');
    const states = fc.array(fc.array(paragraph, { maxLength: 8 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(states, (edits) => {
        const { db, draft } = drafted(['起']);
        for (const paragraphs of edits) {
          const speech = draftSpeech(paragraphs);
          saveDraft(db, draft.id, { speech, now: NOW });
          expect(getDraft(db, draft.id).speech).toEqual(speech);
        }
        const parts = db.value<number>('SELECT count(*) FROM draft_parts');
        expect(parts).toBe(partsOf(JSON.stringify(draftSpeech(edits.at(-1) ?? []))).length);
      }),
      { numRuns: 40 },
    );
  });

  it('keeps what it was when the transaction around a save is undone, and is saved rightly after', () => {
    const { db, draft } = drafted(['甲', '乙']);
    const failed = () =>
      db.transaction(() => {
        saveDraft(db, draft.id, { speech: draftSpeech(['甲', '丙']), now: NOW });
        throw new Error('断电');
      });
    expect(failed).toThrow('断电');
    expect(getDraft(db, draft.id).speech).toEqual(draftSpeech(['甲', '乙']));
    for (const last of ['丙', '丁']) {
      saveDraft(db, draft.id, { speech: draftSpeech(['甲', last]), now: NOW });
      expect(getDraft(db, draft.id).speech).toEqual(draftSpeech(['甲', last]));
    }
  });

  it('writes one part for one edit', () => {
    const { db, draft } = drafted(Array.from({ length: 200 }, (_, index) => `第${index}段。`));
    const before = new Set(db.values<number>('SELECT id FROM draft_parts'));
    const edited = draftSpeech(
      Array.from({ length: 200 }, (_, index) => (index === 77 ? '改了。' : `第${index}段。`)),
    );
    saveDraft(db, draft.id, { speech: edited, now: NOW });
    const fresh = db.values<number>('SELECT id FROM draft_parts').filter((id) => !before.has(id));
    expect(fresh).toHaveLength(1);
  });

  it('is listed by its last change and can be renamed and removed', () => {
    const { db, draft } = drafted(['一']);
    const { id: _, createdAt, updatedAt, ...content } = draft;
    const second = createDraft(db, { ...content, title: '表态', now: minutesLater(1) });
    expect(listDrafts(db, { limit: 9, offset: 0 }).map(({ title }) => title)).toEqual(['表态', '动员讲话']);
    renameDraft(db, draft.id, '动员讲话（定稿）', minutesLater(2));
    expect(listDrafts(db, { limit: 1, offset: 0 })[0]?.title).toBe('动员讲话（定稿）');
    removeDraft(db, draft.id);
    expect(() => getDraft(db, draft.id)).toThrow(expect.objectContaining({ code: 'unknown-draft' }));
    expect(getDraft(db, second.id).title).toBe('表态');
    expect(db.value('SELECT count(*) FROM draft_parts WHERE draft_id = ?', [draft.id])).toBe(0);
    expect(createdAt).toBe(updatedAt);
  });

  it('says so when a part of its text is gone', () => {
    const { db, draft } = drafted(['一', '二']);
    db.run('DELETE FROM draft_parts WHERE id = 2');
    expect(() => getDraft(db, draft.id)).toThrow(
      expect.objectContaining({ code: 'damaged', message: expect.stringContaining('动员讲话') }),
    );
  });
});

describe('revisions', () => {
  it('are kept when asked for and otherwise every ten minutes', () => {
    const { db, draft } = drafted(['初稿']);
    const save = (text: string, minutes: number, revision?: { name: string | null }) =>
      saveDraft(db, draft.id, {
        speech: draftSpeech([text]),
        now: minutesLater(minutes),
        ...(revision ? { revision } : {}),
      }).revision;
    expect(save('改一', 1)).toBeNull();
    expect(save('送审', 2, { name: '送审稿' })).toBe(2);
    expect(save('改二', 11)).toBeNull();
    expect(save('改三', 12)).toBe(3);
    expect(listRevisions(db, draft.id).map(({ number, name }) => [number, name])).toEqual([
      [3, null],
      [2, '送审稿'],
      [1, null],
    ]);
    expect(getRevision(db, draft.id, 2).speech).toEqual(draftSpeech(['送审']));
    expect(getRevision(db, draft.id, 1).facts).toEqual(draft.facts);
  });

  it('without a name are cleared away after a hundred, named ones never', () => {
    const { db, draft } = drafted(['初稿']);
    nameRevision(db, draft.id, 1, '初稿');
    for (let minutes = 1; minutes <= 120; minutes += 1) {
      saveDraft(db, draft.id, { now: minutesLater(minutes), revision: { name: null } });
    }
    const numbers = listRevisions(db, draft.id).map(({ number }) => number);
    expect(numbers).toHaveLength(101);
    expect(numbers.at(0)).toBe(121);
    expect(numbers.at(-1)).toBe(1);
    expect(() => getRevision(db, draft.id, 2)).toThrow(expect.objectContaining({ code: 'unknown-draft' }));
  });
});
