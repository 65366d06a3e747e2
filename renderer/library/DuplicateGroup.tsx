import { Button, Radio } from 'antd';
import type { ReactNode } from 'react';
import type { SimilarGroup } from '../../api/sharing.ts';
import { RoleChip } from '../shell/RoleChip.tsx';
import { SlottedText } from '../shell/SlottedText.tsx';
import { Differences } from './Differences.tsx';

const KIND_NAMES: Readonly<Record<SimilarGroup['kind'], string>> = {
  exact: '完全相同',
  near: '大体相同',
  names: '只差名称、数字',
};

/** One group of blocks that say the same: which stays, how the others differ from it, and what to do. */
export function DuplicateGroup(props: {
  readonly group: SimilarGroup;
  readonly current: boolean;
  readonly keep: number;
  readonly busy: boolean;
  readonly onKeep: (id: number) => void;
  readonly onMerge: (asSlots: boolean) => void;
  readonly onSkip: () => void;
}): ReactNode {
  const { group, keep } = props;
  const kept = group.blocks.find((block) => block.id === keep)?.text ?? '';
  return (
    <li className="duplicate-group" aria-current={props.current}>
      <header>
        <span className="chip">{KIND_NAMES[group.kind]}</span>
        <span className="hit-uses">{group.blocks.length} 条</span>
        <span className="duplicate-buttons">
          <Button size="small" onClick={props.onSkip}>
            {props.current ? '跳过（S）' : '跳过'}
          </Button>
          {group.slotted !== null && (
            <Button size="small" disabled={props.busy} onClick={() => props.onMerge(true)}>
              合为一条带槽位的语块
            </Button>
          )}
          <Button size="small" type="primary" disabled={props.busy} onClick={() => props.onMerge(false)}>
            {props.current && group.slotted === null ? '合并（M）' : '合并'}
          </Button>
        </span>
      </header>
      <Radio.Group
        aria-label="保留哪一条"
        value={keep}
        onChange={(event) => props.onKeep(Number(event.target.value))}
      >
        {group.blocks.map((block) => (
          <Radio key={block.id} value={block.id} disabled={block.readOnly && block.id !== keep}>
            <span className="duplicate-text">
              {block.id === keep ? (
                <SlottedText text={block.text} />
              ) : (
                <Differences before={kept} after={block.text} />
              )}
            </span>
            <span className="hit-meta">
              {block.id === keep && <span className="new-mark">保留</span>}
              <RoleChip role={block.role} />
              {block.asOf !== null && <span>{block.asOf}年</span>}
              <span>{block.library}</span>
              <span className="hit-source">{block.source}</span>
              {block.uses > 0 && <span className="hit-uses">用过 {block.uses} 次</span>}
            </span>
          </Radio>
        ))}
      </Radio.Group>
      {group.slotted !== null && (
        <p className="duplicate-slotted">
          合为：
          <SlottedText text={group.slotted} />
        </p>
      )}
    </li>
  );
}
