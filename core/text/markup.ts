/** `text` without the characters that XML 1.0 and HTML cannot hold. */
export function markupText(text: string): string {
  return text.replace(/[^\t\n\r\P{Cc}]|[\p{Cs}\ufffe\uffff]/gu, '');
}

/** `text` for use in an element or an attribute of XML or HTML, without what they cannot hold. */
export function escaped(text: string): string {
  const clean = markupText(text);
  return /[&<>"\r\n\t]/.test(clean)
    ? clean.replace(/[&<>"\r\n\t]/g, (sign) => `&#${sign.charCodeAt(0)};`)
    : clean;
}
