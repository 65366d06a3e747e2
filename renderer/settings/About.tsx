import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useApp } from '../shell/AppContext.tsx';
import { KEYS } from '../shell/keys.ts';
import { Failed, Loading } from '../shell/States.tsx';

const FONTS: readonly (readonly [string, string])[] = [
  ['思源宋体（Noto Serif SC）', 'SIL Open Font License 1.1'],
  ['思源黑体（Noto Sans SC）', 'SIL Open Font License 1.1'],
  ['霞鹜文楷（LXGW WenKai）', 'SIL Open Font License 1.1'],
];

/** Where the data is, which version this is, whose fonts it shows. */
export function About(): ReactNode {
  const { host } = useApp();
  const info = useQuery({ queryKey: KEYS.info, queryFn: () => host.app.app.info({}) });
  return (
    <>
      <section className="settings-section" aria-labelledby="settings-data">
        <div>
          <h2 id="settings-data">数据</h2>
          <p>语料和文稿只存在这台电脑上，从不联网。</p>
        </div>
        {info.isPending && <Loading label="正在取数据文件夹…" />}
        {info.isError && <Failed error={info.error} onRetry={() => void info.refetch()} />}
        {info.data !== undefined && (
          <div className="settings-list">
            <dl>
              <dt>数据文件夹</dt>
              <dd>
                <code>{info.data.dataDir}</code>
              </dd>
              {info.data.mode === 'read' && (
                <>
                  <dt>状态</dt>
                  <dd>另一个窗口正在使用这个文件夹，这里只能查看。</dd>
                </>
              )}
            </dl>
            {info.data.notices.map((notice) => (
              <p key={notice} className="settings-notice">
                {notice}
              </p>
            ))}
          </div>
        )}
      </section>
      <section className="settings-section" aria-labelledby="settings-about">
        <div>
          <h2 id="settings-about">关于</h2>
        </div>
        <div className="settings-list">
          <dl>
            <dt>稿匠</dt>
            <dd>{info.data === undefined ? '' : `版本 ${info.data.version}`}</dd>
            {FONTS.map(([font, licence]) => (
              <div key={font} className="settings-row">
                <dt>{font}</dt>
                <dd>{licence}</dd>
              </div>
            ))}
          </dl>
          <p className="settings-notice">
            界面用以上字体显示。导出的 Word 文件只写字体名称（仿宋、黑体、楷体、小标宋），不嵌入字体。
          </p>
        </div>
      </section>
    </>
  );
}
