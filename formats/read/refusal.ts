import { FormatError } from '../failure.ts';
import type { FileKind } from './sniff.ts';

/** The kinds that are read; a file of one of them is refused only where another was asked for. */
export type ReadableKind = 'text' | 'zip' | 'old-word' | 'pdf' | 'rtf' | 'html' | 'mht';

const READABLE_NAMES: Readonly<Record<ReadableKind, string>> = {
  text: '纯文本',
  zip: '压缩包',
  'old-word': '旧版 Word/WPS 文档（.doc、.wps）',
  pdf: ' PDF 文件',
  rtf: ' RTF 文档',
  html: '网页',
  mht: '网页（.mht）',
};

function isReadable(kind: FileKind): kind is ReadableKind {
  return kind in READABLE_NAMES;
}

/** The error for a file that was to be a .docx and is of another kind. */
export function notDocx(kind: FileKind, name: string): FormatError {
  if (!isReadable(kind)) return refusal(kind, name);
  const what = READABLE_NAMES[kind];
  return new FormatError(
    'unsupported',
    name,
    `不是有效的 Word 文件，内容其实是${what}。请用 Word 或 WPS 打开后另存为 .docx 再导入。`,
  );
}

/** The error for a file of a kind that is not read, or that is not what its name says. */
export function refusal(kind: Exclude<FileKind, ReadableKind>, name: string): FormatError {
  const saveAs = '请用 Word 或 WPS 打开后另存为 .docx 再导入。';
  const claimsDocx = /\.docx$/i.test(name);
  const inside = (what: string): string =>
    claimsDocx ? `不是有效的 Word 文件，内容其实是${what}。` : `是${what}，不能直接读取。`;
  switch (kind) {
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
