import { Radio } from 'antd';
import type { ReactNode } from 'react';
import type { ReadBack } from '../../api/returning.ts';
import { diffText } from '../../core/compare/textDiff.ts';
import { Pieces } from './ChangeItem.tsx';
import { type Decisions, keyOf } from './decisions.ts';

type Conflict = ReadBack['conflicts'][number];

/** A paragraph that several sides changed, each beside the others; one of them is taken. */
export function ConflictItem(props: {
  readonly conflict: Conflict;
  readonly files: readonly string[];
  readonly decisions: Decisions;
  readonly onChoose: (key: string | null) => void;
}): ReactNode {
  const { conflict, files, decisions, onChoose } = props;
  const sides = conflict.sides.some(({ file }) => file === null)
    ? conflict.sides
    : [{ file: null, change: null, text: conflict.before }, ...conflict.sides];
  const keys = sides.map(({ file, change }) =>
    file === null || change === null ? 'draft' : keyOf(file, change),
  );
  const decided = keys.some((key) => decisions.get(key) !== undefined);
  const taken = keys.find((key) => decisions.get(key) === 'taken') ?? (decided ? 'draft' : null);
  return (
    <li className="returned-conflict">
      <b>{conflict.place}</b>
      <Radio.Group
        aria-label={`冲突：${conflict.place}`}
        value={taken}
        onChange={(event) => onChoose(event.target.value === 'draft' ? null : String(event.target.value))}
      >
        <div className="returned-sides">
          {sides.map(({ file, text }, index) => (
            <div key={keys[index]} className="returned-side">
              <Radio value={keys[index]}>{file === null ? '本稿现在' : files[file]}</Radio>
              <p>
                {text === null ? (
                  <del>{conflict.before}</del>
                ) : (
                  <Pieces pieces={diffText(conflict.before, text)} />
                )}
              </p>
            </div>
          ))}
        </div>
      </Radio.Group>
    </li>
  );
}
