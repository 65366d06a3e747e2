import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkText } from '../../core/check/checkText.ts';
import { decompose } from '../../core/decompose.ts';
import { countCharacters } from '../../core/speech/length.ts';
import { serialise } from '../../core/speech/serialise.ts';
import { fillSlots, slotsOf } from '../../core/speech/slots.ts';
import type { Speech } from '../../core/speech/speech.ts';
import { ensureLibrary } from '../../library/libraries.ts';
import { openLibrary, type WritingLibrary } from '../../library/open.ts';
import { storeSource } from '../../library/store-source.ts';
import { firstDraft } from '../firstDraft.ts';
import { loadGazetteer } from '../gazetteer.ts';
import { builtIn } from '../template/template.testkit.ts';
import { mostAlike, saidIn, sharesOf } from './said.testkit.ts';

const SEEDS = join(import.meta.dirname, '../../seeds');
const NOW = '2026-01-01T00:00:00.000Z';
const gazetteer = loadGazetteer();
const dataDir = mkdtempSync(join(tmpdir(), 'gaojiang-assembly-'));
let library: WritingLibrary;

beforeAll(() => {
  library = openLibrary({ dataDir, mode: 'write', now: NOW });
  const { id: libraryId } = ensureLibrary(library.db, { name: '范文', kind: 'personal', now: NOW });
  for (const name of readdirSync(SEEDS).filter((file) => file.endsWith('.txt'))) {
    const text = readFileSync(join(SEEDS, name), 'utf8');
    const source = { name, path: null, charset: 'utf-8', sha256: name, text, decomposition: decompose(text) };
    storeSource(library.db, { ...source, libraryId, now: NOW });
  }
});

afterAll(() => {
  library.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const templates = builtIn().map((template) => [template.name, template] as const);
const wish = { points: 5, minutes: 10 };

describe.each(templates)('a draft of ten minutes in five points from the skeleton %s', (_, template) => {
  const examples = Object.fromEntries(
    template.slots.filter(({ each }) => !each).map((slot) => [slot.name, slot.example]),
  );
  const made = (facts: Record<string, string>, batch = 0): Speech =>
    firstDraft({ db: library.db, gazetteer: () => gazetteer }, template, facts, { ...wish, batch });
  const drafts = new Map<string, Speech>();
  const draft = (facts: Record<string, string>, batch = 0): Speech => {
    const key = JSON.stringify([facts, batch]);
    const speech = drafts.get(key) ?? made(facts, batch);
    drafts.set(key, speech);
    return speech;
  };

  it.each([
    ['with its examples as facts', examples],
    ['without any fact', {}],
  ])('is as long as asked, sound, many-voiced and never says a thing twice: %s', (_name, facts) => {
    const speech = draft(facts);
    const filled = fillSlots(speech, facts);
    const text = serialise(filled);
    const characters = countCharacters(text);
    expect(characters / 190).toBeGreaterThan(9);
    expect(characters / 190).toBeLessThan(11);
    const wrong = checkText(text, facts, gazetteer).filter(({ rule }) => rule !== 'unfilled-slot');
    expect(wrong.filter(({ severity }) => severity !== 'info')).toEqual([]);
    const said = saidIn(filled.body);
    const shares = sharesOf(said);
    expect(shares.size).toBeGreaterThan(1);
    expect(Math.max(...shares.values()) / characters).toBeLessThan(0.3);
    expect(mostAlike(said)).toBeLessThanOrEqual(0.6);
    const series = filled.body.find((block) => block.kind === 'series');
    expect(series?.kind === 'series' && series.points).toHaveLength(5);
  });

  it('fills every slot the card knows and takes every block as the library has it', () => {
    expect(slotsOf(fillSlots(draft(examples), examples))).toEqual([]);
    for (const { text, origins } of saidIn(draft({}).body)) {
      for (const { blockId, start, end } of origins) {
        const block = library.db.value<string>('SELECT text FROM blocks WHERE id = ?', [blockId]) ?? '';
        const bare = (words: string): string => words.replace(/[。：；，]|\{\{|\}\}/g, '');
        expect(bare(block)).toContain(bare(text.slice(start, end)));
      }
    }
  });

  it('is the same again for the same wish, and made of other blocks in the next batch', () => {
    const blocks = (speech: Speech): number[] =>
      saidIn(speech.body).flatMap(({ origins }) => origins.map((o) => o.blockId));
    expect(made({})).toEqual(draft({}));
    const first = new Set(blocks(draft({})));
    expect(blocks(draft({}, 1)).filter((id) => first.has(id))).toEqual([]);
  });
});
