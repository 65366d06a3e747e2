import { Button } from 'antd';
import { type ReactNode, type RefObject, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Genre } from '../../core/classify/genre.ts';
import { SaveBlockDialog } from './SaveBlockDialog.tsx';

/** Shorter selections are clicks gone astray or single words. */
const SHORTEST = 4;

interface Place {
  readonly left: number;
  readonly top: number;
}

/** Where a button for the selection goes: under its end, within the window. */
function placeOf(range: Range): Place {
  const rects = range.getClientRects();
  const last = rects[rects.length - 1] ?? range.getBoundingClientRect();
  return {
    left: Math.min(last.right, window.innerWidth - 110),
    top: Math.min(last.bottom + 6, window.innerHeight - 44),
  };
}

/** Offers 存为语块 for what is selected inside an area, with where it comes from. */
export function SelectionSaver(props: {
  readonly area: RefObject<HTMLElement | null>;
  /** The selected text; the page's own selection unless the area knows it better. */
  readonly read?: () => string;
  /** The name of what it is taken from. */
  readonly from: string;
  readonly genre?: Genre;
}): ReactNode {
  const { area, read } = props;
  const [place, setPlace] = useState<Place | null>(null);
  const [text, setText] = useState<string | null>(null);
  useEffect(() => {
    const onChange = (): void => {
      const selection = document.getSelection();
      const range = selection?.rangeCount === 1 ? selection.getRangeAt(0) : null;
      const inside =
        range !== null && !range.collapsed && area.current?.contains(range.commonAncestorContainer) === true;
      setPlace(
        inside && selection !== null && selection.toString().trim().length >= SHORTEST
          ? placeOf(range)
          : null,
      );
    };
    document.addEventListener('selectionchange', onChange);
    document.addEventListener('scroll', onChange, { capture: true, passive: true });
    return () => {
      document.removeEventListener('selectionchange', onChange);
      document.removeEventListener('scroll', onChange, { capture: true });
    };
  }, [area]);
  return (
    <>
      {place !== null &&
        text === null &&
        createPortal(
          <Button
            size="small"
            className="selection-saver"
            style={place}
            // The selection stays while the button is pressed.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => setText((read?.() ?? document.getSelection()?.toString() ?? '').trim())}
          >
            存为语块
          </Button>,
          document.body,
        )}
      {text !== null && (
        <SaveBlockDialog
          text={text}
          from={props.from}
          {...(props.genre === undefined ? {} : { genre: props.genre })}
          onClose={() => setText(null)}
        />
      )}
    </>
  );
}
