import { readInlines } from '../speech/inlineRuns.ts';
import { splitLead } from '../speech/lead.ts';
import type { Block, Inline, OrdinalStyle, Paragraph, Point, Series, Speech } from '../speech/speech.ts';

const inlines = (text: string): Inline[] => readInlines(text);

export function paragraph(id: string, text: string): Paragraph {
  return { kind: 'paragraph', id, role: 'elaboration', content: inlines(text), origins: [] };
}

export function point(id: string, text: string, body: readonly Block[] = []): Point {
  return { kind: 'point', id, role: 'point', ...splitLead(text), body, origins: [] };
}

export function series(id: string, style: OrdinalStyle, points: readonly Point[]): Series {
  return { kind: 'series', id, style, points };
}

/** A speech of two parts with a closing, as the scripted edits begin with. */
export function sentSpeech(): Speech {
  return {
    title: [inlines('在青禾县项目推进会上的讲话')],
    byline: [inlines('（2026年11月2日）')],
    salutation: inlines('同志们：'),
    body: [
      paragraph('n1', '今天召开这次会议，主要任务是分析形势、部署工作。下面，我讲两点意见。'),
      series('n2', '一、', [
        point('n3', '认清形势，增强抓项目的紧迫感', [
          paragraph(
            'n4',
            '今年以来，全县上下齐心协力，项目建设取得明显成效。新开工项目36个，完成投资3.2亿元。',
          ),
          series('n5', '（一）', [
            point('n6', '看到成绩。全县重点项目开工率达到92%，比去年同期提高5个百分点。'),
            point('n7', '正视差距。部分项目前期工作不实，要素保障跟不上，个别单位存在等靠思想。'),
          ]),
        ]),
        point('n8', '突出重点，推动项目建设提速增效', [
          series('n9', '一是', [
            point('n10', '压实责任。县级领导包抓重点项目，一个项目一套班子。'),
            point('n11', '优化服务。审批事项能并则并、能快则快。'),
            point('n12', '强化督导。每月通报一次，年底集中考核。'),
          ]),
        ]),
      ]),
      paragraph('n13', '同志们，任务已经明确，关键在于落实。让我们马上行动起来！谢谢大家。'),
    ],
  };
}
