import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Input, Modal, Popconfirm } from 'antd';
import { type ReactNode, useState } from 'react';
import type { LibraryInfo } from '../../api/library.ts';
import { useApp } from '../shell/AppContext.tsx';
import { explain } from '../shell/failure.ts';
import { count } from '../shell/format.ts';
import { KEYS } from '../shell/keys.ts';
import { Failed, Loading } from '../shell/States.tsx';
import { ExportDialog } from './ExportDialog.tsx';

const KIND_NAMES: Readonly<Record<LibraryInfo['kind'], string>> = {
  'built-in': '内置',
  personal: '自建',
  pack: '来自语料包',
};

function Row(props: {
  readonly library: LibraryInfo;
  readonly onRename: (to: string) => void;
  readonly onRemove: () => void;
  readonly onExport: () => void;
}): ReactNode {
  const { library } = props;
  const [name, setName] = useState<string | null>(null);
  const finish = (): void => {
    const to = name?.trim() ?? '';
    if (to !== '' && to !== library.name) props.onRename(to);
    setName(null);
  };
  return (
    <li className="library-row">
      <div className="library-row-name">
        {name === null ? (
          <span>{library.name}</span>
        ) : (
          <Input
            autoFocus
            size="small"
            aria-label={`“${library.name}”的新名称`}
            value={name}
            onChange={(event) => setName(event.target.value)}
            onPressEnter={finish}
            onBlur={finish}
          />
        )}
        <span className="library-row-size">
          {KIND_NAMES[library.kind]} · {count(library.sources)} 篇 · {count(library.blocks)} 个语块
        </span>
      </div>
      <Button size="small" type="text" aria-label={`导出“${library.name}”`} onClick={props.onExport}>
        导出
      </Button>
      {library.kind !== 'built-in' && (
        <>
          <Button
            size="small"
            type="text"
            aria-label={`给“${library.name}”改名`}
            onClick={() => setName(library.name)}
          >
            改名
          </Button>
          <Popconfirm
            title={`删除“${library.name}”？`}
            description={`其中 ${library.sources} 篇范文和全部语块会移入回收站，可以恢复。`}
            okText="删除"
            okButtonProps={{ danger: true }}
            onConfirm={props.onRemove}
          >
            <Button size="small" type="text" danger aria-label={`删除“${library.name}”`}>
              删除
            </Button>
          </Popconfirm>
        </>
      )}
    </li>
  );
}

/** The libraries of the user: new, rename, remove, out as a pack or a table. */
export function LibrariesDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { host } = useApp();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [exporting, setExporting] = useState<string | null>(null);
  const [name, setName] = useState('');
  const libraries = useQuery({ queryKey: KEYS.libraries, queryFn: () => host.app.library.list({}) });
  const act = useMutation({
    mutationFn: (work: () => Promise<string | null>) => work(),
    onSuccess: async (done) => {
      if (done !== null) message.success(done);
      await Promise.all(
        [KEYS.libraries, KEYS.corpus].map((queryKey) => queries.invalidateQueries({ queryKey })),
      );
    },
    onError: (error) => message.error(explain(error).message),
  });
  const { library } = host.app;
  const run = (work: () => Promise<unknown>): void => {
    act.mutate(async () => {
      await work();
      return null;
    });
  };
  const create = (): void => {
    run(async () => {
      await library.create({ name: name.trim() });
      setName('');
    });
  };
  return (
    <Modal open width={640} title="管理语料库" footer={null} onCancel={onClose}>
      {libraries.isPending && <Loading label="正在取语料库…" />}
      {libraries.isError && <Failed error={libraries.error} onRetry={() => void libraries.refetch()} />}
      <ul className="library-rows" aria-label="语料库列表">
        {libraries.data?.map((each) => (
          <Row
            key={each.id}
            library={each}
            onRename={(to) => run(() => library.rename({ name: each.name, to }))}
            onRemove={() => run(() => library.remove({ name: each.name }))}
            onExport={() => setExporting(each.name)}
          />
        ))}
      </ul>
      <form
        className="library-new"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') create();
        }}
      >
        <Input
          aria-label="新语料库名称"
          placeholder="新语料库名称"
          maxLength={60}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Button htmlType="submit" disabled={name.trim() === ''}>
          新建语料库
        </Button>
      </form>
      {exporting !== null && (
        <ExportDialog what={{ kind: 'library', name: exporting }} onClose={() => setExporting(null)} />
      )}
    </Modal>
  );
}
