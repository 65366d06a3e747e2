import type { Role } from '../classify/role.ts';
import type { NoiseSpan } from '../clean/noise.ts';
import { decompose } from '../decompose.ts';
import type { Decomposition } from '../decomposition.ts';
import type { Span, Warning, WithWarnings } from '../text/span.ts';
import { fromOutline } from './fromOutline.ts';
import { draftLines, readDraft } from './readDraft.ts';
import { serialise } from './serialise.ts';
import { HEADER_ROLES, isRunOn } from './sourceParagraphs.ts';
import type { NodeId, Speech } from './speech.ts';

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

/** Words that turn from the last point to the whole house: "同志们，蓝图已经绘就……", "以上发言，不妥之处……". */
const TURNS =
  /^(?:(?:尊敬的|各位|同志|朋友|来宾|老师|同学|乡亲|战友)[^，,。！!：:]{0,20}[，,！!：:]|以上|总之|谢谢|再次感谢|让我们|汇报完毕)/;

/** Words a speaker leaves the house with: "我们将以这次会议为契机……", "为……贡献力量！". */
const PARTS =
  /让我们|我们将|我将|我决心|契机|为动力|新篇章|新局面|新贡献|更大贡献|贡献.{0,6}力量|批评指正|谢谢|敬请|放心[，,。！]/;

/** A closing that its own words show, not only its place at the end. */
function plainlyCloses(text: string, closing: Span): boolean {
  const line = text.slice(closing.start, closing.end).split('\n')[0] ?? '';
  return TURNS.test(line) || PARTS.test(line);
}

/**
 * A title that its own second line says again ("项目建设统筹" over "——项目建设"): a site's page name or a title
 * printed twice has no subtitle right under it.
 */
function isOwnTitle(text: string, noise: NoiseSpan): boolean {
  const saidAgain = noise.reason === 'duplicate-title' || noise.reason === 'site-header';
  return saidAgain && noise.start === 0 && text.startsWith('\n——', noise.end);
}

/**
 * Whether a text is a draft of ours and can be read by its grammar alone: nothing in it is noise, it is one
 * speech, reading loses nothing, and it does not run from its last point straight on into a closing, as
 * foreign speeches do (a draft has an empty line there).
 */
function isDraft(text: string, read: Speech, decomposition: Decomposition): boolean {
  if (!decomposition.noise.every((noise) => isOwnTitle(text, noise))) return false;
  if (decomposition.documents.length > 1) return false;
  if (serialise(read) !== laidOut(text)) return false;
  const first = decomposition.documents[0];
  if (first !== undefined && isRunOn(first)) return false;
  const closing = first?.closing ?? null;
  return closing === null || read.body.at(-1)?.kind !== 'series' || !plainlyCloses(text, closing);
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
