import type { ReactNode } from 'react';
import type { BlockDetail } from '../../api/blocks.ts';

/** What binds a block to its time, and the user's word on it: it is out of date 过期, or lasting after all. */
export function Freshness(props: {
  readonly block: BlockDetail;
  readonly onChange: (freshness: BlockDetail['freshness']) => void;
}): ReactNode {
  const { timed, stale, freshness, asOf } = props.block;
  if (timed.length === 0 && freshness === null) return null;
  const thisYear = new Date().getFullYear();
  return (
    <section className={stale ? 'freshness freshness-stale' : 'freshness'} aria-label="时效">
      <p>
        {stale ? '有过期表述，用前请改' : '有时效表述，用前请核对'}
        {asOf !== null && `（写于 ${asOf} 年）`}
        {freshness === 'lasting' && '。你已认定长期可用'}
        {freshness === 'stale' && '。你已认定过时'}
      </p>
      <ul aria-label="时效表述">
        {timed.map((word) => (
          <li
            key={word.start}
            className="timed-word"
            data-over={word.until !== null && word.until < thisYear}
          >
            {word.text}
            {word.until !== null && <span className="timed-until">到 {word.until} 年</span>}
          </li>
        ))}
      </ul>
      <div className="freshness-actions">
        {freshness !== 'lasting' && (
          <button type="button" className="text-button" onClick={() => props.onChange('lasting')}>
            认定长期可用
          </button>
        )}
        {freshness !== 'stale' && (
          <button type="button" className="text-button" onClick={() => props.onChange('stale')}>
            认定过时
          </button>
        )}
        {freshness !== null && (
          <button type="button" className="text-button" onClick={() => props.onChange(null)}>
            按表述判断
          </button>
        )}
      </div>
    </section>
  );
}
