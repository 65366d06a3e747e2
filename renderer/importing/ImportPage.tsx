import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { type DragEvent, type ReactNode, useState, useSyncExternalStore } from 'react';
import { useApp } from '../shell/AppContext.tsx';
import { KEYS } from '../shell/keys.ts';
import { Loading, Nothing } from '../shell/States.tsx';
import { CrowdChoice } from './CrowdChoice.tsx';
import { droppedFiles } from './droppedFiles.ts';
import { FilePicker } from './FilePicker.tsx';
import { ImportReport } from './ImportReport.tsx';
import { JobLine, JobList } from './JobList.tsx';
import { LibraryChoice } from './LibraryChoice.tsx';
import { QueueList } from './QueueList.tsx';
import type { QueueItem } from './queue.ts';
import { ReviewScreen } from './ReviewScreen.tsx';

/** The file that the right side shows: the chosen one, else the first that can be reviewed. */
function shownItem(items: readonly QueueItem[], chosen: number | null): QueueItem | undefined {
  return items.find((item) => item.id === chosen) ?? items.find((item) => item.source !== null) ?? items[0];
}

/** 导入: files in, a look at what was found in each, corrections, and into the library. */
export function ImportPage(): ReactNode {
  const { imports } = useApp();
  const queries = useQueryClient();
  const items = useSyncExternalStore(imports.subscribe, imports.items);
  const crowd = useSyncExternalStore(imports.subscribe, imports.crowd);
  const [chosen, setChosen] = useState<number | null>(null);
  const [library, setLibrary] = useState('我的语料');
  const [over, setOver] = useState(false);
  const item = shownItem(items, chosen);
  const ready = items.filter((each) => each.state.kind === 'ready').map((each) => each.id);
  const storing = items.some((each) => each.state.kind === 'storing');

  const store = async (ids: readonly number[]): Promise<void> => {
    await imports.store(ids, library);
    await Promise.all(
      [KEYS.corpus, KEYS.libraries].map((queryKey) => queries.invalidateQueries({ queryKey })),
    );
  };
  const drop = {
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      void droppedFiles(event.dataTransfer).then(imports.add);
    },
  };

  if (crowd.length > 0) {
    return (
      <main className="page">
        <div className="page-inner import-empty">
          <CrowdChoice queue={imports} files={crowd} library={library} onLibrary={setLibrary} />
        </div>
      </main>
    );
  }
  if (items.length === 0) {
    return (
      <main className="page">
        <div className="page-inner import-empty">
          <header className="page-head">
            <div>
              <h1>导入旧稿</h1>
              <p>读出提纲，分清每段的作用，剔除网页杂质，拆成随时能用的语块。</p>
            </div>
          </header>
          <section className="drop-zone" data-over={over} aria-label="拖放区" {...drop}>
            <p className="drop-title">把文件或文件夹拖到这里</p>
            <p>支持 Word（.docx、.doc）、WPS、PDF、RTF、网页、Markdown 和各种编码的纯文本</p>
            <FilePicker onFiles={imports.add} prominent />
            <p className="drop-note">原文件不会被改动，内容只存在本机。</p>
          </section>
          <JobList />
        </div>
      </main>
    );
  }
  return (
    <main className="import" aria-label="导入" {...drop}>
      <aside className="import-side" data-over={over} aria-label="文件">
        <div className="import-side-head">
          <h2>导入</h2>
          <FilePicker onFiles={imports.add} prominent={false} />
        </div>
        <QueueList items={items} current={item?.id ?? null} onChoose={setChosen} queue={imports} />
        <div className="import-side-foot">
          <ImportReport items={items} />
          <JobLine />
          <LibraryChoice value={library} onChange={setLibrary} />
          <Button
            type="primary"
            block
            disabled={ready.length === 0}
            loading={storing}
            onClick={() => void store(ready)}
          >
            {ready.length > 0 ? `全部入库（${ready.length}）` : '全部入库'}
          </Button>
        </div>
      </aside>
      <section className="import-main" aria-label="审阅">
        {item === undefined && <Nothing title="没有文件" hint="从左边选一个文件。" />}
        {item?.source === null && item.state.kind === 'failed' && (
          <Nothing
            title={`“${item.file.name}”没能读出来`}
            hint={item.state.message}
            action={<Button onClick={() => imports.retry(item.id)}>重试</Button>}
          />
        )}
        {item?.source === null && item.state.kind !== 'failed' && (
          <Loading label={`正在拆解“${item.file.name}”…`} />
        )}
        {item?.source != null && item.review !== null && (
          <ReviewScreen
            key={item.id}
            item={item}
            source={item.source}
            review={item.review}
            queue={imports}
            onStore={() => void store([item.id])}
          />
        )}
      </section>
    </main>
  );
}
