/** What a file is by its first bytes, whatever its name says. */
export type FileKind =
  | 'zip'
  | 'old-word'
  | 'old-office'
  | 'encrypted-office'
  | 'pdf'
  | 'rtf'
  | 'html'
  | 'mht'
  | 'word-xml'
  | 'picture'
  | 'text'
  | ZipKind;

/** What a zip can be besides a Word document. */
export type ZipKind = 'sheet' | 'slides' | 'odt' | 'ofd' | 'archive';

const SIGNATURES: readonly (readonly [FileKind, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0x47, 0x49, 0x46, 0x38]],
  ['picture', [0x49, 0x49, 0x2a, 0x00]],
  ['picture', [0x4d, 0x4d, 0x00, 0x2a]],
  ['archive', [0x52, 0x61, 0x72, 0x21]],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['archive', [0x1f, 0x8b, 0x08]],
];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** What `bytes` are; 'text' where no signature is known, so bytes of any other kind come out as text too. */
export function sniff(bytes: Uint8Array): FileKind {
  if (startsWith(bytes, OLE)) return oleKind(bytes);
  for (const [kind, signature] of SIGNATURES) if (startsWith(bytes, signature)) return kind;
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1').replaceAll('\0', '');
  if (/<\?mso-application|<w:wordDocument|<pkg:package/.test(head)) return 'word-xml';
  if (isMime(head)) return 'mht';
  if (HTML_START.test(head)) return 'html';
  return 'text';
}

/** A page may begin with a byte order mark, an XML declaration or comments. */
const HTML_START =
  /^[^<]{0,20}(?:<\?xml[^>]{0,200}>\s*|<!--(?:(?!-->)[\s\S]){0,500}-->\s*){0,5}<(?:!doctype\s+html|html|head|body|meta)\b/i;

/** Letters saved by a mail program and web archives alike begin with header fields. */
function isMime(head: string): boolean {
  return /^(?:[\w-]{2,40}:[^\n]{0,500}\r?\n(?:[ \t][^\n]{0,500}\r?\n){0,20}){0,20}?(?:MIME-Version:|Content-Type:\s*multipart\/)/i.test(
    head,
  );
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** The streams of an OLE file have UTF-16 names; an encrypted .docx is wrapped into such a file. */
function oleKind(bytes: Uint8Array): FileKind {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const has = (stream: string): boolean => buffer.includes(Buffer.from(stream, 'utf16le'));
  if (has('EncryptedPackage')) return 'encrypted-office';
  return has('WordDocument') ? 'old-word' : 'old-office';
}
