import { Button, Input, Select } from 'antd';
import { type CSSProperties, type ReactNode, useMemo, useState } from 'react';
import { GENRES, type Genre } from '../../core/classify/genre.ts';
import type { SourceElement } from '../review/elements.ts';
import type { Reviewed, ReviewedSpeech } from '../review/model.ts';
import { setGenre, setTitle } from '../review/paragraphs.ts';
import { markSlots } from '../review/slots.ts';
import { joinWithNext } from '../review/speeches.ts';

/** A correction of what was found in a source. */
export type Correct = (correction: (text: string, reviewed: Reviewed) => Reviewed) => void;

const GENRE_OPTIONS = GENRES.map((genre) => ({ value: genre, label: genre }));

function nodeStyle(depth: number): CSSProperties {
  const style: CSSProperties & Record<'--depth', number> = { '--depth': depth };
  return style;
}

function TitleField(props: {
  readonly title: string;
  readonly onChange: (title: string) => void;
}): ReactNode {
  const [typed, setTyped] = useState(props.title);
  return (
    <Input.TextArea
      autoSize
      variant="borderless"
      className="review-title"
      aria-label="标题"
      placeholder="没有标题"
      value={typed}
      onChange={(event) => setTyped(event.target.value.replace(/\n/g, ''))}
      onPressEnter={(event) => event.currentTarget.blur()}
      onBlur={() => typed !== props.title && props.onChange(typed)}
    />
  );
}

function SpeechOutline(props: {
  readonly speech: ReviewedSpeech;
  readonly doc: number;
  readonly last: boolean;
  readonly selected: number | null;
  readonly hovered: number | null;
  readonly elements: readonly SourceElement[];
  readonly onSelect: (start: number) => void;
  readonly onHover: (start: number | null) => void;
  readonly correct: Correct;
}): ReactNode {
  const { speech, doc, correct } = props;
  const { elements } = props;
  const holes = useMemo(
    () =>
      elements.filter(
        ({ state, start, end }) => state === 'hole' && speech.start <= start && end <= speech.end,
      ),
    [elements, speech],
  );
  return (
    <section className="review-speech" aria-label={`第 ${doc + 1} 篇`}>
      <TitleField
        key={speech.title}
        title={speech.title ?? ''}
        onChange={(title) => correct((_, reviewed) => setTitle(reviewed, doc, title))}
      />
      <div className="review-facts">
        <Select<Genre>
          size="small"
          variant="filled"
          aria-label="文种"
          value={speech.genre}
          options={GENRE_OPTIONS}
          onChange={(genre) => correct((_, reviewed) => setGenre(reviewed, doc, genre))}
        />
        {speech.byline !== null && <span>{speech.byline}</span>}
        {speech.salutation !== null && <span>{speech.salutation}</span>}
        {holes.length > 0 && (
          <Button
            size="small"
            color="primary"
            variant="filled"
            title="入库后的语块里写成槽位，原文不变"
            onClick={() => correct((_, reviewed) => markSlots(reviewed, holes))}
          >
            占位符全部改为槽位（{holes.length}）
          </Button>
        )}
        {!props.last && (
          <Button
            size="small"
            type="text"
            onClick={() => correct((text, reviewed) => joinWithNext(text, reviewed, doc))}
          >
            与下一篇合并
          </Button>
        )}
      </div>
      {speech.nodes.length === 0 ? (
        <p className="review-none">没有读出要点。在左边选一段，点“设为要点”。</p>
      ) : (
        <ol className="review-nodes">
          {speech.nodes.map((node) => (
            <li key={node.start} style={nodeStyle(node.depth)}>
              <button
                type="button"
                className="review-node"
                aria-current={node.start === props.selected}
                data-hovered={node.start === props.hovered}
                title={node.why}
                onClick={() => props.onSelect(node.start)}
                onMouseEnter={() => props.onHover(node.start)}
                onMouseLeave={() => props.onHover(null)}
                onFocus={() => props.onHover(node.start)}
              >
                {node.marker !== '' && <span className="review-marker">{node.marker}</span>}
                <span className="review-heading">{node.heading === '' ? '（无小标题）' : node.heading}</span>
              </button>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

/** What was understood of a source: its speeches, each with title, genre and points. */
export function ReviewOutline(props: {
  readonly reviewed: Reviewed;
  readonly selected: number | null;
  readonly hovered: number | null;
  /** The elements that are shown; the holes among them can be made slots all at once. */
  readonly elements: readonly SourceElement[];
  readonly onSelect: (start: number) => void;
  readonly onHover: (start: number | null) => void;
  readonly correct: Correct;
}): ReactNode {
  const { documents } = props.reviewed;
  return documents.map((speech, doc) => (
    <SpeechOutline
      key={speech.start}
      speech={speech}
      doc={doc}
      last={doc === documents.length - 1}
      selected={props.selected}
      hovered={props.hovered}
      elements={props.elements}
      onSelect={props.onSelect}
      onHover={props.onHover}
      correct={props.correct}
    />
  ));
}
