import { useQuery } from '@tanstack/react-query';
import { Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { useApp } from '../shell/AppContext.tsx';
import { Failed, Loading } from '../shell/States.tsx';
import { PackPreview } from './PackPreview.tsx';
import { TablePreview } from './TablePreview.tsx';

/** Takes a pack 语料包 or a table of blocks in: first what it would do, then, if the user says so, the doing. */
export function ImportDialog(props: { readonly file: File; readonly onClose: () => void }): ReactNode {
  const isPack = /\.gjpack$/i.test(props.file.name);
  return (
    <Modal open width={640} title={`导入“${props.file.name}”`} footer={null} onCancel={props.onClose}>
      {isPack ? <PackImport {...props} /> : <TableImport {...props} />}
    </Modal>
  );
}

function PackImport(props: { readonly file: File; readonly onClose: () => void }): ReactNode {
  const { host } = useApp();
  const file = { kind: 'bytes' as const, name: props.file.name, content: props.file };
  const preview = useQuery({
    queryKey: ['incoming', props.file.name, props.file.lastModified],
    queryFn: () => host.app.pack.preview({ file }),
    gcTime: 0,
  });
  if (preview.isPending) return <Loading label="正在比对，还没有写入…" />;
  if (preview.isError) return <Failed error={preview.error} onRetry={() => void preview.refetch()} />;
  return <PackPreview preview={preview.data} file={file} onClose={props.onClose} />;
}

function TableImport(props: { readonly file: File; readonly onClose: () => void }): ReactNode {
  const { host } = useApp();
  const [library, setLibrary] = useState('我的语料');
  const file = { kind: 'bytes' as const, name: props.file.name, content: props.file };
  const preview = useQuery({
    queryKey: ['incoming', props.file.name, props.file.lastModified, library],
    queryFn: () => host.app.exchange.importTable({ file, library, write: false }),
    placeholderData: (previous) => previous,
    gcTime: 0,
  });
  if (preview.isPending) return <Loading label="正在读表格，还没有写入…" />;
  if (preview.isError) return <Failed error={preview.error} onRetry={() => void preview.refetch()} />;
  return (
    <TablePreview
      preview={preview.data}
      file={file}
      library={library}
      onLibrary={setLibrary}
      onClose={props.onClose}
    />
  );
}
