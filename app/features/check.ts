import { z } from 'zod';
import { checkSettings, type IgnoredFinding, ignoredFinding, type RuleInfo } from '../../api/checking.ts';
import { checkText } from '../../core/check/checkText.ts';
import type { Finding } from '../../core/check/finding.ts';
import { withoutIgnored } from '../../core/check/ignores.ts';
import { patternProblem } from '../../core/check/ownRules.ts';
import { ruleGroup, ruleSeverity } from '../../core/check/ruleInfo.ts';
import { RULES } from '../../core/check/rules.ts';
import { PAGE_STYLES } from '../../core/page/pageStyle.ts';
import type { FactCard } from '../../core/slots/facts.ts';
import { exportFileName } from '../../formats/fileName.ts';
import { getSetting, setSetting } from '../../library/settings.ts';
import { checkerFor } from '../checkers.ts';
import { reportHtml, reportSpeech } from '../checkReport.ts';
import { exportSpeech, MIME_TYPES } from '../exportSpeech.ts';
import { AppFailure } from '../failure.ts';
import { type AppParts, writable } from '../parts.ts';
import { procedures } from '../procedures.ts';

const SETTINGS = 'check';
const IGNORED = 'check-ignored';
/** Older ones make room. */
const MOST_IGNORED = 5000;

/** The user's settings of the check; what is not set is empty. */
export function readCheckSettings(parts: AppParts) {
  const stored = checkSettings.safeParse(getSetting(parts.library().db, SETTINGS) ?? {});
  return stored.success ? stored.data : checkSettings.parse({});
}

function readIgnored(parts: AppParts): IgnoredFinding[] {
  const stored = z.array(ignoredFinding).safeParse(getSetting(parts.library().db, IGNORED) ?? []);
  return stored.success ? stored.data : [];
}

/** Checks a text as its user has set the check, without what was waved away. */
export function checkAsSet(
  parts: AppParts,
  text: string,
  facts: FactCard | null,
  draft: string | null = null,
): Finding[] {
  const gazetteer = parts.gazetteer();
  const settings = readCheckSettings(parts);
  const found =
    draft === null
      ? checkText(text, facts, gazetteer, settings)
      : checkerFor(draft, facts, gazetteer, settings)(text);
  return withoutIgnored(found, text, draft, readIgnored(parts));
}

const same = (one: IgnoredFinding, other: IgnoredFinding): boolean =>
  one.scope === other.scope &&
  one.draft === other.draft &&
  one.rule === other.rule &&
  one.text === other.text &&
  one.around === other.around;

/** Setting the check, waving findings away, and telling of a check in a report. */
export function checkProcedures(parts: AppParts) {
  const os = procedures.check;
  const now = (): string => parts.now().toISOString();
  const keepIgnored = (ignored: readonly IgnoredFinding[]): void =>
    setSetting(writable(parts).db, IGNORED, ignored.slice(-MOST_IGNORED), now());
  return {
    rules: os.rules.handler(() =>
      RULES.map(
        (rule): RuleInfo => ({
          id: rule.id,
          group: ruleGroup(rule.id),
          severity: ruleSeverity(rule),
          about: rule.about,
          wrong: rule.wrong.map(({ draft, finds }) => ({ draft, finds: [...finds] })),
          right: rule.right.map(({ draft }) => ({ draft })),
        }),
      ),
    ),
    settings: os.settings.handler(() => readCheckSettings(parts)),
    saveSettings: os.saveSettings.handler(({ input }) => {
      for (const { pattern } of input.patterns) {
        const problem = patternProblem(pattern);
        if (problem !== null)
          throw new AppFailure('RULE_INVALID', pattern, `自定义规则“${pattern}”不能用：${problem}`);
      }
      setSetting(writable(parts).db, SETTINGS, input, now());
      return readCheckSettings(parts);
    }),
    ignored: os.ignored.handler(() => readIgnored(parts)),
    ignore: os.ignore.handler(({ input }) => {
      keepIgnored([...readIgnored(parts).filter((one) => !same(one, input)), input]);
      return {};
    }),
    unignore: os.unignore.handler(({ input }) => {
      keepIgnored(readIgnored(parts).filter((one) => !same(one, input)));
      return {};
    }),
    report: os.report.handler(async ({ input }) => {
      const report = {
        name: input.name,
        text: input.text,
        findings: checkAsSet(parts, input.text, input.facts),
        ledger: input.borrowed
          ? parts.borrowing().ledger(parts.library().db, { text: input.text, facts: input.facts })
          : null,
        now: parts.now(),
      };
      const fileName = exportFileName(`检查报告 ${input.name}`, {
        date: report.now,
        extension: input.format,
      });
      if (input.format === 'html') {
        const mime = 'text/html; charset=utf-8';
        return { fileName, mime, content: new Blob([reportHtml(report)], { type: mime }) };
      }
      const bytes = await exportSpeech(reportSpeech(report), {
        format: 'docx',
        preset: PAGE_STYLES.gbt9704,
        unfilled: 'bracket',
        now: report.now,
      });
      const mime = MIME_TYPES.docx;
      return { fileName, mime, content: new Blob([new Uint8Array(bytes)], { type: mime }) };
    }),
  };
}
