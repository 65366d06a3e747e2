import type { CSSProperties, ReactNode } from 'react';
import { faceRoleOf } from '../../../core/page/faceRole.ts';
import { type LineSpan, shownText } from '../../../core/page/lines.ts';
import { type FaceRole, PAGE, type PageStyle } from '../../../core/page/pageStyle.ts';
import { lineHeight, type SetLine, type SetPage } from '../../../core/page/pages.ts';

/** Twentieths of a point as CSS has them. */
function pt(twips: number): string {
  return `${twips / 20}pt`;
}

const STAND_INS: Readonly<Record<FaceRole, string>> = {
  title: 'var(--font-biaosong)',
  underTitle: 'var(--font-kai)',
  body: 'var(--font-fangsong)',
  heading1: 'var(--font-hei)',
  heading2: 'var(--font-kai)',
  heading3: 'var(--font-fangsong)',
  heading4: 'var(--font-fangsong)',
};

function familyOf(role: FaceRole, style: PageStyle): string {
  const { name, fallback } = style.faces[role];
  return `"GJ Latin", "${name}", "${fallback}", ${STAND_INS[role]}`;
}

interface Piece {
  readonly start: number;
  readonly text: string;
  readonly span: LineSpan;
}

/** What of a line's spans stands on this line of type. */
function piecesOf({ line, start, end }: SetLine): Piece[] {
  const pieces: Piece[] = [];
  let passed = 0;
  for (const span of line.spans) {
    const shown = shownText([span]);
    const text = shown.slice(Math.max(0, start - passed), Math.max(0, end - passed));
    if (text !== '') pieces.push({ start: passed, text: text.replace('\n', ''), span });
    passed += shown.length;
  }
  return pieces;
}

function lineStyle({ line, first, ragged }: SetLine, style: PageStyle): CSSProperties {
  const isTitle = line.kind === 'title';
  const centred = isTitle || line.kind === 'subtitle' || line.kind === 'byline';
  const size = (isTitle ? style.titleSize : style.bodySize) * 10;
  return {
    height: pt(lineHeight(line, style)),
    lineHeight: pt(lineHeight(line, style)),
    fontFamily: familyOf(faceRoleOf(line.kind), style),
    fontSize: pt(size),
    letterSpacing: pt(isTitle ? 0 : style.tracking),
    fontWeight: line.kind === 'heading3' && style.boldHeading3 ? 'bold' : 'normal',
    textAlignLast: centred ? 'center' : ragged ? 'left' : 'justify',
    ...(first && !centred && line.kind !== 'salutation' && { textIndent: pt(2 * size) }),
  };
}

function pieceStyle(span: LineSpan, style: PageStyle): CSSProperties {
  return {
    ...(span.face === 'run-in' && { fontFamily: familyOf('body', style) }),
    ...(span.face === 'lead' && { fontWeight: 'bold' }),
  };
}

/** A page as it comes out of the printer, in its true size. `current` is the paragraph the caret is in. */
export function Sheet(props: {
  readonly page: SetPage;
  readonly style: PageStyle;
  readonly current: string | null;
}): ReactNode {
  const { page, style, current } = props;
  const { number } = page;
  const { margins } = style;
  const isOdd = number % 2 === 1;
  const foot: CSSProperties = {
    bottom: pt(PAGE.footer),
    [isOdd ? 'right' : 'left']: pt((isOdd ? margins.right : margins.left) + 320),
  };
  return (
    <div className="print-sheet">
      <div
        className="print-area"
        style={{ top: pt(margins.top), left: pt(margins.left), right: pt(margins.right) }}
      >
        {page.lines.map((set) => (
          <div
            key={set.order}
            className="print-line"
            style={{
              ...lineStyle(set, style),
              ...(set.endsHead && { marginBottom: pt(style.line) }),
            }}
            data-current={set.line.id !== null && set.line.id === current}
          >
            {piecesOf(set).map(({ start, text, span }) => (
              <span key={start} style={pieceStyle(span, style)} data-slot={span.kind === 'slot'}>
                {text}
              </span>
            ))}
          </div>
        ))}
      </div>
      <div className="print-number" style={foot}>
        — {number} —
      </div>
    </div>
  );
}
