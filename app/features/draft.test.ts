import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openApp } from '../openApp.ts';

function open() {
  const dataDir = mkdtempSync(join(tmpdir(), 'gaojiang-draft-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const app = openApp({ dataDir, sharing: 'exclusive', readsPaths: false });
  onTestFinished(() => app.close());
  return app.client.draft;
}

describe('a draft whose meeting gets another name', () => {
  it('says the new name wherever its skeleton named the meeting: list, check and file', async () => {
    const drafts = open();
    const { draft } = await drafts.create({ template: '研讨发言', facts: { 会议: '全县推进会' } });
    const { id, speech, facts, version } = draft;
    await drafts.save({ id, base: version, speech, facts: { ...facts, 会议: '全县调度会' } });
    const [listed] = await drafts.list({});
    expect(listed?.title).toContain('全县调度会');
    const { text } = await drafts.check({ id });
    const file = await drafts.export({ id, format: 'txt', unfilled: 'bracket' });
    for (const printed of [text, await file.content.text()]) {
      expect(printed).toContain('全县调度会');
      expect(printed).not.toContain('全县推进会');
    }
  });

  it('counts a slot as unfilled only while the card has nothing for it', async () => {
    const drafts = open();
    const { draft } = await drafts.create({ template: '研讨发言', facts: { 会议: '全县推进会' } });
    expect(draft.unfilled).not.toContain('会议');
    expect(draft.unfilled).toContain('主讲人');
    const saved = await drafts.save({
      id: draft.id,
      base: draft.version,
      speech: draft.speech,
      facts: { ...draft.facts, 会议: '' },
    });
    expect(saved).toMatchObject({ kind: 'saved', unfilled: expect.arrayContaining(['会议', '主讲人']) });
  });
});
