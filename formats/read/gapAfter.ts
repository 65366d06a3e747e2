/** What must stand between a printed ordinal and its point: "1" and "3 个项目", or "1." and "2027年", must not run together. */
export function gapAfter(ordinal: string, body: string): string {
  if (/[0-9A-Za-z]$/.test(ordinal)) return ' ';
  return /[.)]$/.test(ordinal) && /^[0-9A-Za-z]/.test(body) ? ' ' : '';
}
