import { FACES, type Preset } from './preset.ts';
import { escapeXml, WORD_NAMESPACES, XML_HEAD } from './xml.ts';

/** Ids of the paragraph styles a speech is written in. */
export const STYLE_IDS = {
  title: 'Title',
  subtitle: 'Subtitle',
  byline: 'SpeechByline',
  salutation: 'Salutation',
  heading1: 'Heading1',
  heading2: 'Heading2',
  heading3: 'Heading3',
  heading4: 'Heading4',
  body: 'SpeechBody',
} as const;

/** Ids of the character styles: bold openings, and body text behind a heading in one paragraph. */
export const RUN_STYLE_IDS = { lead: 'SpeechLead', runIn: 'SpeechRunIn' } as const;

interface ParagraphStyle {
  readonly id: string;
  readonly name: string;
  readonly basedOn: string;
  readonly next: string;
  readonly priority: number;
  readonly paragraph: string;
  readonly run: string;
}

/**
 * word/styles.xml of a speech. Headings have outline levels, so that Word's navigation pane shows the speech's
 * outline; no theme fonts anywhere, because they would win over the names.
 */
export function stylesXml(preset: Preset): string {
  const size = `<w:sz w:val="${preset.bodySize}"/><w:szCs w:val="${preset.bodySize}"/>`;
  const tracking = preset.tracking === 0 ? '' : `<w:spacing w:val="${preset.tracking}"/>`;
  const defaults =
    `<w:docDefaults><w:rPrDefault><w:rPr>${fonts(FACES.body.name)}${size}` +
    `<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`;
  const normal =
    `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>` +
    `<w:pPr><w:widowControl w:val="0"/><w:spacing w:before="0" w:after="0" w:line="${preset.line}" w:lineRule="exact"/>` +
    `<w:jc w:val="both"/></w:pPr><w:rPr>${tracking}</w:rPr></w:style>`;
  const rest = paragraphStyles(preset).map(paragraphStyleXml).join('');
  return `${XML_HEAD}<w:styles ${WORD_NAMESPACES}>${defaults}${normal}${BUILT_IN}${rest}${runStyles()}</w:styles>`;
}

/** `w:rFonts` with one Chinese face. hAnsi has it too, or quotes and dashes “”—… would be set in the Latin face. */
export function fonts(face: string): string {
  const name = escapeXml(face);
  const latin = FACES.latin.name;
  return `<w:rFonts w:ascii="${latin}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${latin}"/>`;
}

const BUILT_IN =
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>' +
  '<w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>' +
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>' +
  '<w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>' +
  '<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
  '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/>' +
  '<w:semiHidden/><w:unhideWhenUsed/></w:style>';

const NO_INDENT = '<w:ind w:left="0" w:right="0" w:firstLineChars="0" w:firstLine="0"/>';

function paragraphStyles(preset: Preset): ParagraphStyle[] {
  const exact = (line: number): string => `<w:spacing w:line="${line}" w:lineRule="exact"/>`;
  const size = (halfPoints: number): string => `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;
  const centred = `${NO_INDENT}<w:jc w:val="center"/>`;
  // Word measures the indent in characters, LibreOffice knows twips only.
  const indent = `<w:ind w:firstLineChars="200" w:firstLine="${preset.bodySize * 20}"/>`;
  const heading = (level: number, face: string): ParagraphStyle => ({
    id: `Heading${level}`,
    name: `heading ${level}`,
    basedOn: STYLE_IDS.body,
    next: STYLE_IDS.body,
    priority: 9,
    paragraph: `<w:outlineLvl w:val="${level - 1}"/>`,
    run: fonts(face),
  });
  return [
    {
      id: STYLE_IDS.body,
      name: '讲稿正文',
      basedOn: 'Normal',
      next: STYLE_IDS.body,
      priority: 1,
      paragraph: indent,
      run: '',
    },
    {
      id: STYLE_IDS.title,
      name: 'Title',
      basedOn: 'Normal',
      next: STYLE_IDS.body,
      priority: 10,
      paragraph: `${exact(preset.titleLine)}${centred}`,
      run: `${fonts(FACES.title.name)}<w:spacing w:val="0"/>${size(preset.titleSize)}`,
    },
    {
      id: STYLE_IDS.subtitle,
      name: 'Subtitle',
      basedOn: 'Normal',
      next: STYLE_IDS.body,
      priority: 11,
      paragraph: centred,
      run: fonts(FACES.heading2.name),
    },
    {
      id: STYLE_IDS.byline,
      name: '讲稿署名',
      basedOn: 'Normal',
      next: STYLE_IDS.body,
      priority: 12,
      paragraph: centred,
      run: fonts(FACES.heading2.name),
    },
    {
      id: STYLE_IDS.salutation,
      name: 'Salutation',
      basedOn: 'Normal',
      next: STYLE_IDS.body,
      priority: 13,
      paragraph: NO_INDENT,
      run: '',
    },
    heading(1, FACES.heading1.name),
    heading(2, FACES.heading2.name),
    heading(3, FACES.body.name),
    heading(4, FACES.body.name),
    {
      id: 'Footer',
      name: 'footer',
      basedOn: 'Normal',
      next: 'Footer',
      priority: 99,
      paragraph: `<w:snapToGrid w:val="0"/><w:spacing w:line="240" w:lineRule="auto"/>${NO_INDENT}`,
      run: `<w:rFonts w:ascii="${FACES.footer.name}" w:hAnsi="${FACES.footer.name}" w:eastAsia="${FACES.footer.name}" w:cs="${FACES.latin.name}"/><w:spacing w:val="0"/>${size(28)}`,
    },
  ];
}

function paragraphStyleXml(style: ParagraphStyle): string {
  const isBuiltIn = /^[A-Za-z]/.test(style.name);
  return (
    `<w:style w:type="paragraph"${isBuiltIn ? '' : ' w:customStyle="1"'} w:styleId="${style.id}"><w:name w:val="${style.name}"/>` +
    `<w:basedOn w:val="${style.basedOn}"/><w:next w:val="${style.next}"/><w:uiPriority w:val="${style.priority}"/><w:qFormat/>` +
    `<w:pPr>${style.paragraph}</w:pPr><w:rPr>${style.run}</w:rPr></w:style>`
  );
}

function runStyles(): string {
  const style = (id: string, name: string, run: string): string =>
    `<w:style w:type="character" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/>` +
    `<w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="2"/><w:qFormat/><w:rPr>${run}</w:rPr></w:style>`;
  return (
    style(RUN_STYLE_IDS.lead, '讲稿领句', '<w:b/><w:bCs/>') +
    style(RUN_STYLE_IDS.runIn, '讲稿接排', fonts(FACES.body.name))
  );
}
