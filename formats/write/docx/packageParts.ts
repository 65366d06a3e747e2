import { FACES } from './preset.ts';
import { escapeXml, WORD_NAMESPACES, XML_HEAD } from './xml.ts';

/** What Word shows under 文件 → 信息. */
export interface DocumentProperties {
  readonly title?: string;
  readonly author?: string;
  readonly subject?: string;
  readonly keywords?: string;
  /** The organisation of the author. */
  readonly company?: string;
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The parts of a package that are the same for every speech. */
export function fixedParts(): Record<string, string> {
  return {
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': ROOT_RELATIONSHIPS,
    'word/_rels/document.xml.rels': DOCUMENT_RELATIONSHIPS,
    'word/settings.xml': SETTINGS,
    'word/fontTable.xml': fontTableXml(),
    'word/footer1.xml': footerXml('right'),
    'word/footer2.xml': footerXml('left'),
  };
}

/** docProps/core.xml and docProps/app.xml; every date is `now`, so equal drafts give equal files. */
export function propertyParts(properties: DocumentProperties, now: Date): Record<string, string> {
  const stamp = `${now.toISOString().slice(0, 19)}Z`;
  const element = (name: string, value: string | undefined): string =>
    value === undefined || value === '' ? '' : `<${name}>${escapeXml(value)}</${name}>`;
  const date = (name: string): string => `<${name} xsi:type="dcterms:W3CDTF">${stamp}</${name}>`;
  const author = properties.author ?? '';
  return {
    'docProps/core.xml':
      `${XML_HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
      `xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
      element('dc:title', properties.title) +
      element('dc:subject', properties.subject) +
      element('dc:creator', author) +
      element('cp:keywords', properties.keywords) +
      element('cp:lastModifiedBy', author) +
      `${date('dcterms:created')}${date('dcterms:modified')}</cp:coreProperties>`,
    'docProps/app.xml':
      `${XML_HEAD}<Properties xmlns="${OFFICE}/extended-properties">` +
      `<Application>稿匠</Application>${element('Company', properties.company)}</Properties>`,
  };
}

const CONTENT_TYPES =
  `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  [
    ['/word/document.xml', `${WORD_TYPE}.document.main+xml`],
    ['/word/styles.xml', `${WORD_TYPE}.styles+xml`],
    ['/word/settings.xml', `${WORD_TYPE}.settings+xml`],
    ['/word/fontTable.xml', `${WORD_TYPE}.fontTable+xml`],
    ['/word/footer1.xml', `${WORD_TYPE}.footer+xml`],
    ['/word/footer2.xml', `${WORD_TYPE}.footer+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
  ]
    .map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`)
    .join('') +
  '</Types>';

const ROOT_RELATIONSHIPS = relationships([
  [`${OFFICE}/relationships/officeDocument`, 'word/document.xml'],
  [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
  [`${OFFICE}/relationships/extended-properties`, 'docProps/app.xml'],
]);

/** The footers are rId4 and rId5 in the section properties of the document. */
const DOCUMENT_RELATIONSHIPS = relationships([
  [`${OFFICE}/relationships/styles`, 'styles.xml'],
  [`${OFFICE}/relationships/settings`, 'settings.xml'],
  [`${OFFICE}/relationships/fontTable`, 'fontTable.xml'],
  [`${OFFICE}/relationships/footer`, 'footer1.xml'],
  [`${OFFICE}/relationships/footer`, 'footer2.xml'],
]);

function relationships(targets: readonly (readonly [string, string])[]): string {
  const list = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;
}

/** What a Chinese Word writes into a new document, with odd and even footers told apart. */
const SETTINGS =
  `${XML_HEAD}<w:settings ${WORD_NAMESPACES}><w:zoom w:percent="100"/><w:bordersDoNotSurroundHeader/>` +
  '<w:bordersDoNotSurroundFooter/><w:defaultTabStop w:val="420"/><w:evenAndOddHeaders/>' +
  '<w:drawingGridVerticalSpacing w:val="156"/><w:characterSpacingControl w:val="compressPunctuation"/>' +
  '<w:compat><w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/><w:ulTrailSpace/>' +
  '<w:doNotExpandShiftReturn/><w:adjustLineHeightInTable/><w:useFELayout/>' +
  '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>' +
  '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>';

/** Stand-ins for faces that are not installed; the faces themselves are commercial and never embedded. */
function fontTableXml(): string {
  const list = Object.values(FACES).map(({ name, fallback }) => {
    const isLatin = name === FACES.latin.name;
    return (
      `<w:font w:name="${name}"><w:altName w:val="${fallback}"/><w:charset w:val="${isLatin ? '00' : '86'}"/>` +
      `<w:family w:val="${isLatin ? 'roman' : 'auto'}"/><w:pitch w:val="variable"/></w:font>`
    );
  });
  return `${XML_HEAD}<w:fonts ${WORD_NAMESPACES}>${list.join('')}</w:fonts>`;
}

/** The page number 「— 1 —」, one character in from the outer edge. */
function footerXml(side: 'left' | 'right'): string {
  const song = FACES.footer.name;
  const look =
    `<w:rPr><w:rFonts w:hint="eastAsia" w:ascii="${song}" w:hAnsi="${song}" w:eastAsia="${song}"/>` +
    '<w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr>';
  const run = (content: string): string => `<w:r>${look}${content}</w:r>`;
  const field =
    run('<w:fldChar w:fldCharType="begin"/>') +
    run('<w:instrText xml:space="preserve"> PAGE </w:instrText>') +
    run('<w:fldChar w:fldCharType="separate"/>') +
    run('<w:t>1</w:t>') +
    run('<w:fldChar w:fldCharType="end"/>');
  return (
    `${XML_HEAD}<w:ftr ${WORD_NAMESPACES}><w:p><w:pPr><w:pStyle w:val="Footer"/>` +
    `<w:ind w:${side}="320" w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="${side}"/></w:pPr>` +
    `${run('<w:t xml:space="preserve">— </w:t>')}${field}${run('<w:t xml:space="preserve"> —</w:t>')}</w:p></w:ftr>`
  );
}
