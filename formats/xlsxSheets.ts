import { zipSync } from 'fflate';
import { FormatError } from './failure.ts';
import { checkFileSize } from './limits.ts';
import { Zip, ZipError } from './read/zip.ts';

/** A sheet of 200,000 blocks is some 200 MB of XML. */
const LIMITS = { entries: 2_000, totalBytes: 256 * 1024 * 1024, ratio: 200 };

/**
 * The sheets of a .xlsx as rows of texts; dates as 2026-03-01, empty cells as "". A formula counts as the value it showed
 * last. Throws FormatError 'damaged' where the file is broken, 'encrypted' and 'too-large'.
 */
export async function readSheets(bytes: Uint8Array, name: string): Promise<string[][][]> {
  checkFileSize(bytes.byteLength, name);
  const { default: read } = await import('read-excel-file/node');
  try {
    const sheets = await read(Buffer.from(unpackedSafely(bytes)), { trim: false, parseNumber: String });
    return sheets.map(({ data }) => data.map((row) => row.map(textOf)));
  } catch (error) {
    throw asFormatError(error, name);
  }
}

/** The same parts in a zip without compression, each checked: what reads it next can't be made to unpack more. */
function unpackedSafely(bytes: Uint8Array): Uint8Array {
  const zip = new Zip(bytes, LIMITS);
  const parts: Record<string, Uint8Array> = {};
  for (const name of zip.names) {
    if (!/\.(?:xml|rels)$/.test(name)) continue;
    // The library asks for the parts by the names that Excel gives them.
    parts[name.replace('[content_types]', '[Content_Types]').replace('sharedstrings', 'sharedStrings')] =
      zip.read(name) ?? new Uint8Array();
  }
  return zipSync(parts, { level: 0 });
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return String(cell);
}

function asFormatError(error: unknown, name: string): FormatError {
  if (error instanceof FormatError) return error;
  const fault = error instanceof ZipError ? error.fault : 'broken';
  switch (fault) {
    case 'too-large':
      return new FormatError('too-large', name, '解开后过大，不像正常的表格，没有导入。');
    case 'encrypted':
      return new FormatError('encrypted', name, '设有打开密码。请用 Excel 或 WPS 取消密码后再导入。');
    case 'not-a-zip':
    case 'cut-off':
    case 'broken':
      return new FormatError(
        'damaged',
        name,
        '已损坏，或不是 .xlsx 表格，读不出内容。请用 Excel 或 WPS 打开，另存为 .xlsx 后再导入。',
      );
    default:
      return fault satisfies never;
  }
}
