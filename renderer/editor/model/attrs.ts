import type { Node as PmNode } from '@tiptap/pm/model';
import { ROLES, type Role } from '../../../core/classify/role.ts';
import { ORDINAL_STYLES, type OrdinalStyle, type Origin } from '../../../core/speech/speech.ts';
import type { SeriesAttrs, TextAttrs } from './nodes.ts';

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function stringOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** A style as an attribute holds it; anything else counts as 一、. */
export function styleOf(value: unknown): OrdinalStyle {
  return ORDINAL_STYLES.find((style) => style === value) ?? '一、';
}

/** A role as an attribute holds it; anything else counts as elaboration. */
export function roleOf(value: unknown): Role {
  return ROLES.find((role) => role === value) ?? 'elaboration';
}

function isOrigin(value: unknown): value is Origin {
  return (
    isRecord(value) &&
    ['start', 'end', 'blockId', 'sourceId'].every((name) => typeof value[name] === 'number') &&
    typeof value['sourceName'] === 'string' &&
    typeof value['verbatim'] === 'boolean'
  );
}

/** The attributes of a paragraph or point; ProseMirror itself knows them only as `any`. */
export function textAttrs(node: PmNode): TextAttrs {
  const attrs: Record<string, unknown> = node.attrs;
  const origins = attrs['origins'];
  return {
    id: stringOf(attrs['id']),
    role: roleOf(attrs['role']),
    origins: Array.isArray(origins) ? origins.filter(isOrigin) : [],
    originText: stringOf(attrs['originText']),
  };
}

/** The attributes of a series. */
export function seriesAttrs(node: PmNode): SeriesAttrs {
  const attrs: Record<string, unknown> = node.attrs;
  return { id: stringOf(attrs['id']), style: styleOf(attrs['style']) };
}

/** The name of a slot node. */
export function slotName(node: PmNode): string {
  const attrs: Record<string, unknown> = node.attrs;
  return stringOf(attrs['name']);
}
