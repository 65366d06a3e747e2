const NUMBER = new Intl.NumberFormat('zh-CN');
const DAY = new Intl.DateTimeFormat('zh-CN', { month: 'long', day: 'numeric' });
const FULL_DAY = new Intl.DateTimeFormat('zh-CN', { year: 'numeric', month: 'long', day: 'numeric' });
const CLOCK = new Intl.DateTimeFormat('zh-CN', { hour: '2-digit', minute: '2-digit', hour12: false });

/** 12345 as 12,345. */
export function count(n: number): string {
  return NUMBER.format(n);
}

/** Speaking time in whole minutes, never 0 for a speech that has words: "约 8 分钟". */
export function minutesText(minutes: number): string {
  return `约 ${Math.max(1, Math.round(minutes))} 分钟`;
}

/** When something happened, as one says it: 刚刚, 5 分钟前, 今天 09:30, 昨天 18:02, 11月3日, 2024年5月1日. */
export function timeText(iso: string, now: Date): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return '';
  const minutes = Math.floor((now.getTime() - at.getTime()) / 60_000);
  if (minutes >= 0 && minutes < 1) return '刚刚';
  if (minutes >= 0 && minutes < 60) return `${minutes} 分钟前`;
  const days = Math.round((startOfDay(now) - startOfDay(at)) / 86_400_000);
  if (days === 0) return `今天 ${CLOCK.format(at)}`;
  if (days === 1) return `昨天 ${CLOCK.format(at)}`;
  return at.getFullYear() === now.getFullYear() ? DAY.format(at) : FULL_DAY.format(at);
}

function startOfDay(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}
