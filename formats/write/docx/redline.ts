import { diffText } from '../../../core/compare/textDiff.ts';
import { type Line, type LineSpan, shownText, splitSpans } from '../../../core/page/lines.ts';
import type { PageStyle } from '../../../core/page/pageStyle.ts';
import { paragraphProperties } from './paragraphs.ts';
import { faceOf, textRuns } from './runs.ts';
import { element } from './xml.ts';

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

/** The paragraphs of a redline as XML, each change a real tracked change 修订 that Word can accept or refuse. */
export function redlineParagraphs(rows: readonly RedlineRow[], preset: PageStyle, mark: RedlineMark): string {
  const writer = new RedlineWriter(preset, mark);
  return rows.map((row) => writer.paragraph(row)).join('');
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

  paragraph({ before, after }: RedlineRow): string {
    const line = after ?? before;
    if (line === null) return '';
    // The mark of a paragraph that is new or gone is itself a change, or an empty line stays behind.
    const change = before === null ? 'w:ins' : after === null ? 'w:del' : null;
    const mark = change === null ? '' : `<w:rPr>${this.#change(change, '')}</w:rPr>`;
    return `<w:p>${paragraphProperties(line, { mark })}${this.#content(before, after)}</w:p>`;
  }

  #content(before: Line | null, after: Line | null): string {
    let old = before?.spans ?? [];
    let fresh = after?.spans ?? [];
    const oldKind = before?.kind ?? 'body';
    const newKind = after?.kind ?? 'body';
    let runs = '';
    for (const { kind, text } of diffText(shownText(old), shownText(fresh))) {
      const [gone, oldRest] = kind === 'added' ? [[], old] : splitSpans(shown(old), text.length);
      const [come, newRest] = kind === 'removed' ? [[], fresh] : splitSpans(shown(fresh), text.length);
      old = oldRest;
      fresh = newRest;
      switch (kind) {
        case 'same':
          runs += this.#runs(come, newKind, false);
          break;
        case 'added':
          runs += this.#change('w:ins', this.#runs(come, newKind, false));
          break;
        case 'removed':
          runs += this.#change('w:del', this.#runs(gone, oldKind, true));
          break;
        default:
          kind satisfies never;
      }
    }
    return runs;
  }

  #runs(spans: readonly LineSpan[], kind: Line['kind'], deleted: boolean): string {
    const own = faceOf(kind, this.#preset);
    return spans
      .map(({ text, face }) =>
        textRuns(text, { face, gbFace: face === 'run-in' ? this.#preset.faces.body.name : own, deleted }),
      )
      .join('');
  }

  #change(name: 'w:ins' | 'w:del', content: string): string {
    this.#changes += 1;
    return element(name, { 'w:id': this.#changes, 'w:author': this.#author, 'w:date': this.#date }, content);
  }
}

/** Open slots as the text that stands for them, so that a change may begin inside. */
function shown(spans: readonly LineSpan[]): LineSpan[] {
  return spans.map((span) => ({ ...span, kind: 'text' as const, text: shownText([span]) }));
}
