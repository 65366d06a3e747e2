import { goodUntil } from '../core/topics/timed.ts';
import type { Pack, PackBlock, PackSource, PackSpeech } from '../formats/pack/pack.ts';
import { asOfYear } from '../library/blocks/as-of.ts';
import { blocksOf } from '../library/blocks/cut.ts';
import type { BlockRecord } from '../library/blocks/record.ts';
import type { ReadableDb } from '../library/database.ts';
import type { Library } from '../library/libraries.ts';
import type { IncomingSource } from '../library/packs/take-over.ts';
import { isPartial, readSourceRecord, type SourceRecord, type SpeechRecord } from '../library/records.ts';
import { listSources, sourceIdsOf } from '../library/sources.ts';
import { classifierOf } from '../library/topics.ts';

const ALL = 1_000_000;

/** Everything of a library as a pack. Sources stand in the order of their content, not of their import. */
export function packOf(db: ReadableDb, library: Library, now: string): Pack {
  const sources = listSources(db, { libraryId: library.id, limit: ALL, offset: 0 }).map(({ id }) =>
    packSource(readSourceRecord(db, id), isPartial(db, id)),
  );
  return { library: library.name, createdAt: now, sources: sources.sort(byContent) };
}

/** Chosen blocks as a pack, each in its source. */
export function packOfBlocks(db: ReadableDb, ids: readonly number[], name: string, now: string): Pack {
  const wanted = new Set(ids);
  const sources = sourceIdsOf(db, ids).map((id) => packSource(readSourceRecord(db, id, wanted), true));
  const held = sources.filter(({ speeches }) => speeches?.some(({ blocks }) => blocks.length > 0));
  return { library: name, createdAt: now, sources: held.sort(byContent) };
}

function byContent(a: PackSource, b: PackSource): number {
  return a.sha256 < b.sha256 ? -1 : 1;
}

function packSource(record: SourceRecord, partial: boolean): PackSource {
  const { name, charset, sha256, importedAt, text, decomposition, speeches } = record;
  return {
    name,
    charset,
    sha256,
    importedAt,
    partial,
    text,
    decomposition,
    speeches: speeches.map(packSpeech),
  };
}

function packSpeech({ blocks, ...speech }: SpeechRecord): PackSpeech {
  return { ...speech, blocks: blocks.map(packBlock) };
}

function packBlock(block: BlockRecord): PackBlock {
  const { role, genre, node, path, heading, text, start, end, asOf, freshness, note } = block;
  const { tags, collections, origins, createdAt, revisedAt, ownTopics, topics } = block;
  return {
    role,
    genre,
    node,
    path,
    heading,
    text,
    start,
    end,
    asOf,
    topics: ownTopics ? topics : null,
    freshness,
    note,
    tags,
    collections,
    origins,
    createdAt,
    revisedAt,
  };
}

/** The sources of a pack as the library takes them in; those of version 1 are cut into blocks here. */
export function incomingOf(db: ReadableDb, pack: Pack, now: string): IncomingSource[] {
  return pack.sources.map(({ speeches, partial, ...source }) => ({
    partial,
    record: {
      ...source,
      path: null,
      speeches: (speeches ?? cutAnew({ ...source, partial, speeches }, now)).map(
        ({ blocks, ...speech }): SpeechRecord => ({
          ...speech,
          blocks: blocks.map((block) => recordOf(db, block)),
        }),
      ),
    },
  }));
}

function recordOf(db: ReadableDb, { topics, ...block }: PackBlock): BlockRecord {
  return {
    ...block,
    topics: topics ?? classifierOf(db)(block.text, block.heading),
    ownTopics: topics !== null,
    goodUntil: goodUntil(block.text, block.asOf),
    favourite: false,
    uses: 0,
    lastUsedAt: null,
    ownEdit: false,
  };
}

function cutAnew(source: PackSource, now: string): PackSpeech[] {
  return source.decomposition.documents.map((speech, position): PackSpeech => {
    const { start, end, title, byline, salutation, genre, nodes } = speech;
    const text = source.text.slice(start, end);
    const asOf = asOfYear({ byline, title, sourceName: source.name, text }, Number(now.slice(0, 4)));
    const blocks = blocksOf(speech, source.text).map(
      (block): PackBlock => ({
        ...block,
        genre,
        asOf,
        topics: null,
        freshness: null,
        note: '',
        tags: [],
        collections: [],
        origins: [],
        createdAt: source.importedAt,
        revisedAt: null,
      }),
    );
    return { position, start, end, title, byline, salutation, genre, nodes, blocks };
  });
}
