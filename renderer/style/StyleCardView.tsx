import type { ReactNode } from 'react';
import type { StyleCard } from '../../api/skeletons.ts';
import { Counted } from '../library/Counted.tsx';
import { SlottedText } from '../shell/SlottedText.tsx';

type Habits = StyleCard['openings'];

function Chips(props: { readonly title: string; readonly habits: Habits; readonly none: string }): ReactNode {
  return (
    <section className="style-part" aria-label={props.title}>
      <h2>{props.title}</h2>
      {props.habits.length === 0 ? (
        <p className="style-none">{props.none}</p>
      ) : (
        <ul className="style-chips">
          {props.habits.map(({ text, times }) => (
            <li key={text}>
              <SlottedText text={text} /> <small>{times}</small>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Sentences(props: { readonly title: string; readonly habits: Habits }): ReactNode {
  return (
    <section className="style-part" aria-label={props.title}>
      <h2>{props.title}</h2>
      {props.habits.length === 0 ? (
        <p className="style-none">这些稿子里没有认出来。</p>
      ) : (
        <ol className="style-sentences">
          {props.habits.map(({ text, times }) => (
            <li key={text}>
              <SlottedText text={text} />
              {times > 1 && <small>{times} 篇</small>}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

/** 风格卡: how a speaker usually builds his speeches. */
export function StyleCardView({ card }: { readonly card: StyleCard }): ReactNode {
  return (
    <article className="style-card" aria-label="风格卡">
      <Counted
        label="平均"
        numbers={[
          ['讲稿', card.speeches],
          ['平均字数', card.characters],
          ['平均要点', card.points],
          ['平均句长', card.sentence],
        ]}
      />
      <Chips title="常用序号" habits={card.ordinals} none="不用序号。" />
      <Chips title="常用四字语" habits={card.phrases} none="没有反复用到的四字语。" />
      <Sentences title="怎样开头" habits={card.openings} />
      <Sentences title="怎样结尾" habits={card.closings} />
    </article>
  );
}
