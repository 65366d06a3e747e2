import { Document, Packer, Paragraph, TextRun } from 'docx';
import { linesOf, shownText } from '../core/page/lines.ts';
import { PAGE_STYLES } from '../core/page/pageStyle.ts';
import type { Speech } from '../core/speech/speech.ts';
import { writeDocx } from '../formats/write/docx.ts';
import { inlines, SpeechBuilder } from '../formats/write/sampleSpeeches.testkit.ts';
import { race } from './race.ts';

/** Speed of writing Word files, as a ratio to the bare library with the same paragraphs. usage: node bench/wordWrite.ts */

const SENTENCE =
  '要坚持以人民为中心的发展思想，聚焦群众急难愁盼，把责任压到岗位、把措施落到项目、把成效写在田间地头。';

/** A speech of about that many characters: a heading over every five paragraphs. */
function speech(characters: number): Speech {
  const b = new SpeechBuilder();
  const sections = Math.max(1, Math.round(characters / 1000));
  const points = Array.from({ length: sections }, (_, section) =>
    b.point(
      `推进第${section + 1}项工作`,
      '',
      '',
      Array.from({ length: 5 }, () => b.paragraph(SENTENCE.repeat(4))),
    ),
  );
  return {
    title: [inlines('在重点工作推进会议上的讲话')],
    byline: [],
    salutation: inlines('同志们：'),
    body: [b.series('一、', points)],
  };
}

for (const [characters, rounds] of [
  [10_000, 30],
  [300_000, 9],
] as const) {
  const draft = speech(characters);
  const lines = linesOf(draft);
  const { ours, theirs } = await race(
    () => writeDocx(draft, { preset: PAGE_STYLES.gbt9704, unfilled: 'refuse', now: new Date(0) }),
    () => {
      const children = lines.map((line) => new Paragraph({ children: [new TextRun(shownText(line.spans))] }));
      return Packer.pack(new Document({ sections: [{ children }] }), 'uint8array');
    },
    rounds,
  );
  console.log(
    `write .docx, ${characters} characters: ${ours.toFixed(2)} ms, bare library ${theirs.toFixed(2)} ms: ${(ours / theirs).toFixed(2)} times as long (1.4 must, 1.1 aim)`,
  );
}
