/** "会议指出，" opens a section of a 会议通稿 and stands in for an ordinal. */
const MEETING_LEAD =
  /^(?:会议|大会|全会|座谈会|论坛)(?:还|并)?(?:指出|强调|要求|认为|提出|明确|决定)(?=[，,：:])/;

const SENTENCE_END = /[。！？!?；;：:，,、…）)]$/;
const LONGEST_LEAD = 40;

function standsAlone(line: string): boolean {
  const bare = line.replace(/\{\{[^{}]*\}\}/g, '××');
  return (
    bare.length >= 2 &&
    bare.length <= LONGEST_LEAD &&
    !SENTENCE_END.test(line) &&
    !/^（.*）$/.test(line) &&
    !/\d\s*[年月日]$|^——/.test(bare)
  );
}

/**
 * Whether `lines[at]` leads a section without any ordinal (小标题): a short line without closing sign over
 * a paragraph or a first point ("总体情况"), or 会议指出，/会议强调， where the text has at least two such. Gives the length of
 * the lead in the line, else null.
 */
export function sectionLead(
  lines: readonly string[],
  at: number,
  opensSeries: (line: string) => boolean,
): number | null {
  const line = lines[at];
  if (line === undefined) return null;
  const meeting = MEETING_LEAD.exec(line);
  if (meeting !== null) {
    const others = lines.filter((other, i) => i !== at && MEETING_LEAD.test(other));
    return others.length > 0 ? meeting[0].length : null;
  }
  const next = lines[at + 1];
  if (next === undefined || !standsAlone(line)) return null;
  return opensSeries(next) || !standsAlone(next) ? line.length : null;
}
