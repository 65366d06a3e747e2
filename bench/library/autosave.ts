import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Speech } from '../../core/speech/speech.ts';
import { createDraft, saveDraft } from '../../library/drafts/draft.ts';
import { openLibrary } from '../../library/open.ts';
import { NOW } from './lay.ts';
import { interleaved, quantile, shown } from './measure.ts';
import { blockTexts } from './texts.ts';

/** Saving one edit of a draft beside appending as many bytes to a file; both durable. */
export async function autosave(root: string): Promise<void> {
  const library = openLibrary({ dataDir: join(root, 'autosave'), mode: 'write' });
  const paragraphs = [...blockTexts(160)];
  const speech = (edit: number): Speech => ({
    title: [[{ kind: 'text', text: '在青禾县重点工作推进会上的讲话' }]],
    byline: [],
    salutation: null,
    body: paragraphs.map((text, index) => ({
      kind: 'paragraph',
      id: `p${index}`,
      role: 'elaboration',
      content: [
        { kind: 'text', text: index === edit % paragraphs.length ? `${text}第${edit}次修改。` : text },
      ],
      origins: [],
    })),
  });
  const { id } = createDraft(library.db, {
    title: '讲话',
    template: null,
    genre: '领导讲话',
    facts: {},
    speech: speech(0),
    now: NOW,
  });
  const bytes = Buffer.from(JSON.stringify(speech(0)));
  const file = openSync(join(root, 'append'), 'a');
  const edits = Array.from({ length: 400 }, (_, index) => index);
  const [saves = [], appends = []] = await interleaved(
    edits,
    [
      (edit) => void saveDraft(library.db, id, { speech: speech(edit), now: NOW }),
      () => {
        writeSync(file, bytes);
        fdatasyncSync(file);
      },
    ],
    1,
  );
  closeSync(file);
  library.close();
  console.log(
    `autosave of one edit, ${(bytes.length / 1000).toFixed(0)} KB draft, durable, 400 times in turn\n` +
      `  saveDraft p50/p95          ${shown(saves)} ms\n` +
      `  append + fdatasync         ${shown(appends)} ms\n` +
      `  ours ÷ append              p50 ${(quantile(saves, 0.5) / quantile(appends, 0.5)).toFixed(2)}×, ` +
      `p95 ${(quantile(saves, 0.95) / quantile(appends, 0.95)).toFixed(2)}×`,
  );
}
