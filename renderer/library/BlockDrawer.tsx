import { useQuery } from '@tanstack/react-query';
import { App, Button, Drawer } from 'antd';
import { type ReactNode, useState } from 'react';
import type { SearchHit } from '../../api/library.ts';
import { useApp } from '../shell/AppContext.tsx';
import { KEYS } from '../shell/keys.ts';
import { RoleChip } from '../shell/RoleChip.tsx';
import { fragmentOf } from '../shell/route.ts';
import { Failed, Loading } from '../shell/States.tsx';
import { slotsInBrackets } from '../shell/slotted.ts';
import { Highlighted } from './Highlighted.tsx';
import { InsertDialog } from './InsertDialog.tsx';

/** One block in full: its text, where it stands in its speech, and what can be done with it. */
export function BlockDrawer(props: {
  readonly hit: SearchHit | null;
  readonly onClose: () => void;
}): ReactNode {
  const { hit } = props;
  return (
    <Drawer
      open={hit !== null}
      size={520}
      title="语块"
      onClose={props.onClose}
      destroyOnHidden
      mask={false}
      closable={{ 'aria-label': '关闭' }}
    >
      {hit !== null && <Detail key={hit.id} hit={hit} />}
    </Drawer>
  );
}

function Detail({ hit }: { readonly hit: SearchHit }): ReactNode {
  const { host } = useApp();
  const { message } = App.useApp();
  const [inserting, setInserting] = useState(false);
  const block = useQuery({
    queryKey: KEYS.block(hit.id),
    queryFn: () => host.app.block.get({ id: hit.id }),
  });
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(hit.text);
    message.success('已复制。');
  };
  return (
    <article className="block-detail">
      <div className="block-chips">
        <RoleChip role={hit.role} />
        <span className="chip">{hit.genre}</span>
        <span className="chip">{hit.library}</span>
      </div>
      <p className="block-text">
        <Highlighted text={hit.text} spans={hit.highlights} />
      </p>
      <div className="block-actions">
        <Button type="primary" onClick={() => setInserting(true)}>
          插入到文稿
        </Button>
        <Button onClick={() => void copy()}>复制</Button>
      </div>
      {block.isPending && <Loading label="正在取出处…" />}
      {block.isError && <Failed error={block.error} onRetry={() => void block.refetch()} />}
      {block.data !== undefined && (
        <dl className="block-origin">
          <dt>出自</dt>
          <dd>
            {slotsInBrackets(block.data.speechTitle ?? block.data.source)}
            {block.data.speechTitle !== null && <span className="block-file">{block.data.source}</span>}
            <a
              href={fragmentOf({
                page: 'source',
                id: hit.sourceId,
                start: block.data.start,
                end: block.data.end,
              })}
            >
              查看原文
            </a>
          </dd>
          {block.data.path.length > 0 && (
            <>
              <dt>位置</dt>
              <dd>
                <ol className="block-path">
                  {block.data.path.map((heading) => (
                    <li key={heading}>{slotsInBrackets(heading)}</li>
                  ))}
                </ol>
              </dd>
            </>
          )}
        </dl>
      )}
      {inserting && <InsertDialog blockId={hit.id} onClose={() => setInserting(false)} />}
    </article>
  );
}
