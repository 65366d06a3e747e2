import { Button, Select } from 'antd';
import type { ReactNode } from 'react';
import { ROLE_NAMES, ROLES, type Role } from '../../core/classify/role.ts';
import { NOISE_REASON_NAMES } from '../../core/clean/noise.ts';
import type { Span } from '../../core/text/span.ts';
import { type SourceElement, USUAL_SLOTS } from '../review/elements.ts';
import type { Reviewed } from '../review/model.ts';
import { markNoise, unmarkNoise } from '../review/noise.ts';
import { setRole } from '../review/paragraphs.ts';
import { addPoint, demotePoint, promotePoint, removePoint } from '../review/points.ts';
import type { Segment } from '../review/segments.ts';
import { canBeSlot, markSlots } from '../review/slots.ts';
import { splitSpeech } from '../review/speeches.ts';
import { ElementBar } from './ElementBar.tsx';
import type { Correct } from './ReviewOutline.tsx';
import { SlotNaming } from './SlotNaming.tsx';

const ROLE_OPTIONS = ROLES.map((role) => ({ value: role, label: ROLE_NAMES[role] }));

/** What can be corrected at the part of the source that is selected, or at the words marked with the mouse. */
export function CorrectionBar(props: {
  readonly text: string;
  readonly segment: Segment | undefined;
  /** Whether elements are shown, so that one may be clicked. */
  readonly showsElements: boolean;
  /** The element that was clicked. */
  readonly element: SourceElement | undefined;
  readonly marked: Span | null;
  /** True once the file is stored: what is in the library is changed there. */
  readonly locked: boolean;
  readonly reviewed: Reviewed;
  readonly correct: Correct;
}): ReactNode {
  const { segment, marked, correct } = props;
  if (props.locked) {
    return (
      <div className="correction-bar" role="toolbar" aria-label="更正">
        <span>已入库，这里只供查看。</span>
      </div>
    );
  }
  if (marked !== null) {
    return (
      <div className="correction-bar" role="toolbar" aria-label="更正">
        <span>已选中 {marked.end - marked.start} 个字</span>
        <Button size="small" onClick={() => correct((text, reviewed) => markNoise(text, reviewed, marked))}>
          选中的标为杂质
        </Button>
        {props.reviewed.documents.some((speech) => canBeSlot(speech, marked)) && (
          <SlotNaming
            key={`${marked.start}-${marked.end}`}
            suggested={USUAL_SLOTS.text}
            onMake={(slot) => correct((_, reviewed) => markSlots(reviewed, [{ ...marked, slot }]))}
          />
        )}
      </div>
    );
  }
  const { element } = props;
  if (element !== undefined) {
    return (
      <div className="correction-bar" role="toolbar" aria-label="更正">
        <ElementBar
          element={element}
          words={props.text.slice(element.start, element.end)}
          reviewed={props.reviewed}
          correct={correct}
        />
      </div>
    );
  }
  if (segment === undefined || segment.kind === 'gap') {
    return (
      <div className="correction-bar" role="toolbar" aria-label="更正">
        <span>
          {props.showsElements
            ? '点一处要素可以改为槽位；左右方向键逐处移动，上下方向键逐段移动。'
            : '点一段文字可以更正；方向键逐段移动。'}
        </span>
      </div>
    );
  }
  if (segment.kind === 'noise') {
    return (
      <div className="correction-bar" role="toolbar" aria-label="更正">
        <span>杂质：{NOISE_REASON_NAMES[segment.reason]}</span>
        <Button
          size="small"
          onClick={() => correct((text, reviewed) => unmarkNoise(text, reviewed, segment.index))}
        >
          恢复为正文
        </Button>
      </div>
    );
  }
  const { doc, index } = segment;
  const speech = props.reviewed.documents[doc];
  const node = speech?.nodes.findIndex((each) => each.start === segment.start) ?? -1;
  return (
    <div className="correction-bar" role="toolbar" aria-label="更正">
      <Select<Role>
        size="small"
        aria-label="作用"
        className="correction-role"
        value={segment.role}
        options={ROLE_OPTIONS}
        onChange={(role) => correct((text, reviewed) => setRole(text, reviewed, doc, index, role))}
      />
      {node >= 0 ? (
        <>
          <Button
            size="small"
            disabled={(speech?.nodes[node]?.depth ?? 1) === 1}
            onClick={() => correct((text, reviewed) => promotePoint(text, reviewed, doc, node))}
          >
            升级
          </Button>
          <Button
            size="small"
            disabled={(speech?.nodes[node - 1]?.depth ?? 0) < (speech?.nodes[node]?.depth ?? 1)}
            onClick={() => correct((text, reviewed) => demotePoint(text, reviewed, doc, node))}
          >
            降级
          </Button>
          <Button
            size="small"
            onClick={() => correct((text, reviewed) => removePoint(text, reviewed, doc, node))}
          >
            取消要点
          </Button>
        </>
      ) : (
        <Button
          size="small"
          onClick={() => correct((text, reviewed) => addPoint(text, reviewed, doc, index))}
        >
          设为要点
        </Button>
      )}
      <Button size="small" onClick={() => correct((text, reviewed) => markNoise(text, reviewed, segment))}>
        标为杂质
      </Button>
      <Button
        size="small"
        disabled={index === 0}
        onClick={() => correct((text, reviewed) => splitSpeech(text, reviewed, doc, index))}
      >
        另起一篇
      </Button>
    </div>
  );
}
