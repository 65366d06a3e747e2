import { strToU8, zipSync } from 'fflate';

/** The XML inside the parts of a document to be made: children of `w:body`, `w:styles`, `w:numbering`, `w:footnotes`. */
export interface DocxParts {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly theme?: string;
  /** Further files by name, and replacements for the usual ones. */
  readonly files?: Readonly<Record<string, string>>;
}

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
].join(' ');
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A .docx as bytes, made by hand so that a test shows all that it depends on. */
export function makeDocx(parts: DocxParts): Uint8Array {
  const kinds = ['styles', 'numbering', 'footnotes', 'theme'] as const;
  const present = kinds.filter((kind) => parts[kind] !== undefined);
  const relationship = (kind: string, target: string): string =>
    `<Relationship Id="${kind}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
  const relationships = (list: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`;
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relationships(relationship('officeDocument', 'word/document.xml')),
    'word/document.xml': `<w:document ${NAMESPACES}><w:body>${parts.body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relationships(
      present.map((kind) => relationship(kind, `${kind}.xml`)).join(''),
    ),
  };
  for (const kind of present) {
    files[`word/${kind}.xml`] =
      kind === 'theme' ? (parts.theme ?? '') : `<w:${kind} ${NAMESPACES}>${parts[kind]}</w:${kind}>`;
  }
  const all = Object.entries({ ...files, ...parts.files });
  return zipSync(Object.fromEntries(all.map(([name, text]) => [name, strToU8(text)])));
}

/** A paragraph of one run; `properties` go into its `w:pPr`. */
export function p(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${r(text)}</w:p>`;
}

/** A run of text; `properties` go into its `w:rPr`. */
export function r(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** The `w:numPr` of a point of list `numId` at `level`. */
export function listed(numId: number, level = 0): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`;
}
