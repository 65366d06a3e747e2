import { getDocumentProxy } from 'unpdf';
import type { Warning } from '../../core/text/span.ts';
import { FormatError } from '../failure.ts';
import { type Page, pageOf } from './pdf/page.ts';
import { paragraphsOf } from './pdf/paragraphs.ts';
import { withoutRunningHeads } from './pdf/runningHeads.ts';
import { simplifiedForms } from './pdf/unifiedHan.ts';
import { leftOutWarnings, type ReadText } from './readText.ts';

/** A volume of the collected speeches of a year has some 400. */
const MAX_PAGES = 2000;

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;

/**
 * Reads a .pdf: the lines of its pages joined into paragraphs again; page numbers, running heads, watermarks and
 * pictures left out. Throws FormatError 'encrypted', 'no-text' (a scan, or letters that the file gives no meaning
 * to), 'too-large' over 2,000 pages, 'damaged'. Pages set in several columns are not handled.
 */
export async function readPdf(bytes: Uint8Array, name: string): Promise<ReadText> {
  const document = await openPdf(bytes, name);
  const pages = await readPages(document, name);
  const { pages: bodies, removed } = withoutRunningHeads(pages);
  const text = simplifiedForms(paragraphsOf(bodies).join('\n'));
  if (text.trim() === '') {
    throw new FormatError(
      'no-text',
      name,
      '是扫描件，每页只有图片，没有文字。请先用文字识别（OCR）软件转成 Word 文档（.docx），再导入。',
    );
  }
  if (garbledShare(text) > 0.2) {
    throw new FormatError(
      'no-text',
      name,
      '里的文字没有编码，复制出来也是乱码。请用文字识别（OCR）软件转成 Word 文档（.docx），或找到原稿再导入。',
    );
  }
  const empty = pages.flatMap(({ lines }, index) => (lines.length === 0 ? [index + 1] : []));
  return {
    text,
    charset: 'UTF-8',
    warnings: [...leftOutWarnings({ parts: removed ? ['页眉、页脚和页码'] : [] }), ...emptyPages(empty)],
  };
}

async function openPdf(bytes: Uint8Array, name: string): Promise<Document> {
  try {
    return await getDocumentProxy(bytes, {
      verbosity: 0,
      // Text needs neither the fonts' outlines nor the pictures, and nothing may come from elsewhere.
      disableFontFace: true,
      useSystemFonts: false,
      useWorkerFetch: false,
      useWasm: false,
      enableXfa: false,
      maxImageSize: 1,
      disableAutoFetch: true,
      disableStream: true,
    });
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') {
      throw new FormatError(
        'encrypted',
        name,
        '设有打开密码。请用 PDF 阅读软件打开，取消密码后另存一份再导入。',
      );
    }
    throw new FormatError(
      'damaged',
      name,
      '不是有效的 PDF 文件，可能没有下载完整。请用 PDF 阅读软件打开后另存一份再导入；打不开的，请重新取得原文件。',
    );
  }
}

async function readPages(document: Document, name: string): Promise<Page[]> {
  if (document.numPages > MAX_PAGES) {
    throw new FormatError(
      'too-large',
      name,
      `有 ${document.numPages} 页，超过 ${MAX_PAGES} 页的上限。请拆成几个文件后再导入。`,
    );
  }
  const pages: Page[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    try {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(pageOf(items, page.view));
      page.cleanup();
    } catch {
      // One page that is beyond reading leaves the others.
      pages.push({ lines: [], broken: true });
    }
  }
  return pages;
}

function emptyPages(numbers: readonly number[]): Warning[] {
  if (numbers.length === 0) return [];
  const shown = numbers.slice(0, 10).join('、') + (numbers.length > 10 ? ' 等' : '');
  return [
    {
      code: 'content-skipped',
      message: `第 ${shown} 页没有读出文字，可能是空白页或扫描的图片，请对照原件。`,
      start: 0,
    },
  ];
}

/** The share of characters that no font gives a meaning to. */
function garbledShare(text: string): number {
  return (text.match(/[\ufffd\ue000-\uf8ff]/g)?.length ?? 0) / text.length;
}
