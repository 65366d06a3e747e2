import { findPlaceholders, type Placeholder } from '../slots/placeholders.ts';
import type { Finding, RuleId } from './finding.ts';
import { type CheckInput, finding, type Rule } from './rule.ts';

const isSlot = (hole: Placeholder): boolean => hole.text.startsWith('{{');

function holes(input: CheckInput, rule: RuleId, slots: boolean): Finding[] {
  return findPlaceholders(input.text)
    .filter((hole) => isSlot(hole) === slots)
    .map((hole) => {
      const value = input.facts?.[hole.slot];
      return finding(
        rule,
        // A slot is work still to be done, which the fact card lists and an export asks about; a hole is a slip.
        slots ? 'warning' : 'error',
        input.text,
        hole.start,
        hole.end,
        slots
          ? `槽位“${hole.slot}”还没有填。`
          : `占位符“${hole.text}”还没有替换${hole.slot === '内容' ? '' : `，这里应填${hole.slot}`}。`,
        typeof value === 'string' ? value : undefined,
      );
    });
}

/** A hole left from a template 占位符残留 ("××镇党委"). */
export const placeholder: Rule = {
  id: 'placeholder',
  about: '模板里的××、XX、某某、____没有替换。',
  wrong: [
    { draft: '××镇党委高度重视，XX书记亲自部署。', finds: ['××', 'XX'] },
    { draft: '会议定于×月×日召开，由某某同志主持。', finds: ['×', '×', '某某'] },
    { draft: '完成投资____万元，下发〔 〕号文件。', finds: ['____', '〔 〕'] },
    { draft: '全县***工作取得进展，（此处补充数据）。', finds: ['***', '（此处补充数据）'] },
  ],
  right: [
    { draft: '开通7×24小时热线，规格为3×4米，实施“5G+工业互联网”。' },
    { draft: '**重点工作**\n* 修渠\n* 清淤' },
    { draft: '在某种程度上，X光检查和MAXX系统都要用好。' },
  ],
  find: (input) => holes(input, 'placeholder', false),
};

/** A slot of a skeleton that got no value 槽位未填 ("{{单位}}"). */
export const unfilledSlot: Rule = {
  id: 'unfilled-slot',
  about: '骨架里的槽位没有填值。',
  wrong: [{ draft: '我代表{{单位}}作表态发言，{{ 会议 }}开得很及时。', finds: ['{{单位}}', '{{ 会议 }}'] }],
  right: [{ draft: '我代表全体职工作表态发言。' }],
  find: (input) => holes(input, 'unfilled-slot', true),
};
