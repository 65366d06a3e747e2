import { Button, Radio } from 'antd';
import { type ReactNode, useState } from 'react';
import type { PackPreviewInfo } from '../../api/sharing.ts';
import { useApp } from '../shell/AppContext.tsx';
import { count, timeText } from '../shell/format.ts';
import { Counted } from './Counted.tsx';
import { Differences } from './Differences.tsx';
import { useTaking } from './useTaking.ts';

/** What importing a pack would do, and the button that does it. */
export function PackPreview(props: {
  readonly preview: PackPreviewInfo;
  readonly file: { readonly kind: 'bytes'; readonly name: string; readonly content: Blob };
  readonly onClose: () => void;
}): ReactNode {
  const { preview } = props;
  const { host } = useApp();
  const [conflicts, setConflicts] = useState<'mine' | 'theirs'>('mine');
  const taking = useTaking(async () => {
    const taken = await host.app.pack.import({ file: props.file, conflicts });
    return {
      done: `已导入“${taken.library}”：新增 ${count(taken.added)} 条，更新 ${count(taken.changed)} 条。`,
      undo: async () => {
        const back = await host.app.pack.undo({ id: taken.importId });
        const kept = back.kept > 0 ? `，导入后又改过的 ${count(back.kept)} 条留下了` : '';
        return `已撤销导入：移除 ${count(back.removed)} 条，还原 ${count(back.restored)} 条${kept}。`;
      },
    };
  }, props.onClose);
  const nothing = preview.new + preview.changed + preview.conflict === 0;
  return (
    <div className="incoming">
      <p>
        {preview.makesLibrary ? '将新建语料库' : '将并入语料库'}“<b>{preview.library}</b>”，共{' '}
        {count(preview.sources)} 篇范文，{timeText(preview.createdAt, new Date())}制作。
      </p>
      <Counted
        label="导入预览"
        numbers={[
          ['新增', preview.new],
          ['相同', preview.same],
          ['有改动', preview.changed],
          ['冲突', preview.conflict],
        ]}
      />
      {nothing && <p className="incoming-note">库里都已经有了，导入不会改变任何内容。</p>}
      {preview.changed > 0 && (
        <p className="incoming-note">有改动：语料包里的更新，而你没有改过这些语块，会换成新的。</p>
      )}
      {preview.conflict > 0 && (
        <div className="incoming-conflict">
          <p>冲突：你和对方都改过这些语块，保留谁的？</p>
          <Radio.Group
            aria-label="冲突的语块"
            value={conflicts}
            onChange={(event) => setConflicts(event.target.value === 'theirs' ? 'theirs' : 'mine')}
            options={[
              { value: 'mine', label: '保留我的' },
              { value: 'theirs', label: '换成语料包里的' },
            ]}
          />
        </div>
      )}
      <ul className="incoming-list" aria-label="有差别的语块">
        {preview.differences.map((each) => (
          <li key={each.blockId}>
            <span className="hit-meta">
              <span className="stale-mark">{each.standing === 'conflict' ? '冲突' : '有改动'}</span>
              <span className="hit-source">{each.source}</span>
            </span>
            <Differences before={each.mine} after={each.theirs} />
          </li>
        ))}
        {preview.samples.map((sample) => (
          <li key={sample}>
            <span className="hit-meta">
              <span className="new-mark">新增</span>
            </span>
            {sample}
          </li>
        ))}
      </ul>
      <div className="incoming-foot">
        <Button onClick={props.onClose}>取消</Button>
        <Button type="primary" loading={taking.isPending} disabled={nothing} onClick={() => taking.mutate()}>
          导入
        </Button>
      </div>
    </div>
  );
}
