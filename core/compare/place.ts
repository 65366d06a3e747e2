import type { NodeId } from '../speech/speech.ts';
import { isHead, type Unit } from './units.ts';

const HEAD_NAMES = { title: '标题', byline: '落款', salutation: '称谓' } as const;

/** Where every unit stands, as a clerk says it: 标题, 开头, "二、（一）", "二、（一）第2段", 结尾. */
export function placeNames(units: readonly Unit[]): Map<NodeId, string> {
  const names = new Map<NodeId, string>();
  const path: { readonly level: number; readonly name: string }[] = [];
  let paragraph = 0;
  let seenPoint = false;
  for (const unit of units) {
    if (isHead(unit)) {
      names.set(unit.id, HEAD_NAMES[unit.part]);
      continue;
    }
    while ((path.at(-1)?.level ?? -1) >= unit.level) path.pop();
    const around = path.map((step) => step.name).join('');
    if (unit.part === 'point') {
      seenPoint = true;
      paragraph = 0;
      const name = unit.ordinal === '' ? `“${unit.text.slice(0, 10)}”` : unit.ordinal.replace(/[，,]$/, '');
      path.push({ level: unit.level, name });
      names.set(unit.id, around + name);
      continue;
    }
    paragraph += 1;
    if (around !== '') names.set(unit.id, `${around}第${paragraph}段`);
    else names.set(unit.id, seenPoint ? '结尾' : `开头第${paragraph}段`);
  }
  return names;
}
