import { StarFilled, StarOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Drawer } from 'antd';
import { type ReactNode, useState } from 'react';
import type { BlockChange, BlockDetail, NamedGroup } from '../../api/blocks.ts';
import type { SearchHit } from '../../api/library.ts';
import { useApp } from '../shell/AppContext.tsx';
import { explain } from '../shell/failure.ts';
import { timeText } from '../shell/format.ts';
import { KEYS } from '../shell/keys.ts';
import { RoleChip } from '../shell/RoleChip.tsx';
import { Failed, Loading } from '../shell/States.tsx';
import { slotsInBrackets } from '../shell/slotted.ts';
import { BlockForm } from './BlockForm.tsx';
import { BlockOrigin } from './BlockOrigin.tsx';
import { Freshness } from './Freshness.tsx';
import { Highlighted } from './Highlighted.tsx';
import { InsertDialog } from './InsertDialog.tsx';

/** What a drawer needs besides the block. */
interface DrawerProps {
  readonly tags: readonly NamedGroup[];
  readonly collections: readonly NamedGroup[];
  readonly onTrash: (id: number) => void;
  /** A change made a copy of a built-in block, which is shown instead from then on. */
  readonly onMoved: (hit: SearchHit) => void;
}

/** One block in full: its text, where it stands in its speech, what is known of it and what can be done with it. */
export function BlockDrawer(
  props: DrawerProps & { readonly hit: SearchHit | null; readonly onClose: () => void },
): ReactNode {
  const { hit } = props;
  return (
    <Drawer
      open={hit !== null}
      size={520}
      title="语块"
      onClose={props.onClose}
      destroyOnHidden
      mask={false}
      autoFocus={false}
      closable={{ 'aria-label': '关闭' }}
    >
      {hit !== null && <Detail key={hit.id} {...props} hit={hit} />}
    </Drawer>
  );
}

/** Changes one block; says where a copy was made of a built-in one, and shows it. */
function useChange(hit: SearchHit, onMoved: (hit: SearchHit) => void) {
  const { host } = useApp();
  const { message } = App.useApp();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (change: BlockChange) => host.app.block.update({ id: hit.id, change }),
    onSuccess: async ({ id, copied }) => {
      message.success(copied ? '已另存到“我的语料”，内置的那条没有变。' : '已保存。');
      await Promise.all(
        [KEYS.corpus, KEYS.libraries].map((queryKey) => queries.invalidateQueries({ queryKey })),
      );
      if (copied) onMoved({ ...hit, id, library: '我的语料', highlights: [] });
    },
    onError: (error) => message.error(explain(error).message),
  });
}

function Detail(props: DrawerProps & { readonly hit: SearchHit }): ReactNode {
  const { hit } = props;
  const { host } = useApp();
  const { message } = App.useApp();
  const [inserting, setInserting] = useState(false);
  const [editing, setEditing] = useState(false);
  const change = useChange(hit, props.onMoved);
  const block = useQuery({
    queryKey: KEYS.block(hit.id),
    queryFn: () => host.app.block.get({ id: hit.id }),
  });
  const detail = block.data;
  const builtIn = detail?.libraryKind === 'built-in';
  if (editing && detail !== undefined) {
    return (
      <BlockForm
        block={detail}
        tags={props.tags}
        collections={props.collections}
        saving={change.isPending}
        onCancel={() => setEditing(false)}
        onSave={(changed) => change.mutate(changed, { onSuccess: () => setEditing(false) })}
      />
    );
  }
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(detail?.text ?? hit.text);
    message.success('已复制。');
  };
  const favourite = detail?.favourite ?? hit.favourite;
  return (
    <article className="block-detail">
      <div className="block-chips">
        <RoleChip role={detail?.role ?? hit.role} />
        <span className="chip">{detail?.genre ?? hit.genre}</span>
        <span className="chip">{hit.library}</span>
        {(detail?.topics ?? hit.topics).map((topic) => (
          <span key={topic} className="chip">
            {topic}
          </span>
        ))}
        <Button
          type="text"
          size="small"
          className="block-star"
          aria-pressed={favourite}
          aria-label={favourite ? '取消收藏' : '收藏'}
          icon={favourite ? <StarFilled className="hit-star" /> : <StarOutlined />}
          onClick={() => change.mutate({ favourite: !favourite })}
        />
      </div>
      <p className="block-text">
        <Highlighted text={detail?.text ?? hit.text} spans={hit.highlights} />
      </p>
      <div className="block-actions">
        <Button type="primary" onClick={() => setInserting(true)}>
          插入到文稿
        </Button>
        <Button onClick={() => void copy()}>复制</Button>
        <Button disabled={detail === undefined} onClick={() => setEditing(true)}>
          {builtIn ? '另存为我的副本' : '编辑'}
        </Button>
        {detail !== undefined && !builtIn && (
          <Button danger onClick={() => props.onTrash(hit.id)}>
            删除
          </Button>
        )}
      </div>
      {block.isPending && <Loading label="正在取出处…" />}
      {block.isError && <Failed error={block.error} onRetry={() => void block.refetch()} />}
      {detail !== undefined && (
        <>
          <Freshness block={detail} onChange={(freshness) => change.mutate({ freshness })} />
          <Kept block={detail} />
          <BlockOrigin block={detail} />
        </>
      )}
      {inserting && <InsertDialog blockId={hit.id} onClose={() => setInserting(false)} />}
    </article>
  );
}

/** What the user keeps with a block: tags, collections, a note, how often it was used. */
function Kept({ block }: { readonly block: BlockDetail }): ReactNode {
  const used =
    block.uses === 0
      ? '还没有用过'
      : `${block.uses} 次${block.lastUsedAt === null ? '' : `，上次 ${timeText(block.lastUsedAt, new Date())}`}`;
  return (
    <dl className="block-origin">
      {block.tags.length > 0 && (
        <>
          <dt>标签</dt>
          <dd className="block-marks">
            {block.tags.map((tag) => (
              <span key={tag} className="tag-mark">
                {tag}
              </span>
            ))}
          </dd>
        </>
      )}
      {block.collections.length > 0 && (
        <>
          <dt>专辑</dt>
          <dd>{block.collections.join('、')}</dd>
        </>
      )}
      {block.note !== '' && (
        <>
          <dt>备注</dt>
          <dd className="block-note">{slotsInBrackets(block.note)}</dd>
        </>
      )}
      <dt>使用</dt>
      <dd>{used}</dd>
    </dl>
  );
}
