import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type Face, FOOTER_FACE, LATIN_FACE, type PageStyle } from '../../../core/page/pageStyle.ts';
import { escaped } from './xml.ts';

/** Zip stores local time without a zone, so a fixed one keeps equal drafts byte for byte equal everywhere. */
const ZIP_TIME = new Date(1980, 0, 1, 0, 0, 0);

const CONTENT_TYPES = '[Content_Types].xml';

/** What the library has no option for. */
export interface Finish {
  /** The date the document says it was made. */
  readonly now: Date;
  /** The organisation of the author. */
  readonly company: string;
  readonly faces: PageStyle['faces'];
  /** XML for the place of the one empty paragraph. */
  readonly body?: string;
}

/**
 * A package of the library with what it cannot write: punctuation spacing and language of a Chinese document,
 * stand-ins for missing faces, the program's name, and dates that depend on the arguments alone. Throws where the
 * library no longer writes what is to be changed.
 */
export function finishPackage(packed: Uint8Array, finish: Finish): Uint8Array {
  const files = unzipSync(packed);
  const change = (name: string, edits: readonly Edit[]): void => {
    const written = strFromU8(partOf(files, name));
    files[name] = strToU8(edits.reduce((xml, edit) => edited(xml, edit, name), written));
  };
  change('word/settings.xml', [
    ['<w:compat>', '<w:characterSpacingControl w:val="compressPunctuation"/><w:compat>'],
    ['</w:compat>', '</w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>'],
  ]);
  change('word/fontTable.xml', [[/(<w:fonts [^>]*)\/>/, `$1>${fontList(finish.faces)}</w:fonts>`]]);
  const stamp = `${finish.now.toISOString().slice(0, 19)}Z`;
  change('docProps/core.xml', [
    [/(<dcterms:created[^>]*>)[^<]*/, `$1${stamp}`],
    [/(<dcterms:modified[^>]*>)[^<]*/, `$1${stamp}`],
  ]);
  change('docProps/app.xml', [[/(<Properties [^>]*)\/>/, `$1>${program(finish.company)}</Properties>`]]);
  const { body } = finish;
  if (body !== undefined) change('word/document.xml', [['<w:p/>', body]]);
  // Programs that look at the first bytes of a file know a Word file by its first entry.
  const first = { [CONTENT_TYPES]: partOf(files, CONTENT_TYPES) };
  return zipSync({ ...first, ...files }, { level: 6, mtime: ZIP_TIME });
}

type Edit = readonly [from: string | RegExp, to: string];

function partOf(files: Readonly<Record<string, Uint8Array>>, name: string): Uint8Array {
  const part = files[name];
  if (part === undefined) throw new Error(`docx wrote no ${name}`);
  return part;
}

function edited(xml: string, [from, to]: Edit, name: string): string {
  // A text is put in as it is: in a replacement $ would have a meaning.
  const after = typeof from === 'string' ? xml.replace(from, () => to) : xml.replace(from, to);
  if (after === xml) throw new Error(`docx wrote no ${from} in ${name}`);
  return after;
}

/** Stand-ins for faces that are not installed; the faces themselves are commercial and never embedded. */
function fontList(faces: PageStyle['faces']): string {
  const all: readonly Face[] = [...Object.values(faces), FOOTER_FACE, LATIN_FACE];
  const each = [...new Map(all.map((face) => [face.name, face])).values()];
  const list = each.map(({ name, fallback }) => {
    const isLatin = name === LATIN_FACE.name;
    return (
      `<w:font w:name="${escaped(name)}"><w:altName w:val="${escaped(fallback)}"/><w:charset w:val="${isLatin ? '00' : '86'}"/>` +
      `<w:family w:val="${isLatin ? 'roman' : 'auto'}"/><w:pitch w:val="variable"/></w:font>`
    );
  });
  return list.join('');
}

function program(company: string): string {
  const name = escaped(company);
  return `<Application>稿匠</Application>${name === '' ? '' : `<Company>${name}</Company>`}`;
}
