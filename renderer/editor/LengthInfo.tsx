import { useMutation } from '@tanstack/react-query';
import type { Editor } from '@tiptap/core';
import { Button, Input, InputNumber, Popover } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { charactersFor, countCharacters, minutesFor } from '../../core/speech/length.ts';
import { count } from '../shell/format.ts';
import type { DeskView } from './deskView.ts';
import { pagesFor, targetMinutes, withTarget } from './target.ts';
import { settingFacts } from './view/factCard.ts';

/** Works out the speaker's pace from a speech he gave and the minutes it took. */
function Calibrate({ onPace }: { readonly onPace: (pace: number) => void }): ReactNode {
  const prefix = useId();
  const [text, setText] = useState('');
  const [minutes, setMinutes] = useState<number | null>(null);
  const characters = countCharacters(text);
  const pace = minutes === null || characters === 0 ? null : Math.round(characters / minutes);
  const usable = pace !== null && pace >= 60 && pace <= 500;
  const apply = useMutation({
    mutationFn: async () => {
      if (pace !== null && usable) onPace(pace);
    },
  });
  return (
    <div className="length-calibrate">
      <p>贴一篇讲过的稿子，填上实际用时，按这位领导自己的语速来算。</p>
      <Input.TextArea
        aria-label="讲过的稿子"
        rows={4}
        value={text}
        placeholder="把讲过的稿子贴在这里"
        onChange={(event) => setText(event.target.value)}
      />
      <div className="length-row">
        <label htmlFor={`${prefix}-minutes`}>实际用时</label>
        <InputNumber
          id={`${prefix}-minutes`}
          size="small"
          min={0.5}
          max={240}
          value={minutes}
          onChange={setMinutes}
          suffix="分钟"
        />
        <Button size="small" type="primary" disabled={!usable} onClick={() => apply.mutate()}>
          {pace === null ? '算出语速' : `用每分钟 ${pace} 字`}
        </Button>
      </div>
      {pace !== null && !usable && <p role="alert">这样算出来每分钟 {pace} 字，不像是讲话的语速，请核对。</p>}
    </div>
  );
}

/** 篇幅: how long the speech is now, how long it is to be, and how fast its speaker reads. */
export function LengthInfo(props: {
  readonly editor: Editor;
  readonly view: DeskView;
  readonly pace: number;
  readonly onPace: (pace: number) => void;
}): ReactNode {
  const { editor, view, pace, onPace } = props;
  const prefix = useId();
  const [calibrating, setCalibrating] = useState(false);
  const target = targetMinutes(view.facts);
  const minutes = minutesFor(view.characters, pace);
  const over = target === null ? 0 : view.characters - charactersFor(target, pace);
  const content = (
    <div className="length-info">
      <dl>
        <dt>字数</dt>
        <dd>{count(view.characters)} 字</dd>
        <dt>页数</dt>
        <dd>约 {pagesFor(view.characters)} 页（公文格式）</dd>
        <dt>时长</dt>
        <dd>约 {minutes} 分钟</dd>
      </dl>
      <div className="length-row">
        <label htmlFor={`${prefix}-target`}>目标时长</label>
        <InputNumber
          id={`${prefix}-target`}
          size="small"
          min={1}
          max={240}
          placeholder="不限"
          value={target}
          suffix="分钟"
          onChange={(next) => editor.view.dispatch(settingFacts(editor.state, withTarget(view.facts, next)))}
        />
      </div>
      {target !== null && (
        <p role="status">
          {Math.abs(over) <= charactersFor(target, pace) * 0.1
            ? '篇幅合适。'
            : over > 0
              ? `比目标多约 ${count(over)} 字，提纲里标红的要点可以先压。`
              : `比目标少约 ${count(-over)} 字，提纲里标黄的要点可以再充实。`}
        </p>
      )}
      <div className="length-row">
        <label htmlFor={`${prefix}-pace`}>语速</label>
        <InputNumber
          id={`${prefix}-pace`}
          size="small"
          min={60}
          max={500}
          step={10}
          value={pace}
          suffix="字/分"
          onChange={(next) => next !== null && onPace(next)}
        />
        <Button size="small" type="link" onClick={() => setCalibrating(!calibrating)}>
          {calibrating ? '收起' : '按讲过的稿子校准'}
        </Button>
      </div>
      {calibrating && (
        <Calibrate
          onPace={(next) => {
            onPace(next);
            setCalibrating(false);
          }}
        />
      )}
    </div>
  );
  return (
    <Popover trigger="click" placement="bottomLeft" content={content} destroyOnHidden>
      <button type="button" className="toolbar-length" title="篇幅、目标时长和语速">
        {count(view.characters)} 字 · 约 {minutes} 分钟
        {target !== null && <span data-over={over > 0}> / {target} 分钟</span>}
      </button>
    </Popover>
  );
}
