import { AutoComplete, Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { isSlotName } from '../../core/speech/inlines.ts';
import { USUAL_SLOTS } from '../review/elements.ts';

const OPTIONS = Object.values(USUAL_SLOTS).map((value) => ({ value }));

/** Names the slot that words of the source are to become, and makes them one. Give it a key for every stretch. */
export function SlotNaming(props: {
  readonly suggested: string;
  readonly onMake: (slot: string) => void;
}): ReactNode {
  const [slot, setSlot] = useState(props.suggested);
  const usable = isSlotName(slot);
  return (
    <span className="slot-naming">
      <AutoComplete
        size="small"
        aria-label="槽位名"
        className="slot-name"
        popupMatchSelectWidth={120}
        maxLength={20}
        options={OPTIONS}
        value={slot}
        {...(usable ? {} : { status: 'error' })}
        onChange={setSlot}
      />
      <Button size="small" type="primary" ghost disabled={!usable} onClick={() => props.onMake(slot)}>
        改为槽位
      </Button>
    </span>
  );
}
