import type { BorrowLedger } from '../api/checking.ts';
import type { Finding, Severity } from '../core/check/finding.ts';
import { countIds } from '../core/speech/ids.ts';
import { parse } from '../core/speech/parse.ts';
import type { Speech } from '../core/speech/speech.ts';

/** What a report tells. */
export interface CheckReport {
  readonly name: string;
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly ledger: BorrowLedger | null;
  readonly now: Date;
}

const NAMES: Readonly<Record<Severity, string>> = { error: '错误', warning: '疑问', info: '提示' };
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;
const paragraphOf = (text: string, start: number): number => text.slice(0, start).split('\n').length;
const dateOf = (now: Date): string => `${now.getFullYear()}年${now.getMonth() + 1}月${now.getDate()}日`;

function summary({ findings }: CheckReport): string {
  if (findings.length === 0) return '没有发现问题。';
  const counts = SEVERITIES.map(
    (severity) => [severity, findings.filter((one) => one.severity === severity).length] as const,
  );
  return `共${findings.length}处：${counts
    .filter(([, count]) => count > 0)
    .map(([severity, count]) => `${NAMES[severity]}${count}处`)
    .join('，')}。`;
}

const flat = (text: string): string => text.replace(/\s*\n\s*/g, ' ');
const cut = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);

/** The report as a speech, so that it goes out as a Word file the way every draft does. */
export function reportSpeech(report: CheckReport): Speech {
  const lines = [`文稿检查报告`, `《${report.name}》 ${dateOf(report.now)}`, summary(report)];
  for (const severity of SEVERITIES) {
    const own = report.findings.filter((one) => one.severity === severity);
    if (own.length === 0) continue;
    lines.push(`【${NAMES[severity]}】${own.length}处`);
    for (const { start, message, text, suggestion } of own) {
      const fix = suggestion === undefined ? '' : ` 建议：${cut(flat(suggestion))}`;
      lines.push(`第${paragraphOf(report.text, start)}段“${cut(flat(text))}”：${message}${fix}`);
    }
  }
  if (report.ledger !== null) {
    lines.push(`【来源】全文${percent(report.ledger.share)}与资料库或以往文稿相同或相近`);
    for (const { name, verbatim, near } of report.ledger.sources)
      lines.push(`《${name}》：逐字相同${percent(verbatim)}，改动后相近${percent(near)}`);
  }
  return parse(lines.join('\n'), countIds()).value;
}

const escaped = (text: string): string =>
  text.replace(
    /[&<>"]/g,
    (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[char] ?? char,
  );

const STYLE = `body{font:16px/1.7 "Noto Sans CJK SC","Microsoft YaHei",sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1f2328}
h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:2rem}table{border-collapse:collapse;width:100%}
th,td{border:1px solid #d0d7de;padding:.4rem .6rem;text-align:left;vertical-align:top}th{background:#f6f8fa}
.error{color:#b42318}.warning{color:#935f00}.info{color:#3b5b8c}@media print{body{margin:0}}`;

/** The report as one page of HTML that needs nothing else. */
export function reportHtml(report: CheckReport): string {
  const rows = report.findings.map(
    ({ start, severity, rule, text, message, suggestion }) =>
      `<tr><td>${paragraphOf(report.text, start)}</td><td class="${severity}">${NAMES[severity]}</td><td>${escaped(text)}</td><td>${escaped(message)}</td><td>${escaped(suggestion ?? '')}</td><td>${rule}</td></tr>`,
  );
  const sources = (report.ledger?.sources ?? []).map(
    ({ name, verbatim, near }) =>
      `<tr><td>${escaped(name)}</td><td>${percent(verbatim)}</td><td>${percent(near)}</td></tr>`,
  );
  const ledger =
    report.ledger === null
      ? ''
      : `<h2>来源</h2><p>全文${percent(report.ledger.share)}与资料库或以往文稿相同或相近。</p><table><thead><tr><th>来源</th><th>逐字相同</th><th>改动后相近</th></tr></thead><tbody>${sources.join('')}</tbody></table>`;
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>检查报告：${escaped(report.name)}</title><style>${STYLE}</style></head><body><h1>文稿检查报告</h1><p>《${escaped(report.name)}》 ${dateOf(report.now)}</p><p>${summary(report)}</p>${
    rows.length === 0
      ? ''
      : `<h2>问题</h2><table><thead><tr><th>段</th><th>程度</th><th>原文</th><th>说明</th><th>建议</th><th>规则</th></tr></thead><tbody>${rows.join('')}</tbody></table>`
  }${ledger}</body></html>\n`;
}
