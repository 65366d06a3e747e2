import { strFromU8, strToU8 } from 'fflate';
import { type Face, FOOTER_FACE, LATIN_FACE, type PageStyle } from '../../../core/page/pageStyle.ts';
import { escaped } from '../../../core/text/markup.ts';
import { zip } from '../zip.ts';
import { type DocumentProperties, propertyParts } from './documentProperties.ts';

const CONTENT_TYPES = '[Content_Types].xml';

/** The files in a Word file by their paths. */
export type Parts = Readonly<Record<string, Uint8Array>>;

/** What is left to a finished document once its page stands. */
export interface Finish {
  readonly properties: DocumentProperties;
  /** The date the document says it was made. */
  readonly now: Date;
  readonly faces: PageStyle['faces'];
  /** XML for the place of the one empty paragraph. */
  readonly body?: string;
}

/**
 * The parts the library made with what it cannot write, as the bytes of a Word file: punctuation spacing and language of
 * a Chinese document, stand-ins for missing faces, the program's name, and dates that depend on the arguments alone.
 * Throws where the library no longer writes what is to be changed.
 */
export function finishPackage(made: Parts, { properties, now, faces, body }: Finish): Uint8Array {
  const change = (name: string, edits: readonly Edit[]): Parts => {
    const written = strFromU8(partOf(made, name));
    return { [name]: strToU8(edits.reduce((xml, edit) => edited(xml, edit, name), written)) };
  };
  return zip({
    // Programs that look at the first bytes of a file know a Word file by its first entry.
    [CONTENT_TYPES]: partOf(made, CONTENT_TYPES),
    ...made,
    ...change('word/settings.xml', [
      ['<w:compat>', '<w:characterSpacingControl w:val="compressPunctuation"/><w:compat>'],
      ['</w:compat>', '</w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>'],
    ]),
    ...change('word/fontTable.xml', [[/(<w:fonts [^>]*)\/>/, `$1>${fontList(faces)}</w:fonts>`]]),
    ...(body !== undefined && change('word/document.xml', [['<w:p/>', body]])),
    ...propertyParts(properties, now),
  });
}

type Edit = readonly [from: string | RegExp, to: string];

function partOf(files: Parts, name: string): Uint8Array {
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
