import type { Change } from './comparison.ts';

/** A change as a clerk writes it down in a table of opinions: "将“推进”改为“加快推进”", "增加：……". */
export function changeInWords(change: Change): string {
  const text = change.nodes.length > 1 ? `${change.nodes.length}段，首段为：` : '';
  switch (change.kind) {
    case 'added':
      return `增加${text === '' ? '：' : text}${change.after ?? ''}`;
    case 'deleted':
      return `删去${text === '' ? '：' : text}${change.before ?? ''}`;
    case 'moved':
      return `移动位置${text === '' ? '：' : `（${text.slice(0, -1)}）：`}${change.after ?? ''}`;
    case 'relevelled':
      return `调整层级或序号：${change.before ?? ''} → ${change.after ?? ''}`;
    case 'changed':
      return reworded(change);
    default:
      return change.kind satisfies never;
  }
}

function reworded({ pieces }: Change): string {
  const parts: string[] = [];
  for (const [index, piece] of pieces.entries()) {
    const next = pieces[index + 1];
    const previous = pieces[index - 1];
    if (piece.kind === 'removed') {
      parts.push(next?.kind === 'added' ? `将“${piece.text}”改为“${next.text}”` : `删去“${piece.text}”`);
    } else if (piece.kind === 'added' && previous?.kind !== 'removed') {
      const before = previous?.text.slice(-8) ?? '';
      parts.push(before === '' ? `段首增加“${piece.text}”` : `在“${before}”后增加“${piece.text}”`);
    }
  }
  return parts.join('；');
}
