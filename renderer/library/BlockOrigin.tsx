import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { BlockDetail } from '../../api/blocks.ts';
import { useApp } from '../shell/AppContext.tsx';
import { KEYS } from '../shell/keys.ts';
import { fragmentOf } from '../shell/route.ts';
import { slotsInBrackets } from '../shell/slotted.ts';

/** Characters of the source shown before and after a block. */
const AROUND = 60;

/** Where a block comes from: its speech, the headings above it, the text around it, other sources that say the same. */
export function BlockOrigin({ block }: { readonly block: BlockDetail }): ReactNode {
  return (
    <dl className="block-origin">
      <dt>出自</dt>
      <dd>
        {slotsInBrackets(block.speechTitle ?? block.source)}
        {block.speechTitle !== null && <span className="block-file">{block.source}</span>}
        <a href={fragmentOf({ page: 'source', id: block.sourceId, start: block.start, end: block.end })}>
          查看原文
        </a>
      </dd>
      {block.path.length > 0 && (
        <>
          <dt>位置</dt>
          <dd>
            <ol className="block-path">
              {block.path.map((heading) => (
                <li key={heading}>{slotsInBrackets(heading)}</li>
              ))}
            </ol>
          </dd>
        </>
      )}
      <Surroundings block={block} />
      {block.origins.length > 0 && (
        <>
          <dt>也见于</dt>
          <dd>
            <ul>
              {block.origins.map((origin) => (
                <li key={`${origin.source} ${origin.at} ${origin.text}`}>
                  {origin.source}
                  <span className="block-file">{origin.library}</span>
                  {origin.text !== block.text && <span className="block-file">{origin.text}</span>}
                </li>
              ))}
            </ul>
          </dd>
        </>
      )}
    </dl>
  );
}

/** The block in its source, with a little of what stands before and after it. */
function Surroundings({ block }: { readonly block: BlockDetail }): ReactNode {
  const { host } = useApp();
  const source = useQuery({
    queryKey: KEYS.source(block.sourceId),
    queryFn: () => host.app.source.get({ id: block.sourceId }),
  });
  if (source.data === undefined) return null;
  const { text } = source.data;
  const before = text.slice(Math.max(0, block.start - AROUND), block.start).trimStart();
  const after = text.slice(block.end, block.end + AROUND).trimEnd();
  if (before.trim() === '' && after.trim() === '') return null;
  return (
    <>
      <dt>上下文</dt>
      <dd>
        <p className="block-around">
          {slotsInBrackets(before)}
          <mark className="hit">{slotsInBrackets(text.slice(block.start, block.end))}</mark>
          {slotsInBrackets(after)}
        </p>
      </dd>
    </>
  );
}
