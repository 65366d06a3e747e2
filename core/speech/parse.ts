import type { Role } from '../classify/role.ts';
import { decompose } from '../decompose.ts';
import type { Decomposition } from '../decomposition.ts';
import type { Warning, WithWarnings } from '../text/span.ts';
import { fromOutline } from './fromOutline.ts';
import { draftLines, readDraft } from './readDraft.ts';
import { serialise } from './serialise.ts';
import type { NodeId, Speech } from './speech.ts';

const HEADER_ROLES: readonly Role[] = ['title', 'byline', 'salutation'];

/** The role of what stands at an offset; offsets must be asked in rising order for the scan to stay linear. */
function roleFinder(decomposition: Decomposition): (offset: number) => Role {
  const leaves = decomposition.documents.flatMap((document) => document.spans);
  const sorted = [...leaves].sort((a, b) => a.start - b.start);
  let at = 0;
  return (offset) => {
    while ((sorted[at]?.end ?? Number.POSITIVE_INFINITY) <= offset) at += 1;
    const role = sorted[at]?.role ?? 'elaboration';
    return HEADER_ROLES.includes(role) ? 'elaboration' : role;
  };
}

/** The text as `serialise` would lay it out: lines trimmed, one empty line at most. */
function laidOut(text: string): string {
  return draftLines(text)
    .map((line) => (line.spaced ? `\n${line.text}` : line.text))
    .join('\n');
}

/**
 * Whether a text is a draft of ours and can be read by its grammar alone: nothing in it is noise, it is one
 * speech, reading loses nothing, and its end is marked (a foreign speech runs from its last point straight on
 * into its closing, without the empty line a draft has there).
 */
function isDraft(text: string, read: Speech, decomposition: Decomposition): boolean {
  if (decomposition.noise.length > 0 || decomposition.documents.length > 1) return false;
  if (serialise(read) !== laidOut(text)) return false;
  const closing = decomposition.documents[0]?.closing ?? null;
  if (closing === null || read.body.at(-1)?.kind !== 'series') return true;
  return false;
}

function outsideOf(decomposition: Decomposition): Warning[] {
  const second = decomposition.documents[1];
  if (second === undefined) return [];
  return [
    {
      code: 'content-skipped',
      message: `文中共有 ${decomposition.documents.length} 篇讲稿，这里只取第一篇；其余请用“导入”分篇入库。`,
      start: second.start,
    },
  ];
}

/**
 * A draft from text: a rendered skeleton, a pasted or an imported speech. Draft text (see `serialise`) is read
 * by its grammar, and serialise(parse(text)) = text; any other text goes through the outline stage, which
 * strikes out noise and finds title, points and closing by their signs. Ids come from `newId` in reading
 * order. Never throws; where no speech is found the text comes back as it stands, with a warning.
 */
export function parse(text: string, newId: () => NodeId): WithWarnings<Speech> {
  const clean = text.replace(/\r\n?/g, '\n');
  const decomposition = decompose(clean);
  const ids: NodeId[] = [];
  let given = 0;
  const remembered = (): NodeId => {
    given += 1;
    const id = ids[given - 1] ?? newId();
    ids[given - 1] = id;
    return id;
  };
  const read = readDraft(clean, roleFinder(decomposition), remembered);
  const first = decomposition.documents[0];
  if (first === undefined) return { value: read, warnings: decomposition.warnings };
  if (isDraft(clean, read, decomposition)) return { value: read, warnings: [] };
  given = 0;
  return {
    value: fromOutline(clean, first, decomposition.noise, remembered),
    warnings: [...decomposition.warnings, ...outsideOf(decomposition)],
  };
}
