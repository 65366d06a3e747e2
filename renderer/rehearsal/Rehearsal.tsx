import {
  MinusOutlined,
  PauseOutlined,
  PlayCircleFilled,
  PlusOutlined,
  UndoOutlined,
} from '@ant-design/icons';
import { Button } from 'antd';
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { FactCard } from '../../core/slots/facts.ts';
import { countCharacters } from '../../core/speech/length.ts';
import { serialise } from '../../core/speech/serialise.ts';
import { fillSlots } from '../../core/speech/slots.ts';
import type { Speech } from '../../core/speech/speech.ts';
import { SlottedText } from '../shell/SlottedText.tsx';
import { clockText, progressAt } from './scroll.ts';

const PACE_STEP = 10;
const SLOWEST = 60;
const FASTEST = 500;

interface Line {
  readonly text: string;
  /** Characters that are read before this line. */
  readonly before: number;
  readonly characters: number;
}

function linesOf(speech: Speech, facts: FactCard): Line[] {
  let before = 0;
  return serialise(fillSlots({ ...speech, title: [], byline: [] }, facts))
    .split('\n')
    .filter((text) => text !== '')
    .map((text) => {
      const line = { text, before, characters: countCharacters(text) };
      before += line.characters;
      return line;
    });
}

/** The time a rehearsal has run, stopping while it is paused. */
function useElapsed(running: boolean): { readonly elapsed: number; readonly restart: () => void } {
  const [elapsed, setElapsed] = useState(0);
  useEffect(() => {
    if (!running) return;
    let last = performance.now();
    let frame = requestAnimationFrame(function tick(now) {
      setElapsed((time) => time + (now - last));
      last = now;
      frame = requestAnimationFrame(tick);
    });
    return () => cancelAnimationFrame(frame);
  }, [running]);
  return { elapsed, restart: useCallback(() => setElapsed(0), []) };
}

/**
 * 排练: the speech in large type that scrolls at the speaker's pace, with the time gone and the minutes left.
 * Space pauses, ↑ and ↓ change the pace, Esc leaves.
 */
export function Rehearsal(props: {
  readonly speech: Speech;
  readonly facts: FactCard;
  readonly pace: number;
  readonly onPace: (pace: number) => void;
  readonly onClose: () => void;
}): ReactNode {
  const { speech, facts, pace, onPace, onClose } = props;
  const screen = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const [running, setRunning] = useState(false);
  const { elapsed, restart } = useElapsed(running);
  const lines = useMemo(() => linesOf(speech, facts), [speech, facts]);
  const total = lines.reduce((sum, line) => sum + line.characters, 0);
  // A change of pace on the way must not jump: what was read so far stays read.
  const [start, setStart] = useState({ read: 0, at: 0 });
  const progress = progressAt(total - start.read, pace, elapsed - start.at);
  const read = start.read + progress.read;

  const changePace = useCallback(
    (by: number) => {
      setStart({ read, at: elapsed });
      onPace(Math.min(FASTEST, Math.max(SLOWEST, pace + by)));
    },
    [read, elapsed, pace, onPace],
  );
  const again = useCallback(() => {
    setStart({ read: 0, at: 0 });
    restart();
  }, [restart]);

  useEffect(() => screen.current?.focus(), []);
  useEffect(() => {
    if (progress.done) setRunning(false);
  }, [progress.done]);
  useEffect(() => {
    if (!running) return;
    const at = lines.findIndex((line) => read < line.before + line.characters);
    const line = lines[at];
    const element = scroller.current?.children[at];
    if (line === undefined || !(element instanceof HTMLElement) || scroller.current === null) return;
    const within = (read - line.before) / Math.max(1, line.characters);
    scroller.current.scrollTop =
      element.offsetTop + within * element.offsetHeight - scroller.current.clientHeight * 0.38;
  }, [running, read, lines]);

  const onKeyDown = (key: string): boolean => {
    if (key === 'Escape') onClose();
    else if (key === ' ') setRunning(!running);
    else if (key === 'ArrowUp') changePace(PACE_STEP);
    else if (key === 'ArrowDown') changePace(-PACE_STEP);
    else if (key === 'Home') again();
    else return false;
    return true;
  };
  return (
    <div
      className="rehearsal"
      role="dialog"
      aria-modal
      aria-label="排练"
      tabIndex={-1}
      ref={screen}
      onKeyDown={(event) => {
        event.stopPropagation();
        const onButton = event.target instanceof HTMLButtonElement && event.key === ' ';
        if (!onButton && onKeyDown(event.key)) event.preventDefault();
      }}
    >
      <div className="rehearsal-text" ref={scroller}>
        {lines.map((line) => (
          <p key={line.before} data-read={read >= line.before + line.characters}>
            <SlottedText text={line.text} />
          </p>
        ))}
      </div>
      <footer className="rehearsal-bar">
        <Button
          type="primary"
          size="large"
          icon={running ? <PauseOutlined /> : <PlayCircleFilled />}
          onClick={() => setRunning(!running)}
        >
          {running ? '暂停' : '开始'}
        </Button>
        <Button size="large" type="text" icon={<UndoOutlined />} onClick={again}>
          从头
        </Button>
        <span className="rehearsal-clock" role="timer">
          {clockText(elapsed)}
        </span>
        <span>还剩约 {progress.minutesLeft} 分钟</span>
        <span className="rehearsal-pace">
          <Button
            type="text"
            aria-label="慢一点"
            icon={<MinusOutlined />}
            onClick={() => changePace(-PACE_STEP)}
          />
          每分钟 {pace} 字
          <Button
            type="text"
            aria-label="快一点"
            icon={<PlusOutlined />}
            onClick={() => changePace(PACE_STEP)}
          />
        </span>
        <span className="rehearsal-hint">空格 暂停 · ↑↓ 快慢 · Esc 退出</span>
        <Button size="large" onClick={onClose}>
          退出
        </Button>
      </footer>
    </div>
  );
}
