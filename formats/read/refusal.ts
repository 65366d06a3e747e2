import { FormatError } from '../failure.ts';
import type { FileKind } from './sniff.ts';

/** The error for a file of a kind that this version does not read, or that is not what its name says. */
export function refusal(kind: Exclude<FileKind, 'text' | 'zip'>, name: string): FormatError {
  const saveAs = '请用 Word 或 WPS 打开后另存为 .docx 再导入。';
  const claimsDocx = /\.docx$/i.test(name);
  const inside = (what: string): string =>
    claimsDocx ? `不是有效的 Word 文件，内容其实是${what}。` : `是${what}，本版暂不支持。`;
  switch (kind) {
    case 'old-word':
      return new FormatError('unsupported', name, `${inside('旧版 Word/WPS 文档（.doc、.wps）')}${saveAs}`);
    case 'old-office':
      return new FormatError(
        'unsupported',
        name,
        `${inside('旧版 Office 文件（如 .xls、.ppt）')}请把其中的讲稿文字复制到 Word 文档，存为 .docx 再导入。`,
      );
    case 'encrypted-office':
      return new FormatError(
        'encrypted',
        name,
        `设有打开密码。请用 Word 或 WPS 打开，取消密码后另存为 .docx 再导入。`,
      );
    case 'pdf':
      return new FormatError(
        'unsupported',
        name,
        `${inside(' PDF 文件')}请用 WPS 等软件转成 Word 文档（.docx）后再导入。`,
      );
    case 'rtf':
      return new FormatError('unsupported', name, `${inside(' RTF 文档')}${saveAs}`);
    case 'html':
      return new FormatError(
        'unsupported',
        name,
        `${inside('网页')}请在浏览器中复制正文，粘贴到 Word 文档，存为 .docx 再导入。`,
      );
    case 'word-xml':
      return new FormatError('unsupported', name, `${inside(' Word XML 文档')}${saveAs}`);
    case 'picture':
      return new FormatError(
        claimsDocx ? 'damaged' : 'unsupported',
        name,
        claimsDocx
          ? '不是有效的 Word 文件，内容其实是一张图片。请找到原来的文档；只有图片的，先识别成文字，存为 .docx 再导入。'
          : '是图片，里面没有可读取的文字。请先用文字识别（OCR）软件转成 .docx 再导入。',
      );
    case 'archive':
      return new FormatError('unsupported', name, `${inside('压缩包')}请先解压，再导入里面的文档。`);
    case 'sheet':
    case 'slides':
      return new FormatError(
        'unsupported',
        name,
        `${inside(kind === 'sheet' ? '表格文件（.xlsx）' : '演示文稿（.pptx）')}请把其中的讲稿文字复制到 Word 文档，存为 .docx 再导入。`,
      );
    case 'odt':
      return new FormatError('unsupported', name, `${inside(' ODT 文档')}${saveAs}`);
    case 'ofd':
      return new FormatError(
        'unsupported',
        name,
        `${inside(' OFD 版式文件')}请用 OFD 阅读软件转成 Word 文档（.docx）后再导入。`,
      );
    default:
      return kind satisfies never;
  }
}
