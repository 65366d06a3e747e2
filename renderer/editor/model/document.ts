import { getSchema } from '@tiptap/core';
import type { Node as PmNode, Schema } from '@tiptap/pm/model';
import { plainText } from '../../../core/speech/inlines.ts';
import { changeBetween, originsAfter } from '../../../core/speech/origins.ts';
import { pointText } from '../../../core/speech/serialise.ts';
import type { Block, Inline, Origin, Paragraph, Point, Series, Speech } from '../../../core/speech/speech.ts';
import { seriesAttrs, textAttrs } from './attrs.ts';
import { headParts, inlineNodes, inlinesOf } from './inlines.ts';
import { SPEECH_NODES } from './nodes.ts';

/** The schema of a draft, for whoever works on documents without an editor. */
export const speechSchema: Schema = getSchema(SPEECH_NODES);

function attrsOf(part: Paragraph | Point, originText: string): Record<string, unknown> {
  return { id: part.id, role: part.role, origins: part.origins, originText };
}

/** A paragraph or series as a node of the editor. */
export function blockNode(schema: Schema, block: Block): PmNode {
  if (block.kind === 'paragraph') {
    return schema.node(
      'paragraph',
      attrsOf(block, plainText(block.content)),
      inlineNodes(schema, block.content),
    );
  }
  const points = block.points.map((point) => pointNode(schema, point));
  return schema.node('series', { id: block.id, style: block.style }, points);
}

/** A point with everything under it as a node of the editor. */
export function pointNode(schema: Schema, point: Point): PmNode {
  const rest: Inline[] = [...point.content];
  if (point.leadEnd !== '') rest.unshift({ kind: 'text', text: point.leadEnd });
  const head = schema.node('head', null, [
    ...inlineNodes(schema, point.lead),
    ...inlineNodes(schema, rest, true),
  ]);
  const body = point.body.filter(isFilled).map((block) => blockNode(schema, block));
  return schema.node('point', attrsOf(point, pointText(point)), [head, ...body]);
}

/** A series without points says nothing and has no place in a document. */
function isFilled(block: Block): boolean {
  return block.kind === 'paragraph' || block.points.length > 0;
}

/** The document of a draft; `speechOf` gives the speech back. */
export function documentOf(schema: Schema, speech: Speech): PmNode {
  const lines = (type: 'title' | 'byline' | 'salutation', all: readonly (readonly Inline[])[]) =>
    all.map((line) => schema.node(type, null, inlineNodes(schema, line)));
  return schema.node('doc', null, [
    ...lines('title', speech.title),
    ...lines('byline', speech.byline),
    ...lines('salutation', speech.salutation === null ? [] : [speech.salutation]),
    ...speech.body.filter(isFilled).map((block) => blockNode(schema, block)),
  ]);
}

/**
 * Where the text now in a paragraph came from. Origins are kept as they were on `originText` and carried over
 * to the text of the moment, so undoing an edit makes a sentence verbatim again.
 */
function editedOrigins(origins: readonly Origin[], originText: string, now: string): readonly Origin[] {
  const change = origins.length === 0 ? null : changeBetween(originText, now);
  return change === null ? origins : originsAfter(origins, [change], 'breaks-verbatim');
}

function childrenOf(node: PmNode, type: string): PmNode[] {
  return node.children.filter((child) => child.type.name === type);
}

/**
 * Nodes never change, so what one of them says is worked out once: after a key only the paragraph that was typed
 * in and the points around it are read anew, however long the draft.
 */
function remembered<T>(read: (node: PmNode) => T): (node: PmNode) => T {
  const known = new WeakMap<PmNode, { readonly value: T }>();
  return (node) => {
    const found = known.get(node) ?? { value: read(node) };
    known.set(node, found);
    return found.value;
  };
}

const paragraphOf = remembered((node): Paragraph => {
  const { id, role, origins, originText } = textAttrs(node);
  const content = inlinesOf(node);
  return {
    kind: 'paragraph',
    id,
    role,
    content,
    origins: editedOrigins(origins, originText, plainText(content)),
  };
});

/** A point node as core/speech knows it. */
const pointOf: (node: PmNode) => Point = remembered((node): Point => {
  const { id, role, origins, originText } = textAttrs(node);
  const [head, ...rest] = node.children;
  const parts = head === undefined ? { lead: [], leadEnd: '', content: [] } : headParts(head);
  const point: Point = { kind: 'point', id, role, ...parts, body: rest.flatMap(blocksOf), origins: [] };
  return { ...point, origins: editedOrigins(origins, originText, pointText(point)) };
});

const seriesOf = remembered(
  (node): Series => ({ kind: 'series', ...seriesAttrs(node), points: node.children.map(pointOf) }),
);

function blocksOf(node: PmNode): Block[] {
  switch (node.type.name) {
    case 'paragraph':
      return [paragraphOf(node)];
    case 'series':
      return [seriesOf(node)];
    default:
      return [];
  }
}

/** The speech that a document holds. */
export function speechOf(doc: PmNode): Speech {
  const salutation = childrenOf(doc, 'salutation')[0];
  return {
    title: childrenOf(doc, 'title').map(inlinesOf),
    byline: childrenOf(doc, 'byline').map(inlinesOf),
    salutation: salutation === undefined ? null : inlinesOf(salutation),
    body: doc.children.flatMap(blocksOf),
  };
}
