/** What a group of an RTF file is for. */
export type Destination = 'text' | 'skip' | 'fonts' | 'note' | 'number' | 'comment' | 'picture';

const SKIPPED =
  'aftncn aftnsep aftnsepc atnauthor atndate atnicn atnid atnparent atnref atntime atrfend atrfstart author background bkmkend bkmkstart blipuid buptim category colorschememapping colortbl comment company creatim datafield datastore defchp defpap do docvar dptxbxtext factoidname falt fchars ffdeftext ffentrymcr ffexitmcr ffformat ffhelptext ffl ffname ffstattext file filetbl fldinst fontemb fontfile footer footerf footerl footerr footnotesep formfield ftncn ftnsep ftnsepc generator gridtbl header headerf headerl headerr hlinkbase hlfr hlloc hlsrc info keycode keywords latentstyles lchars levelnumbers leveltext lfolevel linkval list listlevel listname listoverride listoverridetable listpicture liststylename listtable lsdlockedexcept macc manager mhtmltag mmath mmathpict mvf nextfile nonesttables nonshppict objalias objclass objdata object objname objsect objtime oldcprops oldpprops oldsprops oldtprops operator panose passwordhash pgdsc pgdsctbl pgp pgptbl pn pnseclvl pntxta pntxtb printim private propname protend protstart protusertbl revtbl revtim rsidtbl rxe shppictx sn sp staticval stylesheet subject svb tc template themedata title txe ud upr userprops userprop wgrffmtfilter windowcaption writereservation writereservhash xe xform xmlattrname xmlattrvalue xmlclose xmlname xmlnstbl xmlopen';

const DESTINATIONS = new Map<string, Destination>([
  ...SKIPPED.split(' ').map((word): [string, Destination] => [word, 'skip']),
  ['fonttbl', 'fonts'],
  ['footnote', 'note'],
  ['listtext', 'number'],
  ['pntext', 'number'],
  ['annotation', 'comment'],
  ['pict', 'picture'],
  // Word writes a text box twice: as a shape, and for old readers as a drawing.
  ['shprslt', 'skip'],
]);

/** Groups marked \* whose text is printed all the same: what a text box and a picture's frame hold. */
const PRINTED = new Set(['shpinst', 'shppict', 'shptxt', 'fldrslt', 'result', 'mtext', 'protstart']);

/**
 * What the group that `word` opens is for; null for a word that opens no group of its own kind. `optional` is a group
 * marked \*, which a reader that does not know it passes over.
 */
export function destinationOf(word: string, optional: boolean): Destination | null {
  const known = DESTINATIONS.get(word);
  if (known !== undefined) return known;
  return optional && !PRINTED.has(word) ? 'skip' : null;
}

/** Characters that have a control word or symbol of their own. */
export const SIGNS = new Map<string, string>([
  ['emdash', '—'],
  ['endash', '–'],
  ['bullet', '•'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['emspace', '\u3000'],
  ['enspace', ' '],
  ['qmspace', ' '],
  ['tab', '\t'],
  ['line', '\n'],
  ['~', ' '],
  ['_', '-'],
  ['{', '{'],
  ['}', '}'],
  ['\\', '\\'],
]);

/** The code page of a font by its \fcharset; null for fonts of the West, whose bytes are in the file's own page. */
export function charsetOf(fcharset: number): string | null {
  switch (fcharset) {
    case 134:
      return 'gb18030';
    case 136:
      return 'big5';
    case 128:
      return 'shift_jis';
    case 129:
      return 'cp949';
    default:
      return null;
  }
}

/** The code page that \ansicpg names. */
export function codePageOf(page: number): string {
  switch (page) {
    case 936:
    case 54936:
      return 'gb18030';
    case 950:
      return 'big5';
    case 932:
      return 'shift_jis';
    case 949:
      return 'cp949';
    case 65001:
      return 'utf-8';
    default:
      return 'windows-1252';
  }
}
