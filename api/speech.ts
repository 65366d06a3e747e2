import { z } from 'zod';
import type { BlockNow, PointNow, SeriesNow, SpeechDelta } from '../core/speech/delta.ts';
import type { Block, Paragraph, Point, Series, Speech } from '../core/speech/speech.ts';
import { ORDINAL_STYLES } from '../core/speech/speech.ts';
import { role } from './words.ts';

const ordinalStyle = z.enum(ORDINAL_STYLES);
const nodeId = z.string().min(1);

const inline = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({ kind: z.literal('slot'), name: z.string().min(1) }),
  z.object({ kind: z.literal('ordinal'), style: ordinalStyle, restart: z.boolean() }),
]);

const origin = z.object({
  start: z.int().min(0),
  end: z.int().min(0),
  blockId: z.int(),
  sourceId: z.int(),
  sourceName: z.string(),
  verbatim: z.boolean(),
});

const paragraph: z.ZodType<Paragraph, Paragraph> = z.object({
  kind: z.literal('paragraph'),
  id: nodeId,
  role,
  content: z.array(inline),
  origins: z.array(origin),
});

const pointParts = {
  kind: z.literal('point'),
  id: nodeId,
  role,
  lead: z.array(inline),
  leadEnd: z.string(),
  content: z.array(inline),
  origins: z.array(origin),
};

const point: z.ZodType<Point, Point> = z.object({
  ...pointParts,
  get body() {
    return z.array(block);
  },
});

const seriesParts = { kind: z.literal('series'), id: nodeId, style: ordinalStyle };

const series: z.ZodType<Series, Series> = z.object({
  ...seriesParts,
  get points() {
    return z.array(point);
  },
});

const block: z.ZodType<Block, Block> = z.lazy(() => z.union([paragraph, series]));

/** The tree of a draft; mirrors core/speech/speech.ts, where its words are explained. */
export const speech: z.ZodType<Speech, Speech> = z.object({
  title: z.array(z.array(inline)),
  byline: z.array(z.array(inline)),
  salutation: z.array(inline).nullable(),
  body: z.array(block),
});

const pointNow: z.ZodType<PointNow, PointNow> = z.union([
  nodeId,
  z.object({
    ...pointParts,
    get body() {
      return z.array(blockNow);
    },
  }),
]);

const seriesNow: z.ZodType<SeriesNow, SeriesNow> = z.object({
  ...seriesParts,
  points: z.array(pointNow),
});

const blockNow: z.ZodType<BlockNow, BlockNow> = z.lazy(() => z.union([nodeId, paragraph, seriesNow]));

/** What changed in a draft; mirrors core/speech/delta.ts. */
export const speechDelta: z.ZodType<SpeechDelta, SpeechDelta> = z.object({
  title: z.array(z.array(inline)),
  byline: z.array(z.array(inline)),
  salutation: z.array(inline).nullable(),
  body: z.array(blockNow),
});
