import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Input, Modal, Select } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { GENRES, type Genre } from '../../core/classify/genre.ts';
import { ROLE_NAMES, ROLES, type Role } from '../../core/classify/role.ts';
import { LibraryChoice } from '../importing/LibraryChoice.tsx';
import { useApp } from '../shell/AppContext.tsx';
import { explain } from '../shell/failure.ts';
import { KEYS } from '../shell/keys.ts';
import { useDebounced } from '../shell/useDebounced.ts';

/** 存为语块: keeps a piece of text the user likes, typed here or taken from a draft or a source, which it then names. */
export function SaveBlockDialog(props: {
  readonly text?: string;
  /** The name of what the text is taken from. */
  readonly from?: string;
  readonly genre?: Genre;
  readonly onClose: () => void;
}): ReactNode {
  const { host } = useApp();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const prefix = useId();
  const { from } = props;
  const [text, setText] = useState(props.text ?? '');
  const [chosen, setRole] = useState<Role | null>(null);
  const [genre, setGenre] = useState<Genre>(props.genre ?? '领导讲话');
  const [tags, setTags] = useState<readonly string[]>([]);
  const known = useQuery({ queryKey: KEYS.tags, queryFn: () => host.app.tag.list({}) });
  const judged = useDebounced(text.trim(), 200);
  // What it does is judged while one types, until the user says it.
  const guess = useQuery({
    queryKey: ['role', judged],
    queryFn: async () => (await host.app.text.role({ texts: [judged] }))[0]?.role ?? null,
    enabled: chosen === null && judged !== '',
    placeholderData: (previous) => previous,
  });
  const role = chosen ?? guess.data ?? 'elaboration';
  const [library, setLibrary] = useState('我的语料');
  const save = useMutation({
    mutationFn: () =>
      host.app.block.save({
        text: text.trim(),
        role,
        genre,
        library,
        tags: [...tags],
        ...(from === undefined ? {} : { from }),
      }),
    onSuccess: async ({ duplicate }) => {
      message.success(duplicate ? '这段话早已在库，没有重复存。' : '已存为语块。');
      await Promise.all(
        [KEYS.corpus, KEYS.libraries].map((queryKey) => queries.invalidateQueries({ queryKey })),
      );
      props.onClose();
    },
    onError: (error) => message.error(explain(error).message),
  });
  return (
    <Modal
      open
      title="存为语块"
      okText="保存"
      okButtonProps={{ disabled: text.trim() === '', loading: save.isPending }}
      onOk={() => save.mutate()}
      onCancel={props.onClose}
    >
      <div className="facts">
        <div className="fact">
          <label htmlFor={`${prefix}-text`}>文字</label>
          <Input.TextArea
            id={`${prefix}-text`}
            autoSize={{ minRows: 5, maxRows: 14 }}
            value={text}
            placeholder="粘贴一段话，可以用 {{单位}} 这样的写法留空"
            onChange={(event) => setText(event.target.value)}
          />
        </div>
        <div className="fact">
          <label htmlFor={`${prefix}-role`}>作用</label>
          <Select<Role>
            id={`${prefix}-role`}
            value={role}
            options={ROLES.map((value) => ({ value, label: ROLE_NAMES[value] }))}
            onChange={setRole}
          />
        </div>
        <div className="fact">
          <label htmlFor={`${prefix}-genre`}>文种</label>
          <Select<Genre>
            id={`${prefix}-genre`}
            value={genre}
            options={GENRES.map((value) => ({ value, label: value }))}
            onChange={setGenre}
          />
        </div>
        <div className="fact">
          <label htmlFor={`${prefix}-tags`}>标签</label>
          <Select<string[]>
            id={`${prefix}-tags`}
            mode="tags"
            tokenSeparators={['、', '，', ',', ' ']}
            placeholder="可不填"
            value={[...tags]}
            options={(known.data ?? []).map(({ name }) => ({ value: name, label: name }))}
            onChange={setTags}
          />
        </div>
        {from !== undefined && <p className="save-from">出自“{from}”</p>}
        <LibraryChoice value={library} onChange={setLibrary} />
      </div>
    </Modal>
  );
}
