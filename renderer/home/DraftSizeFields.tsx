import { InputNumber, Select } from 'antd';
import { type ReactNode, useId } from 'react';
import type { DraftSize } from './createInput.ts';

const MOST_TOPICS = 10;

/** How many points and minutes a new draft is to have and, once it has a length, what it is about. */
export function DraftSizeFields(props: {
  readonly size: DraftSize;
  readonly onChange: (size: DraftSize) => void;
}): ReactNode {
  const { size, onChange } = props;
  const prefix = useId();
  return (
    <>
      <div className="new-draft-size">
        <div className="fact">
          <label htmlFor={`${prefix}-points`}>要点数</label>
          <InputNumber
            id={`${prefix}-points`}
            min={1}
            max={20}
            value={size.points}
            onChange={(points) => onChange({ ...size, points })}
          />
        </div>
        <div className="fact">
          <label htmlFor={`${prefix}-minutes`}>时长（分钟）</label>
          <InputNumber
            id={`${prefix}-minutes`}
            min={1}
            max={180}
            placeholder="不限"
            value={size.minutes}
            onChange={(minutes) => onChange({ ...size, minutes })}
          />
        </div>
      </div>
      <p className="fact-hint new-draft-hint">填了时长，会从语料库里挑合适的段落补足篇幅；不填就只起骨架。</p>
      {size.minutes !== null && (
        <div className="fact new-draft-topics">
          <label htmlFor={`${prefix}-topics`}>主题词</label>
          <Select
            id={`${prefix}-topics`}
            mode="tags"
            open={false}
            suffixIcon={null}
            maxCount={MOST_TOPICS}
            value={[...size.topics]}
            placeholder="如：营商环境、项目建设；写完一个按回车"
            tokenSeparators={['、', '，', ',', ' ']}
            onChange={(topics: string[]) => onChange({ ...size, topics })}
          />
        </div>
      )}
    </>
  );
}
