import { CheckOutlined, ExclamationOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { StyleCompared } from '../../api/skeletons.ts';
import { SlottedText } from '../shell/SlottedText.tsx';

/** Where a draft keeps to the speaker's ways and where it does not. */
export function StyleRemarks({ remarks }: { readonly remarks: StyleCompared['remarks'] }): ReactNode {
  if (remarks.length === 0) return <p className="style-none">这篇文稿还没有可比的内容。</p>;
  return (
    <ul className="style-remarks" aria-label="与平时相比">
      {remarks.map(({ about, fits, message }) => (
        <li key={about} data-fits={fits}>
          {fits ? <CheckOutlined aria-label="相符" /> : <ExclamationOutlined aria-label="不同" />}
          <b>{about}</b>
          <span>
            <SlottedText text={message} />
          </span>
        </li>
      ))}
    </ul>
  );
}
