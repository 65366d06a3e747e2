import { FormatError } from '../failure.ts';
import { checkFileSize } from '../limits.ts';
import { sniff } from '../read/sniff.ts';
import type { BlockTable } from './blockRow.ts';
import { readBlockCsv } from './csv.ts';
import { readBlockXlsx } from './xlsx.ts';

/**
 * Reads a table of blocks, .xlsx or .csv by what the bytes are and not by the name. Throws FormatError and nothing
 * else; 'unsupported' for .xls and whatever is no table.
 */
export async function readBlockTable(bytes: Uint8Array, name: string): Promise<BlockTable> {
  checkFileSize(bytes.byteLength, name);
  const kind = sniff(bytes);
  switch (kind) {
    case 'zip':
    case 'sheet':
      return readBlockXlsx(bytes, name);
    case 'text':
      return readBlockCsv(bytes, name);
    case 'encrypted-office':
      throw new FormatError('encrypted', name, '设有打开密码。请用 Excel 或 WPS 取消密码后再导入。');
    default:
      throw new FormatError(
        'unsupported',
        name,
        '不是 .xlsx 或 .csv 表格。请用 Excel 或 WPS 打开，另存为 .xlsx 后再导入。',
      );
  }
}
