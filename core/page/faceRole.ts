import type { LineKind } from './lines.ts';
import type { FaceRole } from './pageStyle.ts';

/** Which face of a style the own text of a line is set in. */
export function faceRoleOf(kind: LineKind): FaceRole {
  if (kind === 'subtitle' || kind === 'byline') return 'underTitle';
  return kind === 'salutation' ? 'body' : kind;
}
