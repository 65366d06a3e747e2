import { useQuery } from '@tanstack/react-query';
import { Button, Input, InputNumber, Select } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import type { BlockChange, BlockDetail, NamedGroup } from '../../api/blocks.ts';
import { GENRES, type Genre } from '../../core/classify/genre.ts';
import { ROLE_NAMES, ROLES, type Role } from '../../core/classify/role.ts';
import { useApp } from '../shell/AppContext.tsx';
import { KEYS } from '../shell/keys.ts';
import { changeOf, type Edited, editedOf } from './edited.ts';

/** A labelled field of a form. */
function Field(props: {
  readonly label: string;
  readonly id: string;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <div className="fact">
      <label htmlFor={props.id}>{props.label}</label>
      {props.children}
    </div>
  );
}

/** Editing a block; of a built-in one, what will be a copy of the user's own. */
export function BlockForm(props: {
  readonly block: BlockDetail;
  readonly tags: readonly NamedGroup[];
  readonly collections: readonly NamedGroup[];
  readonly saving: boolean;
  readonly onSave: (change: BlockChange) => void;
  readonly onCancel: () => void;
}): ReactNode {
  const { block } = props;
  const { host } = useApp();
  const id = useId();
  const [edited, setEdited] = useState<Edited>(() => editedOf(block));
  const topics = useQuery({ queryKey: KEYS.topics, queryFn: () => host.app.topic.list({}) });
  const set = (change: Partial<Edited>): void => setEdited((now) => ({ ...now, ...change }));
  const options = (names: readonly string[]) => names.map((value) => ({ value, label: value }));
  const change = changeOf(block, edited);
  const builtIn = block.libraryKind === 'built-in';
  const ready = edited.text.trim() !== '' && (builtIn || Object.keys(change).length > 0);
  return (
    <form
      className="facts block-form"
      aria-label={builtIn ? '另存为我的副本' : '编辑语块'}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) props.onSave(builtIn ? { text: edited.text.trim(), ...change } : change);
      }}
    >
      <Field id={`${id}-text`} label="文字">
        <Input.TextArea
          id={`${id}-text`}
          autoSize={{ minRows: 5, maxRows: 16 }}
          value={edited.text}
          onChange={(event) => set({ text: event.target.value })}
        />
      </Field>
      <Field id={`${id}-role`} label="作用">
        <Select<Role>
          id={`${id}-role`}
          value={edited.role}
          options={ROLES.map((value) => ({ value, label: ROLE_NAMES[value] }))}
          onChange={(role) => set({ role })}
        />
      </Field>
      <Field id={`${id}-genre`} label="文种">
        <Select<Genre>
          id={`${id}-genre`}
          value={edited.genre}
          options={GENRES.map((value) => ({ value, label: value }))}
          onChange={(genre) => set({ genre })}
        />
      </Field>
      <Field id={`${id}-topics`} label="主题">
        <Select<string[]>
          id={`${id}-topics`}
          mode="multiple"
          value={[...edited.topics]}
          options={options((topics.data?.topics ?? []).map((topic) => topic.name))}
          onChange={(names) => set({ topics: names })}
        />
      </Field>
      <Field id={`${id}-tags`} label="标签">
        <Select<string[]>
          id={`${id}-tags`}
          mode="tags"
          tokenSeparators={['、', '，', ',', ' ']}
          value={[...edited.tags]}
          options={options(props.tags.map((group) => group.name))}
          onChange={(names) => set({ tags: names })}
        />
      </Field>
      <Field id={`${id}-collections`} label="专辑">
        <Select<string[]>
          id={`${id}-collections`}
          mode="tags"
          value={[...edited.collections]}
          options={options(props.collections.map((group) => group.name))}
          onChange={(names) => set({ collections: names })}
        />
      </Field>
      <Field id={`${id}-year`} label="年份">
        <InputNumber<number>
          id={`${id}-year`}
          min={1949}
          max={2099}
          precision={0}
          value={edited.asOf}
          onChange={(asOf) => set({ asOf })}
        />
      </Field>
      <Field id={`${id}-note`} label="备注">
        <Input.TextArea
          id={`${id}-note`}
          maxLength={2000}
          autoSize={{ minRows: 2, maxRows: 8 }}
          value={edited.note}
          onChange={(event) => set({ note: event.target.value })}
        />
      </Field>
      <div className="block-actions">
        <Button type="primary" htmlType="submit" disabled={!ready} loading={props.saving}>
          {builtIn ? '另存为我的副本' : '保存'}
        </Button>
        <Button onClick={props.onCancel}>取消</Button>
      </div>
    </form>
  );
}
