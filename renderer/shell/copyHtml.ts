/**
 * Puts HTML, and the plain text of the same, on the clipboard; false where the browser does not let it. It goes by the
 * event of a copy: the clipboard's own interface takes out every style that browsers do not know, and with them what
 * Word and WPS read.
 */
export function copyHtml({ html, text }: { readonly html: string; readonly text: string }): boolean {
  let given = false;
  const give = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    // The editor, which may have the focus, would put its own selection there.
    event.stopImmediatePropagation();
    given = event.clipboardData !== null;
  };
  document.addEventListener('copy', give, { capture: true });
  try {
    return document.execCommand('copy') && given;
  } finally {
    document.removeEventListener('copy', give, { capture: true });
  }
}
