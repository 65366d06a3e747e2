import type { ReactNode } from 'react';
import type { TemplateInfo } from '../../api/drafting.ts';
import { slotsInBrackets } from '../shell/slotted.ts';

const SHOWN = 5;

/** A skeleton 骨架 to choose: what it is for, how long, and how it goes. */
export function SkeletonCard(props: {
  readonly template: TemplateInfo;
  readonly onChoose: () => void;
}): ReactNode {
  const { template } = props;
  const more = template.outline.length - SHOWN;
  return (
    <button type="button" className="skeleton" onClick={props.onChoose}>
      <span className="sr-only">{`用“${template.name}”新建`}</span>
      <span className="skeleton-head">
        <span className="skeleton-name">{template.name}</span>
        <span className="skeleton-size">{Math.round(template.minutes)} 分钟</span>
      </span>
      <span className="skeleton-occasion">{template.occasion}</span>
      <span className="skeleton-outline">
        {template.outline.slice(0, SHOWN).map((line, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of an outline have no other identity and never move
          <span key={i}>{slotsInBrackets(line)}</span>
        ))}
        {more > 0 && <span className="skeleton-more">还有 {more} 处</span>}
      </span>
      {template.origin === 'personal' && <span className="chip">自建</span>}
    </button>
  );
}
