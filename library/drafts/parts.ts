import type { ReadableDb, WritableDb } from '../database.ts';

/**
 * Where the JSON of a speech is cut: at every paragraph, point and series. The cut is lossless whatever the
 * text holds, since the parts are only ever joined again; good places merely make the parts small.
 */
const CUT = /(?="kind":"(?:paragraph|point|series)")/;

interface PartRow {
  readonly id: number;
  readonly json: string;
}

/** Cuts the JSON of a speech into parts of about a paragraph; joined, they are the JSON again. */
export function partsOf(json: string): string[] {
  return json.split(CUT);
}

/**
 * Stores the JSON of a draft's speech and returns the ids of its parts in order. Parts that are there already
 * are kept as they are, so that saving one edit of a long speech writes one paragraph. Belongs in the
 * transaction that updates the draft.
 */
export function writeParts(db: WritableDb, draftId: string, json: string): number[] {
  const stored = new Map<string, number[]>();
  for (const { id, json: part } of readRows(db, draftId)) {
    const same = stored.get(part);
    if (same) same.push(id);
    else stored.set(part, [id]);
  }
  const ids = partsOf(json).map(
    (part) =>
      stored.get(part)?.pop() ??
      db.run('INSERT INTO draft_parts (draft_id, json) VALUES (?, ?)', [draftId, part]).id,
  );
  for (const id of [...stored.values()].flat()) db.run('DELETE FROM draft_parts WHERE id = ?', [id]);
  return ids;
}

/** The JSON of a draft's speech from the ids of its parts, or null when a part is gone. */
export function readParts(db: ReadableDb, draftId: string, ids: readonly number[]): string | null {
  const parts = new Map(readRows(db, draftId).map(({ id, json }) => [id, json]));
  const inOrder = ids.map((id) => parts.get(id));
  return inOrder.every((part) => part !== undefined) ? inOrder.join('') : null;
}

function readRows(db: ReadableDb, draftId: string): PartRow[] {
  return db.all<PartRow>('SELECT id, json FROM draft_parts WHERE draft_id = ?', [draftId]);
}
