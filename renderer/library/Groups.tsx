import { EllipsisOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Dropdown, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import type { NamedGroup } from '../../api/blocks.ts';
import { explain } from '../shell/failure.ts';
import { count } from '../shell/format.ts';
import { KEYS } from '../shell/keys.ts';
import { type Filters, toggled } from './filters.ts';

/** How groups of one kind are renamed and removed. */
export interface GroupWork {
  readonly rename: (input: { name: string; to: string }) => Promise<unknown>;
  readonly remove: (input: { name: string }) => Promise<unknown>;
}

/** The tags or the collections of the user, each to narrow by, rename and remove. */
export function Groups(props: {
  readonly name: 'tag' | 'collection';
  readonly title: string;
  readonly groups: readonly NamedGroup[];
  readonly filters: Filters;
  readonly onChange: (filters: Filters) => void;
  readonly work: GroupWork;
}): ReactNode {
  const { name, title, filters, onChange } = props;
  const { message, modal } = App.useApp();
  const queries = useQueryClient();
  const [renaming, setRenaming] = useState<string | null>(null);
  const act = useMutation({
    mutationFn: (work: () => Promise<unknown>) => work(),
    onSuccess: () => queries.invalidateQueries({ queryKey: KEYS.corpus }),
    onError: (error) => message.error(explain(error).message),
  });
  const rename = (from: string, to: string): void => {
    setRenaming(null);
    if (to === '' || to === from) return;
    act.mutate(async () => {
      await props.work.rename({ name: from, to });
      if (filters[name] === from) onChange({ ...filters, [name]: to });
    });
  };
  const remove = (group: NamedGroup): void => {
    modal.confirm({
      title: `删除${title}“${group.name}”？`,
      content: `${count(group.blocks)} 条语块会留在库里，只是不再归在这个${title}下。`,
      okText: '删除',
      okButtonProps: { danger: true },
      onOk: () =>
        act.mutateAsync(async () => {
          await props.work.remove({ name: group.name });
          if (filters[name] === group.name) onChange({ ...filters, [name]: null });
        }),
    });
  };
  if (props.groups.length === 0) return null;
  return (
    <fieldset className="facet">
      <legend>{title}</legend>
      {props.groups.map((group) =>
        renaming === group.name ? (
          <Input
            key={group.name}
            autoFocus
            size="small"
            maxLength={40}
            defaultValue={group.name}
            aria-label={`“${group.name}”的新名称`}
            onPressEnter={(event) => rename(group.name, event.currentTarget.value.trim())}
            onBlur={(event) => rename(group.name, event.currentTarget.value.trim())}
          />
        ) : (
          <div key={group.name} className="facet-group">
            <button
              type="button"
              title={group.name}
              aria-pressed={filters[name] === group.name}
              onClick={() => onChange(toggled(filters, name, group.name))}
            >
              <span className="facet-label">{group.name}</span>
              <span className="facet-count">{count(group.blocks)}</span>
            </button>
            <Dropdown
              trigger={['click']}
              menu={{
                items: [
                  { key: 'rename', label: '改名', onClick: () => setRenaming(group.name) },
                  { key: 'remove', label: '删除', danger: true, onClick: () => remove(group) },
                ],
              }}
            >
              <Button
                type="text"
                size="small"
                icon={<EllipsisOutlined />}
                aria-label={`管理${title}“${group.name}”`}
              />
            </Dropdown>
          </div>
        ),
      )}
    </fieldset>
  );
}
