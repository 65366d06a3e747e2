import { mineSpeech } from '../../core/frames/mine.ts';
import type { OutlineNode } from '../../core/outline/node.ts';
import type { WritableDb } from '../database.ts';

/** The speech whose headings are stored. */
export interface HeadingPlace {
  readonly sourceId: number;
  readonly speechId: number;
}

/** Stores the headings of a speech's series with their frames; gives how many. */
export function insertHeadings(db: WritableDb, place: HeadingPlace, nodes: readonly OutlineNode[]): number {
  const headings = mineSpeech(nodes);
  for (const { series, node, heading, pattern } of headings) {
    db.run(
      `INSERT INTO headings (source_id, speech_id, series, node, length, pattern, heading)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
      [place.sourceId, place.speechId, series, node, heading.length, pattern, heading],
    );
  }
  return headings.length;
}
