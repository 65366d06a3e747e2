import { FormatError } from '../failure.ts';
import { CompoundFile } from './doc/compoundFile.ts';
import { DocTextReader } from './doc/docText.ts';
import { EncryptedDocError, Fib, OldDocError } from './doc/fib.ts';
import { type ReadText, readTextFound } from './readText.ts';

/**
 * Reads a .doc of Word 97 to 2003 or a .wps of WPS: paragraphs as lines, automatic numbers written out, tables as
 * lines with tabs, notes and text boxes at the end, tracked changes as accepted. Headers, footers, comments, hidden
 * text and pictures are left out. Throws FormatError 'encrypted', 'unsupported' (older than Word 97), 'damaged',
 * 'no-text'.
 */
export function readDoc(bytes: Uint8Array, name: string): ReadText {
  const { text, tally } = textOf(bytes, name);
  return readTextFound(name, text, tally);
}

function textOf(bytes: Uint8Array, name: string): ReturnType<DocTextReader['read']> {
  try {
    const file = new CompoundFile(bytes);
    const main = file.stream('WordDocument');
    if (main === null) throw new RangeError('no main stream');
    const fib = new Fib(main);
    const table = file.stream(fib.tableName);
    if (table === null) throw new RangeError('no table stream');
    return new DocTextReader(fib, main, table).read();
  } catch (error) {
    if (error instanceof EncryptedDocError) {
      throw new FormatError(
        'encrypted',
        name,
        '设有打开密码。请用 Word 或 WPS 打开，取消密码后另存为 .docx 再导入。',
      );
    }
    if (error instanceof OldDocError) {
      throw new FormatError(
        'unsupported',
        name,
        '是很早的 Word 文档（Word 95 或更早），不能直接读取。请用 Word 或 WPS 打开后另存为 .docx 再导入。',
      );
    }
    throw new FormatError(
      'damaged',
      name,
      '的内容已损坏，无法读取，可能没有复制完整。请用 Word 或 WPS 打开后另存为 .docx 再导入；打不开的，请重新取得原文件。',
    );
  }
}
