const KEEP_MS = 60_000;

/** Lets the browser save a file under a name; its address is given back to the system a minute later. */
export function downloadFile(page: Document, fileName: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = page.createElement('a');
  link.href = address;
  link.download = fileName;
  page.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), KEEP_MS);
}
