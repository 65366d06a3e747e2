import { Tour as AntdTour, type TourProps } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';

interface Stop {
  /** What the stop points at. */
  readonly selector: string;
  readonly placement: 'bottom' | 'left' | 'right';
  readonly title: string;
  readonly text: string;
}

/** The first sight of the desk of a draft 初次导览: where things are and the few keys worth knowing. */
const STOPS: readonly Stop[] = [
  {
    selector: '.sp-title',
    placement: 'bottom',
    title: '稿纸',
    text: '直接在这里写。序号由结构算出来，移动、升降级后自动改对。红色的空格是要素，点一下就能填。',
  },
  {
    selector: '.outline',
    placement: 'right',
    title: '提纲',
    text: '点一下跳过去，拖一下换位置。红点表示那一点里有须改的地方。',
  },
  {
    selector: '.assistant',
    placement: 'left',
    title: '助手',
    text: '素材跟着光标走；句架帮小标题对仗；要素改一处全文跟着改；检查找别处的地名、错别字和断号；来源看每段取自哪里。',
  },
  {
    selector: '.save-status',
    placement: 'bottom',
    title: '随写随存',
    text: '每次改动一秒之内存好。Ctrl+S 存一个有名字的版本，Ctrl+K 打几个字或拼音首字母就能找到所有命令，F1 看快捷键。',
  },
];

/** Leads round the desk; done when the user has seen it or sent it away. */
export function Tour({ onDone }: { readonly onDone: () => void }): ReactNode {
  const [at, setAt] = useState(0);
  const steps = useMemo(
    (): NonNullable<TourProps['steps']> =>
      STOPS.map(({ selector, placement, title, text }) => ({
        title,
        placement,
        description: text,
        target: () => document.querySelector<HTMLElement>(selector) ?? document.body,
      })),
    [],
  );
  return <AntdTour open current={at} steps={steps} onChange={setAt} onClose={onDone} onFinish={onDone} />;
}
