import { Button, Dropdown } from 'antd';
import type { ReactNode } from 'react';
import type { BulkChange, NamedGroup } from '../../api/blocks.ts';
import type { LibraryInfo } from '../../api/library.ts';
import { GENRES } from '../../core/classify/genre.ts';
import { ROLE_NAMES, ROLES } from '../../core/classify/role.ts';
import { count } from '../shell/format.ts';
import { NameMenu } from './NameMenu.tsx';

/** What can be done to the chosen blocks. */
export interface BulkWork {
  readonly change: (change: BulkChange, done: string) => void;
  readonly move: (library: string) => void;
  readonly copy: (library: string) => void;
  readonly trash: () => void;
  readonly exportThem: () => void;
  /** Chooses all that was found, also what is not loaded yet. */
  readonly selectAll: () => void;
  readonly clear: () => void;
}

/** The bar that appears with a selection: one action, all chosen blocks. */
export function BulkBar(props: {
  readonly selected: number;
  /** How many were found in all, as it is written; null where all of them are chosen. */
  readonly total: string | null;
  readonly libraries: readonly LibraryInfo[];
  readonly tags: readonly NamedGroup[];
  readonly collections: readonly NamedGroup[];
  readonly work: BulkWork;
}): ReactNode {
  const { work } = props;
  const own = props.libraries.filter((library) => library.kind !== 'built-in');
  const places = own.map((library) => ({ key: library.name, label: library.name }));
  const names = (groups: readonly NamedGroup[]): string[] => groups.map((group) => group.name);
  return (
    <div className="bulk-bar" role="toolbar" aria-label="批量操作">
      <span className="bulk-count" role="status">
        已选 {count(props.selected)} 条
      </span>
      {props.total !== null && (
        <button type="button" className="text-button" onClick={work.selectAll}>
          选中全部 {props.total} 条
        </button>
      )}
      <Dropdown
        trigger={['click']}
        menu={{
          items: ROLES.map((role) => ({ key: role, label: ROLE_NAMES[role] })),
          onClick: ({ key }) => {
            const role = ROLES.find((each) => each === key);
            if (role !== undefined) work.change({ role }, `作用已改为“${ROLE_NAMES[role]}”。`);
          },
        }}
      >
        <Button size="small">改作用</Button>
      </Dropdown>
      <Dropdown
        trigger={['click']}
        menu={{
          items: GENRES.map((genre) => ({ key: genre, label: genre })),
          onClick: ({ key }) => {
            const genre = GENRES.find((each) => each === key);
            if (genre !== undefined) work.change({ genre }, `文种已改为“${genre}”。`);
          },
        }}
      >
        <Button size="small">改文种</Button>
      </Dropdown>
      <NameMenu
        label="加标签"
        kind="标签"
        names={names(props.tags)}
        onChoose={(name) => work.change({ addTags: [name] }, `已加标签“${name}”。`)}
      />
      <NameMenu
        label="加入专辑"
        kind="专辑"
        names={names(props.collections)}
        onChoose={(name) => work.change({ addCollections: [name] }, `已加入专辑“${name}”。`)}
      />
      <Dropdown trigger={['click']} menu={{ items: places, onClick: ({ key }) => work.move(key) }}>
        <Button size="small">移到</Button>
      </Dropdown>
      <Dropdown trigger={['click']} menu={{ items: places, onClick: ({ key }) => work.copy(key) }}>
        <Button size="small">复制到</Button>
      </Dropdown>
      <Button size="small" onClick={() => work.change({ favourite: true }, '已收藏。')}>
        收藏
      </Button>
      <Button size="small" onClick={work.exportThem}>
        导出
      </Button>
      <Button size="small" danger onClick={work.trash}>
        删除
      </Button>
      <button type="button" className="text-button bulk-clear" onClick={work.clear}>
        取消选择
      </button>
    </div>
  );
}
