/** A date as documents print it: 2026-03-01 → 2026年3月1日. Anything that is no such date comes back unchanged. */
export function spokenDate(date: string): string {
  const parts = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/.exec(date.trim());
  if (parts === null) return date;
  const [, year, month, day] = parts;
  return `${year}年${Number(month)}月${day === undefined ? '' : `${Number(day)}日`}`;
}
