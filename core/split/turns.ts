import { charSet } from '../text/chars.ts';
import type { Paragraph } from '../text/paragraph.ts';
import { endsLikeTitle, isBareName, isSpeaker } from '../text/words.ts';

/** A speaker's turn in a transcript 实录: "县水利局局长李某：我汇报两点情况。". */
interface Turn {
  readonly para: number;
  readonly speaker: string;
}

const PREFIX = /^([^，。！？；：:“”《》]{2,36})[：:](?=\S)/;
const HOST = /^(?:会议|大会|活动)?主持人?(?:[（(][^（()）]{1,30}[）)])?$/;

const LONGEST_PREFIX = 37;
const COLONS = charSet('：:');

/** A cheap look before the pattern: most paragraphs begin without a colon. */
function hasColonSoon(text: string): boolean {
  const to = Math.min(text.length, LONGEST_PREFIX);
  for (let at = 2; at < to; at += 1) if (COLONS[text.charCodeAt(at)] === 1) return true;
  return false;
}

/** The length of the words that name who speaks at the head of a paragraph, colon included; 0 for none. */
export function speakerPrefix(text: string): number {
  if (!hasColonSoon(text)) return 0;
  const match = PREFIX.exec(text);
  const name = match?.[1] ?? '';
  if (match === null || !(HOST.test(name) || isSpeaker(name) || (isBareName(name) && !endsLikeTitle(name))))
    return 0;
  return match[0].length;
}

/** True for a line that names who speaks and nothing else: "县水利局局长李某：". */
export function isSpeakerLine(text: string): boolean {
  return /[：:]$/.test(text) && speakerPrefix(`${text}·`) === text.length;
}

/** A shorter turn only leads over to the next speaker: "主持人：谢谢。下面请教育局发言。". */
const SHORTEST_SPEECH = 80;
const MOST_REPEATED = 0.6;

function lettersIn(paragraphs: readonly Paragraph[], from: number, to: number): number {
  let letters = 0;
  for (let i = from; i < to; i++) letters += paragraphs[i]?.text.length ?? 0;
  return letters;
}

/**
 * The paragraphs at which the speakers of a transcript begin to speak, the first one aside. An interview, in which the
 * same two people take turns, is one text and gives none.
 */
export function speakerTurns(paragraphs: readonly Paragraph[], from: number, to: number): number[] {
  const turns: Turn[] = [];
  for (let para = from; para < to; para++) {
    const text = paragraphs[para]?.text ?? '';
    const length = speakerPrefix(text);
    if (length > 0) turns.push({ para, speaker: text.slice(0, length) });
  }
  const long = turns.filter(
    ({ para }, i) => lettersIn(paragraphs, para, turns[i + 1]?.para ?? to) >= SHORTEST_SPEECH,
  );
  const speakers = new Set(long.map(({ speaker }) => speaker));
  if (speakers.size < 2 || speakers.size < long.length * MOST_REPEATED) return [];
  return long.slice(1).map(({ para }) => para);
}
