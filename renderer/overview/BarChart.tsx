import { BarChart as Bars } from 'echarts/charts';
import { AriaComponent, GridComponent, TooltipComponent } from 'echarts/components';
import { type EChartsType, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { type ReactNode, useEffect, useRef } from 'react';
import { useApp } from '../shell/AppContext.tsx';
import { count } from '../shell/format.ts';
import { DARK, LIGHT } from '../shell/palette.ts';

use([Bars, GridComponent, TooltipComponent, AriaComponent, SVGRenderer]);

/** One bar: what it stands for, and how many. */
export interface Bar {
  readonly value: string;
  readonly label: string;
  readonly count: number;
  /** True for what is past its time. */
  readonly over?: boolean;
}

/** Rows beyond this make a chart nobody reads. */
const MOST = 16;
const ROW = 26;

/** Counts as bars, lying or upright; a click on one tells its value. */
export function BarChart(props: {
  readonly title: string;
  readonly bars: readonly Bar[];
  readonly upright?: boolean;
  readonly onChoose?: (value: string) => void;
}): ReactNode {
  const { look } = useApp();
  const { title, upright = false, onChoose } = props;
  const bars = upright ? props.bars.slice(-MOST) : props.bars.slice(0, MOST);
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType>(null);
  const choose = useRef(onChoose);
  choose.current = onChoose;
  useEffect(() => {
    if (box.current === null) return;
    const made = init(box.current, null, { renderer: 'svg' });
    chart.current = made;
    made.on('click', ({ dataIndex }) => {
      const value = values.current[dataIndex];
      if (value !== undefined) choose.current?.(value);
    });
    const observer = new ResizeObserver(() => made.resize());
    observer.observe(box.current);
    return () => {
      observer.disconnect();
      made.dispose();
    };
  }, []);
  const values = useRef<readonly string[]>([]);
  values.current = bars.map((bar) => bar.value);
  const drawn = JSON.stringify(bars);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `drawn` stands for the bars, which are made anew each time
  useEffect(() => {
    const palette = look.appearance === 'light' ? LIGHT : DARK;
    const font = {
      fontFamily: getComputedStyle(document.body).fontFamily,
      fontSize: 12,
      color: palette.inkSoft,
    };
    const names = {
      type: 'category' as const,
      data: bars.map((bar) => bar.label),
      inverse: !upright,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: palette.hairline } },
      axisLabel: font,
      triggerEvent: false,
    };
    const numbers = {
      type: 'value' as const,
      minInterval: 1,
      splitLine: { lineStyle: { color: palette.hairline, type: 'dashed' as const } },
      axisLabel: { ...font, color: palette.inkFaint },
      splitNumber: 3,
    };
    chart.current?.setOption(
      {
        aria: { enabled: true, label: { description: `${title}：${bars.map(shown).join('，')}` } },
        animationDuration: 200,
        grid: { left: 4, right: upright ? 8 : 44, top: 12, bottom: 4, containLabel: true },
        tooltip: {
          trigger: 'item',
          backgroundColor: palette.sheet,
          borderColor: palette.hairline,
          textStyle: { ...font, color: palette.ink },
          formatter: ({ dataIndex }: { readonly dataIndex: number }) => shown(bars[dataIndex]),
        },
        xAxis: upright ? names : { ...numbers, show: false },
        yAxis: upright ? numbers : names,
        series: [
          {
            type: 'bar',
            barMaxWidth: 18,
            cursor: choose.current === undefined ? 'default' : 'pointer',
            label: upright
              ? { show: false }
              : {
                  show: true,
                  position: 'right',
                  ...font,
                  formatter: ({ value }: { value: number }) => count(value),
                },
            data: bars.map((bar) => ({
              value: bar.count,
              itemStyle: {
                color: bar.over === true ? palette.warn : palette.vermilion,
                opacity: 0.82,
                borderRadius: upright ? [3, 3, 0, 0] : [0, 3, 3, 0],
              },
            })),
          },
        ],
      },
      { notMerge: true },
    );
  }, [drawn, look.appearance, title, upright]);
  return (
    <figure className="overview-chart">
      <figcaption className="overview-title">{title}</figcaption>
      {bars.length === 0 && <p>还没有数据。</p>}
      <div
        ref={box}
        role="img"
        aria-label={`${title}：${bars.map(shown).join('，')}`}
        style={{ height: bars.length === 0 ? 0 : upright ? 220 : bars.length * ROW + 24 }}
      />
      {onChoose !== undefined && (
        <ul className="sr-only" aria-label={title}>
          {bars.map((bar) => (
            <li key={bar.value}>
              <button type="button" onClick={() => onChoose(bar.value)}>
                {shown(bar)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </figure>
  );
}

function shown(bar: Bar | undefined): string {
  return bar === undefined ? '' : `${bar.label} ${count(bar.count)}`;
}
