import { Button, Progress } from 'antd';
import type { ReactNode } from 'react';
import { count } from '../shell/format.ts';
import { LibraryChoice } from './LibraryChoice.tsx';
import type { ImportQueue } from './queue.ts';
import { useBatch } from './useBatch.ts';

function size(files: readonly File[]): string {
  const megabytes = files.reduce((sum, file) => sum + file.size, 0) / 1e6;
  return megabytes < 1 ? '不到 1 MB' : `${count(Math.round(megabytes))} MB`;
}

/** What to do with many files: import them all in the background, or look at each one first. */
export function CrowdChoice(props: {
  readonly queue: ImportQueue;
  readonly files: readonly File[];
  readonly library: string;
  readonly onLibrary: (library: string) => void;
}): ReactNode {
  const { queue, files, library } = props;
  const batch = useBatch(() => queue.settle('drop'));
  const share = Math.round((batch.handed / files.length) * 100);
  return (
    <section className="crowd" aria-label="整批导入">
      <h2>
        选了 {count(files.length)} 个文件（{size(files)}）
      </h2>
      <p>
        整批导入在后台逐份拆解入库，可以随时暂停；内容已在库里的会自动跳过，读不出来的列成清单。入库后仍可在语料库里逐条修改。
      </p>
      <LibraryChoice value={library} onChange={props.onLibrary} />
      {batch.isBusy ? (
        <div role="status" aria-label="交接进度">
          <Progress percent={share} status="active" />
          <p>
            正在读取，{count(batch.handed)} / {count(files.length)}，请先不要关闭这个页面。
          </p>
        </div>
      ) : (
        <div className="crowd-actions">
          <Button type="primary" size="large" onClick={() => batch.begin({ files, library })}>
            整批导入
          </Button>
          <Button size="large" onClick={() => queue.settle('review')}>
            逐份核对后入库
          </Button>
          <Button size="large" type="text" onClick={() => queue.settle('drop')}>
            取消
          </Button>
        </div>
      )}
    </section>
  );
}
