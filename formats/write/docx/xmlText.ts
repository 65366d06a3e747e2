/** `text` without the characters that XML 1.0 cannot hold; the library escapes the rest but lets these through. */
export function xmlText(text: string): string {
  return text.replace(/[^\t\n\r\P{Cc}]|[\p{Cs}\ufffe\uffff]/gu, '');
}
