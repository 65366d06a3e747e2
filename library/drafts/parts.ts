import type { ReadableDb, WritableDb } from '../database.ts';
import { fromJson } from '../json.ts';

/**
 * Where the JSON of a speech is cut: at every paragraph, point, series and slot. The cut is lossless whatever
 * the text holds, since the parts are only ever joined again; good places merely make the parts small.
 */
const CUTS = ['"kind":"p', '"kind":"s'] as const;

interface PartRow {
  readonly id: number;
  readonly json: string;
}

/** Cuts the JSON of a speech into parts of about a paragraph; joined, they are the JSON again. */
export function partsOf(json: string): string[] {
  const [first, second] = CUTS;
  const parts: string[] = [];
  let from = 0;
  let nextFirst = json.indexOf(first, 1);
  let nextSecond = json.indexOf(second, 1);
  while (nextFirst >= 0 || nextSecond >= 0) {
    const isFirst = nextSecond < 0 || (nextFirst >= 0 && nextFirst < nextSecond);
    const at = isFirst ? nextFirst : nextSecond;
    parts.push(json.slice(from, at));
    from = at;
    if (isFirst) nextFirst = json.indexOf(first, at + 1);
    else nextSecond = json.indexOf(second, at + 1);
  }
  parts.push(json.slice(from));
  return parts;
}

/** The parts of the draft saved last through a connection; people edit one draft at a time. */
interface SavedParts {
  readonly draftId: string;
  readonly ids: string;
  readonly rows: readonly PartRow[];
}

const saved = new WeakMap<WritableDb, SavedParts>();

/**
 * Stores the JSON of a draft's speech and returns the ids of its parts in order, as JSON; `storedIds` is that
 * value as the draft has it now. Parts that are there already are kept as they are, so that saving one edit of
 * a long speech writes one paragraph. Belongs in the transaction that updates the draft.
 */
export function writeParts(db: WritableDb, draftId: string, storedIds: string, json: string): string {
  const before = storedRows(db, draftId, storedIds);
  const parts = partsOf(json);
  const most = Math.min(before.length, parts.length);
  let head = 0;
  while (head < most && before[head]?.json === parts[head]) head += 1;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail)?.json === parts.at(-1 - tail)) tail += 1;
  if (head === parts.length && head === before.length) return storedIds;
  const changed = parts.slice(head, parts.length - tail);
  const middle = rewritten(db, draftId, before.slice(head, before.length - tail), changed);
  const rows = [...before.slice(0, head), ...middle, ...before.slice(before.length - tail)];
  const ids = JSON.stringify(rows.map(({ id }) => id));
  saved.set(db, { draftId, ids, rows });
  return ids;
}

/** Rows for the parts between the unchanged beginning and end; those that only moved keep their row. */
function rewritten(
  db: WritableDb,
  draftId: string,
  before: readonly PartRow[],
  parts: readonly string[],
): PartRow[] {
  const unused = new Map<string, number[]>();
  for (const { id, json } of before) {
    const same = unused.get(json);
    if (same) same.push(id);
    else unused.set(json, [id]);
  }
  const rows = parts.map((json) => ({ id: unused.get(json)?.pop() ?? insertPart(db, draftId, json), json }));
  for (const id of [...unused.values()].flat()) db.run('DELETE FROM draft_parts WHERE id = ?', [id]);
  return rows;
}

function insertPart(db: WritableDb, draftId: string, json: string): number {
  return db.run('INSERT INTO draft_parts (draft_id, json) VALUES (?, ?)', [draftId, json]).id;
}

/** The JSON of a draft's speech from the ids of its parts, or null when a part is gone. */
export function readParts(db: ReadableDb, draftId: string, ids: readonly number[]): string | null {
  const parts = new Map(readRows(db, draftId).map(({ id, json }) => [id, json]));
  const inOrder = ids.map((id) => parts.get(id));
  return inOrder.every((part) => part !== undefined) ? inOrder.join('') : null;
}

/**
 * What lies stored. The parts remembered from the last save will do, but only while the draft still names
 * exactly these. A part is never rewritten under its id, so the same ids mean the same text, even after a save
 * was rolled back.
 */
function storedRows(db: WritableDb, draftId: string, storedIds: string): readonly PartRow[] {
  const last = saved.get(db);
  if (last?.draftId === draftId && last.ids === storedIds) return last.rows;
  const places = new Map(fromJson(storedIds, isNumbers, '文稿').map((id, index) => [id, index]));
  return readRows(db, draftId).sort((a, b) => (places.get(a.id) ?? -1) - (places.get(b.id) ?? -1));
}

function readRows(db: ReadableDb, draftId: string): PartRow[] {
  return db.all<PartRow>('SELECT id, json FROM draft_parts WHERE draft_id = ?', [draftId]);
}

function isNumbers(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'number');
}
