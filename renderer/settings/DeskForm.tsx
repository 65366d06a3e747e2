import { InputNumber, Slider } from 'antd';
import { type ReactNode, useId } from 'react';
import { minutesFor } from '../../core/speech/length.ts';
import { useDeskSettings } from '../shell/useDeskSettings.ts';

const SAMPLE_CHARACTERS = 2_000;

/** 写稿台: the speaker's pace and the size of the text on the paper. */
export function DeskForm(): ReactNode {
  const prefix = useId();
  const { settings, change } = useDeskSettings();
  const { pace, fontSize } = settings;
  return (
    <section className="settings-section" aria-labelledby="settings-desk">
      <div>
        <h2 id="settings-desk">写稿台</h2>
        <p>语速用来估算时长，也可以在编辑页按讲过的稿子校准。</p>
      </div>
      <div className="settings-desk">
        <label htmlFor={`${prefix}-pace`}>语速</label>
        <InputNumber
          id={`${prefix}-pace`}
          min={60}
          max={500}
          step={10}
          value={pace}
          suffix="字/分"
          onChange={(next) => next !== null && change({ pace: next })}
        />
        <span className="settings-note">2000 字约讲 {minutesFor(SAMPLE_CHARACTERS, pace)} 分钟</span>
        <label htmlFor={`${prefix}-size`}>稿纸字号</label>
        <Slider
          id={`${prefix}-size`}
          min={13}
          max={30}
          value={fontSize}
          onChange={(next) => change({ fontSize: next })}
          ariaLabelForHandle="稿纸字号"
        />
        <span className="settings-note" style={{ fontSize }}>
          同志们
        </span>
      </div>
    </section>
  );
}
