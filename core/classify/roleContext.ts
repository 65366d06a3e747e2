import { PatternReader } from '../text/patternReader.ts';
import type { Genre } from './genre.ts';
import type { Role } from './role.ts';

/** What is known about where a paragraph stands; every part may be missing. */
export interface RoleContext {
  readonly position?: 'first' | 'middle' | 'last';
  /** The ordinal it begins with, as printed: "一要". */
  readonly marker?: string;
  /** The heading it stands under. */
  readonly heading?: string;
  readonly genre?: Genre;
}

/** The role of a paragraph, how clear it is (0…1), and the reason in a sentence for the clerk. */
export interface RoleGuess {
  readonly role: Role;
  readonly score: number;
  readonly why: string;
}

/** What the place of a paragraph adds to a role that its words already allow. */
export interface ContextCue {
  readonly role: Role;
  readonly weight: number;
  readonly why: string;
}

/** A paragraph of up to so many characters is short enough to be nothing but a transition. */
const SHORT = 44;

const HEADINGS: readonly (readonly [pattern: RegExp, role: Role, why: string])[] = [
  [/问题|不足|短板|差距/, 'problem', '所在标题讲问题'],
  [/成绩|成效|回顾|现状|基本情况|形势/, 'situation', '所在标题讲情况'],
  [/措施|打算|举措|任务|安排|抓好|加强|强化|落实/, 'measure', '所在标题讲举措'],
  [/认识|意义|重要性|把握/, 'point', '所在标题讲认识'],
];

let reader: PatternReader | null = null;

/** The paragraphs under one heading come one after the other: its cues are kept. */
let lastHeading: { heading: string; cues: readonly ContextCue[] } = { heading: '', cues: [] };

function headingCues(heading: string): readonly ContextCue[] {
  if (lastHeading.heading !== heading) {
    reader ??= new PatternReader(HEADINGS.map(([pattern]) => ({ pattern, where: 'any' })));
    const hits = reader.hitsIn(heading);
    const cues = HEADINGS.filter((_, i) => hits[i] === 1).map(([, role, why]) => ({ role, weight: 1, why }));
    lastHeading = { heading, cues };
  }
  return lastHeading.cues;
}

/**
 * The cues that lie outside the words: length, position, ordinal, heading, genre. They only strengthen
 * what the words say, so a thank-you in the middle stays a thank-you.
 */
export function contextCues(context: RoleContext, length: number): ContextCue[] {
  const cues: ContextCue[] = [];
  if (length <= SHORT) cues.push({ role: 'transition', weight: 0.5, why: '篇幅短' });
  switch (context.position) {
    case 'first':
      cues.push({ role: 'opening', weight: 1.5, why: '位于开头' });
      cues.push({ role: 'quotation-lead', weight: 0.5, why: '位于开头' });
      break;
    case 'last':
      for (const role of ['call-to-action', 'pledge', 'thanks'] as const) {
        cues.push({ role, weight: 1.2, why: '位于结尾' });
      }
      break;
    case 'middle':
    case undefined:
      break;
  }
  if (context.marker !== undefined && context.marker !== '') {
    const role: Role = /要|需|必须/.test(context.marker) ? 'measure' : 'point';
    cues.push({ role, weight: 0.8, why: `带序号“${context.marker}”` });
  }
  if (context.heading !== undefined) cues.push(...headingCues(context.heading));
  if (context.genre === '表态发言') cues.push({ role: 'pledge', weight: 1, why: '表态发言' });
  return cues;
}
