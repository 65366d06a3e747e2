import { FormatError } from '../failure.ts';
import { readHtml } from './html.ts';
import type { ReadText } from './readText.ts';
import { readTxt } from './txt.ts';

/** A part of a MIME file: its header fields by small name, and the bytes of its body as they stand. */
interface Part {
  readonly fields: ReadonlyMap<string, string>;
  readonly body: Buffer;
}

/** A saved page lies two levels deep; deeper nesting is no page. */
const MAX_DEPTH = 5;

/**
 * Reads a web page saved as one file (.mht, .mhtml): its first page, or its plain text where it holds no page. Throws
 * FormatError 'damaged' where it holds neither, and what readHtml throws.
 */
export function readMht(bytes: Uint8Array, name: string): ReadText {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = leavesOf(partOf(whole), 0);
  const of = (type: string): Part | undefined =>
    parts.find(({ fields }) => (fields.get('content-type') ?? 'text/plain').toLowerCase().startsWith(type));
  const page = of('text/html') ?? of('application/xhtml');
  if (page !== undefined) return readHtml(withCharset(decoded(page), page), name);
  const plain = of('text/plain');
  if (plain === undefined) {
    throw new FormatError(
      'damaged',
      name,
      '里没有网页正文，可能没有保存完整。请在浏览器中打开，复制正文粘贴到 Word 文档，存为 .docx 再导入。',
    );
  }
  return readTxt(decoded(plain), name);
}

function partOf(bytes: Buffer): Part {
  const crlf = bytes.indexOf('\r\n\r\n');
  const lf = bytes.indexOf('\n\n');
  const isCrlf = crlf >= 0 && (lf < 0 || crlf < lf);
  const end = isCrlf ? crlf : lf;
  const head = end < 0 ? '' : bytes.toString('latin1', 0, Math.min(end, 16_384));
  const fields = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0) fields.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { fields, body: end < 0 ? bytes : bytes.subarray(end + (isCrlf ? 4 : 2)) };
}

function leavesOf(part: Part, depth: number): Part[] {
  const type = part.fields.get('content-type') ?? '';
  const boundary = /boundary\s*=\s*(?:"([^"]{1,200})"|([^\s;]{1,200}))/i.exec(type);
  if (!/^multipart\//i.test(type) || boundary === null || depth >= MAX_DEPTH) return [part];
  const mark = `--${boundary[1] ?? boundary[2] ?? ''}`;
  const pieces: Part[] = [];
  let at = part.body.indexOf(mark);
  while (at >= 0 && pieces.length < 1000) {
    const start = at + mark.length;
    const next = part.body.indexOf(mark, start);
    if (part.body.toString('latin1', start, start + 2) === '--') break;
    const piece = part.body.subarray(start, next < 0 ? undefined : next);
    pieces.push(...leavesOf(partOf(piece.subarray(piece[0] === 0x0d ? 2 : 1)), depth + 1));
    at = next;
  }
  return pieces;
}

function decoded({ fields, body }: Part): Buffer {
  switch ((fields.get('content-transfer-encoding') ?? '').toLowerCase()) {
    case 'base64':
      return Buffer.from(body.toString('latin1'), 'base64');
    case 'quoted-printable':
      return fromQuotedPrintable(body);
    default:
      return body;
  }
}

function fromQuotedPrintable(body: Buffer): Buffer {
  const text = body
    .toString('latin1')
    .replace(/[ \t]{0,100}=[ \t]{0,100}\r?\n/g, '')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(text, 'latin1');
}

/** The charset stands in the part's header; the page itself need not name one. */
function withCharset(page: Buffer, { fields }: Part): Buffer {
  const charset = /charset\s*=\s*"?([\w-]{2,20})/i.exec(fields.get('content-type') ?? '')?.[1];
  if (charset === undefined || page.subarray(0, 2).includes(0xff)) return page;
  return Buffer.concat([Buffer.from(`<!-- charset=${charset} -->`), page]);
}
