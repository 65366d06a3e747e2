import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { TableImported } from '../../api/exchange.ts';
import { LibraryChoice } from '../importing/LibraryChoice.tsx';
import { useApp } from '../shell/AppContext.tsx';
import { count } from '../shell/format.ts';
import { Counted } from './Counted.tsx';
import { useTaking } from './useTaking.ts';

/** What importing a table would do, row by row where something is wrong, and the button that does it. */
export function TablePreview(props: {
  readonly preview: TableImported;
  readonly file: { readonly kind: 'bytes'; readonly name: string; readonly content: Blob };
  readonly library: string;
  readonly onLibrary: (library: string) => void;
  readonly onClose: () => void;
}): ReactNode {
  const { preview, library } = props;
  const { host } = useApp();
  const taking = useTaking(async () => {
    const { ids } = await host.app.exchange.importTable({ file: props.file, library, write: true });
    return {
      done: `已导入 ${count(ids.length)} 条语块到“${library}”。`,
      undo: async () => {
        await host.app.block.trash({ ids });
        return `已撤销导入，${count(ids.length)} 条语块移入回收站。`;
      },
    };
  }, props.onClose);
  const skipped = preview.issues.filter((issue) => issue.skipped).length;
  return (
    <div className="incoming">
      <LibraryChoice value={library} onChange={props.onLibrary} />
      <Counted
        label="导入预览"
        numbers={[
          ['新增', preview.added],
          ['已有', preview.known],
          ['跳过的行', skipped],
        ]}
      />
      {preview.unknownColumns.length > 0 && (
        <p className="incoming-note">不认识的列没有读：{preview.unknownColumns.join('、')}。</p>
      )}
      <ul className="incoming-list" aria-label="表格内容">
        {preview.issues.map((issue) => (
          <li key={`${issue.row} ${issue.column}`}>
            <span className="stale-mark">{issue.skipped ? '跳过' : '留意'}</span> 第 {issue.row} 行
            {issue.message}
          </li>
        ))}
        {preview.samples.map((sample) => (
          <li key={sample}>
            <span className="new-mark">新增</span> {sample}
          </li>
        ))}
      </ul>
      <div className="incoming-foot">
        <Button onClick={props.onClose}>取消</Button>
        <Button
          type="primary"
          loading={taking.isPending}
          disabled={preview.added === 0}
          onClick={() => taking.mutate()}
        >
          {preview.added === 0 ? '没有新的语块' : `导入 ${count(preview.added)} 条`}
        </Button>
      </div>
    </div>
  );
}
