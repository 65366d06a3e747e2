import { DeletedTextRun, InsertedTextRun, Paragraph, TextRun, type XmlComponent } from 'docx';
import { diffText } from '../../../core/compare/textDiff.ts';
import { type Line, type LineSpan, shownText, splitSpans } from '../../../core/page/lines.ts';
import type { PageStyle } from '../../../core/page/pageStyle.ts';
import { faceOf, runOptions } from './runs.ts';
import { STYLE_IDS } from './styles.ts';

/** One paragraph of a redline 花脸稿: as it was, as it is, or both. */
export interface RedlineRow {
  readonly before: Line | null;
  readonly after: Line | null;
}

/** In whose name, and when, the changes are marked. */
export interface RedlineMark {
  readonly author: string;
  readonly date: Date;
}

/** The paragraphs of a redline, each change a real tracked change 修订 that Word can accept or refuse. */
export function redlineParagraphs(
  rows: readonly RedlineRow[],
  preset: PageStyle,
  mark: RedlineMark,
): Paragraph[] {
  const writer = new RedlineWriter(preset, mark);
  return rows.map((row) => writer.paragraph(row));
}

class RedlineWriter {
  readonly #preset: PageStyle;
  readonly #author: string;
  readonly #date: string;
  #changes = 0;

  constructor(preset: PageStyle, mark: RedlineMark) {
    this.#preset = preset;
    this.#author = mark.author;
    this.#date = `${mark.date.toISOString().slice(0, 19)}Z`;
  }

  paragraph({ before, after }: RedlineRow): Paragraph {
    const line = after ?? before;
    if (line === null) return new Paragraph({});
    const paragraph = new Paragraph({
      style: STYLE_IDS[line.kind],
      ...(line.plainHeadingDepth !== null && { outlineLevel: Math.min(line.plainHeadingDepth, 9) - 1 }),
      // The mark of a paragraph that is new or gone is itself a change, or an empty line stays behind.
      ...(before === null && { run: { insertion: this.#change() } }),
      ...(after === null && { run: { deletion: this.#change() } }),
    });
    for (const run of this.#content(before, after)) paragraph.addChildElement(run);
    return paragraph;
  }

  #content(before: Line | null, after: Line | null): XmlComponent[] {
    let old = before?.spans ?? [];
    let fresh = after?.spans ?? [];
    const oldKind = before?.kind ?? 'body';
    const newKind = after?.kind ?? 'body';
    return diffText(shownText(old), shownText(fresh)).flatMap(({ kind, text }): XmlComponent[] => {
      const [gone, oldRest] = kind === 'added' ? [[], old] : splitSpans(shown(old), text.length);
      const [come, newRest] = kind === 'removed' ? [[], fresh] : splitSpans(shown(fresh), text.length);
      old = oldRest;
      fresh = newRest;
      switch (kind) {
        case 'same':
          return this.#runs(come, newKind).map((run) => new TextRun(run));
        case 'added':
          return this.#runs(come, newKind).map((run) => new InsertedTextRun({ ...run, ...this.#change() }));
        case 'removed':
          return this.#runs(gone, oldKind).map((run) => new DeletedTextRun({ ...run, ...this.#change() }));
        default:
          return kind satisfies never;
      }
    });
  }

  #runs(spans: readonly LineSpan[], kind: Line['kind']) {
    const own = faceOf(kind, this.#preset);
    return spans.flatMap((span) =>
      runOptions(span.text, span.face, span.face === 'run-in' ? this.#preset.faces.body.name : own, false),
    );
  }

  #change(): { readonly id: number; readonly author: string; readonly date: string } {
    this.#changes += 1;
    return { id: this.#changes, author: this.#author, date: this.#date };
  }
}

/** Open slots as the text that stands for them, so that a change may begin inside. */
function shown(spans: readonly LineSpan[]): LineSpan[] {
  return spans.map((span) => ({ ...span, kind: 'text' as const, text: shownText([span]) }));
}
