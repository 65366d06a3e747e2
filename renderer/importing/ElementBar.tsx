import { Button } from 'antd';
import type { ReactNode } from 'react';
import { SLOT_KIND_NAMES } from '../../core/slots/facts.ts';
import type { SourceElement } from '../review/elements.ts';
import type { Reviewed } from '../review/model.ts';
import { markSlots, unmarkSlot } from '../review/slots.ts';
import { elementStyle } from './ElementWords.tsx';
import type { Correct } from './ReviewOutline.tsx';
import { SlotNaming } from './SlotNaming.tsx';

/** What can be done with the element of the source that was clicked: make it a slot, or its words again. */
export function ElementBar(props: {
  readonly element: SourceElement;
  /** The words of the source there. */
  readonly words: string;
  readonly reviewed: Reviewed;
  readonly correct: Correct;
}): ReactNode {
  const { element, words, correct } = props;
  const { start, end, kind, state } = element;
  const marked = props.reviewed.documents.some((speech) =>
    speech.slots?.some((mark) => mark.start === start),
  );
  return (
    <>
      <span className="element-name" style={elementStyle(kind, state)}>
        {state === 'slot' ? '槽位' : state === 'hole' ? '占位符' : SLOT_KIND_NAMES[kind]}
      </span>
      <b className="element-words">{words}</b>
      <span aria-hidden>→</span>
      {state !== 'slot' && (
        <SlotNaming
          key={`${start}-${end}`}
          suggested={element.slot}
          onMake={(slot) => correct((_, reviewed) => markSlots(reviewed, [{ start, end, slot }]))}
        />
      )}
      {state === 'slot' && <span className="slot-chip">{element.slot}</span>}
      {marked && (
        <Button size="small" onClick={() => correct((_, reviewed) => unmarkSlot(reviewed, start))}>
          恢复原文
        </Button>
      )}
    </>
  );
}
