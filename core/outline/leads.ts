import { charSet, endsIn } from '../text/chars.ts';
import type { Paragraph } from '../text/paragraph.ts';
import { isBareName, isByline } from '../text/words.ts';
import type { Point, Series } from './nest.ts';

/** The head of a paragraph that may be one of several alike. */
export interface Lead {
  readonly para: number;
  readonly text: string;
  /** The sign that ends the lead, and the letter after it. */
  readonly sign: string;
  readonly after: string;
}

const LEAD = /^[^。，,；;：:！!？?、\s]{3,22}(?=([。，,：:！!]))/;

/** "3月5日，……" / "3月6日，……" tell what happened when; a diary is no list. */
const TIME = /[0-9０-９]|(?:年|月|日|时|后|前|天|时候|期间)$/;

/** A lead is the head of a paragraph; a paragraph that is all lead says nothing more. */
const BODY = 14;

/** The lead of a paragraph up to its first sign, or null where it has none or says nothing more. */
export function leadOf(paragraph: Paragraph | undefined, para: number): Lead | null {
  if (paragraph === undefined) return null;
  const match = LEAD.exec(paragraph.text);
  if (match === null) return null;
  const text = match[0];
  if (TIME.test(text)) return null;
  if (paragraph.text.length < text.length + BODY) return null;
  return {
    para,
    text,
    sign: match[1] === ',' ? '，' : (match[1] ?? ''),
    after: paragraph.text.charAt(text.length + 1),
  };
}

const QUOTED = /(.)[“"「‘']([^“”"「」‘’']{1,6})[”"」’']$/;

/** Words that set a demand at the head of a lead; with the next letter alike two leads are parallel: 要做……, 要做……. */
const DEMAND = /^(?:要[\u4e00-\u9fff]|坚持|聚焦|突出|强化|着力)/;
const MOST_UNEVEN = 5;

function sharesDemand(a: string, b: string): boolean {
  return DEMAND.test(a) && a.slice(0, 2) === b.slice(0, 2) && Math.abs(a.length - b.length) <= MOST_UNEVEN;
}

/** Do two leads share a frame: X要“Y”, or letters in the same places of equally long clauses? */
export function areParallel(a: string, b: string): boolean {
  const quotedA = QUOTED.exec(a);
  const quotedB = QUOTED.exec(b);
  if (quotedA !== null && quotedB !== null && quotedA[1] === quotedB[1] && Math.abs(a.length - b.length) <= 4)
    return true;
  if (sharesDemand(a, b)) return true;
  if ((quotedA === null) !== (quotedB === null)) return false;
  if (a.length !== b.length || a === b) return false;
  let same = 0;
  for (let i = 0; i < a.length; i++) if (a[i] === b[i]) same += 1;
  return same >= 2 && same * 5 >= a.length * 2;
}

const MIN_RUN = 3;

/** A short name in front of the run's usual "，要" goes on with it although it has no frame of its own. */
function goesOn(run: readonly Lead[], next: Lead): boolean {
  const first = run[0];
  if (first === undefined || next.sign !== '，' || next.text.length > 10) return false;
  return (
    first.sign === '，' && run.every((lead) => lead.after === next.after) && /[要应须将]/.test(next.after)
  );
}

/**
 * Parallel leads without numbers 并列领句 at the heads of neighbouring paragraphs:
 * "产业转型要“精准”。……" / "旅游发展要“精彩”。……". Three in a row make a series; `taken` paragraphs have an ordinal.
 */
export function parallelLeads(paragraphs: readonly Paragraph[], taken: (para: number) => boolean): Series[] {
  const found: Series[] = [];
  let run: Lead[] = [];
  const close = (): void => {
    if (run.length >= MIN_RUN) found.push(seriesOf(run, `${run.length}个相邻段落的领句句式相同，没有序号`));
    run = [];
  };
  paragraphs.forEach((paragraph, para) => {
    const lead = taken(para) ? null : leadOf(paragraph, para);
    const last = run.at(-1);
    if (lead === null) close();
    else if (last === undefined) run = [lead];
    else if (lead.sign === last.sign && areParallel(last.text, lead.text)) run.push(lead);
    else if (run.length >= MIN_RUN && goesOn(run, lead)) run.push(lead);
    else {
      close();
      run = [lead];
    }
  });
  close();
  return found;
}

/** Leads as a series without ordinals. */
export function seriesOf(run: readonly Lead[], why: string): Series {
  const points: Point[] = run.map(({ para, text }) => ({
    para,
    at: 0,
    markerEnd: 0,
    headingFrom: 0,
    headingTo: text.length,
    inline: false,
  }));
  return { family: 'lead', points, why };
}

const SENTENCE_END = charSet('。！？!?”"）)…');
const TEXT_END = charSet('。！？!?”"）)；;：:');

const SHORTEST = 4;
const LONGEST = 30;
const REAL_PARAGRAPH = 40;
/** Once headings are proven, a paragraph below one may be as short as this. */
const SHORT_PARAGRAPH = 20;

/** A line under a picture is no heading. */
const CAPTION = /^(?:图|照片|摄影|视频|点击)|(?:现场|合影|留影|图片|摄)$/;

/** A line of its own that stands over a paragraph as a heading does: short, no sentence, text before and after. */
function isHeadingLine(
  paragraphs: readonly Paragraph[],
  para: number,
  taken: (para: number) => boolean,
  proven: boolean,
): boolean {
  const text = paragraphs[para]?.text ?? '';
  if (text.length < SHORTEST || text.length > LONGEST || taken(para)) return false;
  if (
    /[。；;，,：:！!？?、…]$|[。；|=<>{}]|^[-*+`>#（(【]/.test(text) ||
    !/^[“"《「]?[\u4e00-\u9fff]/.test(text) ||
    (isByline(text) && (text.length !== SHORTEST || isBareName(text))) ||
    CAPTION.test(text)
  )
    return false;
  const next = paragraphs[para + 1]?.text ?? '';
  const before = paragraphs[para - 1]?.text;
  if (before === undefined || !endsIn(before, SENTENCE_END)) return false;
  if (taken(para + 1)) return proven;
  return next.length >= (proven ? SHORT_PARAGRAPH : REAL_PARAGRAPH) && endsIn(next, TEXT_END);
}

/** Short heading lines without numbers 小标题: at least two of them, each over text of its own. */
export function headingLines(paragraphs: readonly Paragraph[], taken: (para: number) => boolean): Series[] {
  const linesThat = (proven: boolean): Point[] =>
    paragraphs.flatMap(({ text }, para) =>
      isHeadingLine(paragraphs, para, taken, proven)
        ? [{ para, at: 0, markerEnd: 0, headingFrom: 0, headingTo: text.length, inline: false }]
        : [],
    );
  if (linesThat(false).length < 2) return [];
  // Once headings are proven, one may also stand right over a numbered list.
  const points = linesThat(true);
  return [{ family: 'lead', points, why: '独占一行的短标题，没有序号' }];
}
