import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import type { DecomposedSpeech, Decomposition } from '../core/decomposition.ts';
import type { OutlineNode } from '../core/outline/node.ts';
import type { Speech } from '../core/speech/speech.ts';
import type { WritableDb } from './database.ts';
import { ensureLibrary } from './libraries.ts';
import { openInMemory } from './open.ts';
import type { NewSource } from './store-source.ts';

export const NOW = '2025-03-01T08:00:00.000Z';

const cleanups: (() => void)[] = [];
afterEach(() => {
  for (const cleanup of cleanups.splice(0).reverse()) cleanup();
});

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gaojiang-library-'));
  cleanups.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Runs after the test, newest first: for whatever must be closed. */
export function afterwards(cleanup: () => void): void {
  cleanups.push(cleanup);
}

/** An empty library in memory with one personal library in it. */
export function memoryLibrary(): { db: WritableDb; libraryId: number } {
  const { db, close } = openInMemory();
  cleanups.push(close);
  return { db, libraryId: ensureLibrary(db, { name: '我的语料', kind: 'personal', now: NOW }).id };
}

/** What a speech made for a test holds beside its leaves. */
export type SpeechParts = Partial<Omit<DecomposedSpeech, 'spans' | 'start' | 'end'>>;

/** A leaf written out: its role, its text as it stands in the source, and its point. */
export type LeafText = readonly [
  role: DecomposedSpeech['spans'][number]['role'],
  text: string,
  node?: number,
];

/** Finds each leaf in the text, one after the other, and makes a speech of them. */
export function speechOf(
  text: string,
  leaves: readonly LeafText[],
  parts: SpeechParts = {},
): DecomposedSpeech {
  let at = 0;
  const spans = leaves.map(([role, leaf, node]) => {
    const start = text.indexOf(leaf, at);
    if (start < 0) throw new Error(`not in the text after ${at}: ${leaf}`);
    at = start + leaf.length;
    return { role, node: node ?? null, start, end: at };
  });
  return {
    title: null,
    byline: null,
    salutation: null,
    genre: '领导讲话',
    opening: null,
    closing: null,
    nodes: [],
    ...parts,
    start: 0,
    end: text.length,
    spans,
  };
}

/** A point found in the text by its printed marker and heading. */
export function pointOf(text: string, depth: number, marker: string, heading: string): OutlineNode {
  const start = text.indexOf(marker + heading);
  const headingStart = start + marker.length;
  return {
    depth,
    marker,
    heading,
    inline: false,
    start,
    end: text.length,
    headingStart,
    headingEnd: headingStart + heading.length,
    why: '测试',
  };
}

/** A source of one speech, every line of it a block. */
export function sourceOf(libraryId: number, name: string, text: string, parts: SpeechParts = {}): NewSource {
  const leaves = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): LeafText => ['elaboration', line]);
  return sourceWith(libraryId, name, text, {
    documents: [speechOf(text, leaves, parts)],
    noise: [],
    warnings: [],
  });
}

/** A source with a decomposition of one's own. */
export function sourceWith(
  libraryId: number,
  name: string,
  text: string,
  decomposition: Decomposition,
): NewSource {
  return {
    libraryId,
    name,
    path: `/范文/${name}`,
    charset: 'utf-8',
    sha256: createHash('sha256').update(text).digest('hex'),
    text,
    decomposition,
    now: NOW,
  };
}

/** A speech of paragraphs with the given texts. */
export function draftSpeech(paragraphs: readonly string[]): Speech {
  return {
    title: [[{ kind: 'text', text: '在青禾县重点工作推进会上的讲话' }]],
    byline: [],
    salutation: [{ kind: 'text', text: '同志们：' }],
    body: paragraphs.map((text, index) => ({
      kind: 'paragraph',
      id: `p${index}`,
      role: 'elaboration',
      content: [{ kind: 'text', text }],
      origins: [],
    })),
  };
}
