import {
  AlignmentType,
  type BaseXmlComponent,
  BuilderElement,
  createIndent,
  createSpacing,
  DocumentDefaults,
  type ICharacterStyleOptions,
  type IFontAttributesProperties,
  type IIndentAttributesProperties,
  ImportedXmlComponent,
  type IParagraphPropertiesOptions,
  type IParagraphStyleOptions,
  type IRunStylePropertiesOptions,
  LineRuleType,
  NextAttributeComponent,
  NumberValueElement,
  OnOffElement,
  RunProperties,
  StringValueElement,
  StyleForCharacter,
  StyleForParagraph,
  type XmlComponent,
} from 'docx';
import { FOOTER_FACE, LATIN_FACE, type PageStyle } from '../../../core/page/pageStyle.ts';

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

/** The style of the line with the page number. */
export const FOOTER_STYLE_ID = 'Footer';

/** Takes back the indent of the style; in Word characters beat twips, so that both must go. */
export const NO_INDENT: IIndentAttributesProperties = { firstLineChars: 0, firstLine: 0 };

interface SpeechStyle {
  readonly id: string;
  readonly name: string;
  readonly basedOn?: string;
  readonly priority: number;
  readonly paragraph: IParagraphPropertiesOptions;
  readonly run?: IRunStylePropertiesOptions;
}

/**
 * Every style of a speech, in the place of the library's own (blue headings). Headings have outline levels, so that
 * Word's navigation pane shows the speech's outline; no theme fonts anywhere, because they would win over the names.
 */
export function speechStyles(preset: PageStyle): XmlComponent[] {
  return [
    new DocumentDefaults({
      run: {
        font: fonts(preset.faces.body.name),
        size: preset.bodySize,
        language: { value: 'en-US', eastAsia: 'zh-CN', bidirectional: 'ar-SA' },
      },
    }),
    ...wordsOwn(preset),
    ...paragraphStyles(preset).map(paragraphStyle),
    footerStyle(),
    characterStyle(RUN_STYLE_IDS.lead, '讲稿领句', { bold: true }),
    characterStyle(RUN_STYLE_IDS.runIn, '讲稿接排', { font: fonts(preset.faces.body.name) }),
  ];
}

/** The faces of a run with one Chinese face. hAnsi has it too, or “”—… would be set in the Latin face. */
export function fonts(face: string): IFontAttributesProperties {
  return { ascii: LATIN_FACE.name, hAnsi: face, eastAsia: face, cs: LATIN_FACE.name };
}

/** The four styles every Word file has, of which only Normal shows in a speech. */
function wordsOwn(preset: PageStyle): XmlComponent[] {
  const normal: IParagraphPropertiesOptions = {
    widowControl: false,
    spacing: { before: 0, after: 0, line: preset.line, lineRule: LineRuleType.EXACT },
    alignment: AlignmentType.BOTH,
  };
  return [
    // The library marks Normal itself as the default.
    new StyleForParagraph({ id: 'Normal', name: 'Normal', quickFormat: true, paragraph: normal }),
    new FlaggedCharacterStyle(
      { id: 'DefaultParagraphFont', name: 'Default Paragraph Font', uiPriority: 1, semiHidden: true },
      'w:default',
    ),
    ImportedXmlComponent.fromXmlString(
      '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>' +
        '<w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>' +
        '<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
    ),
    ImportedXmlComponent.fromXmlString(
      '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/>' +
        '<w:semiHidden/><w:unhideWhenUsed/></w:style>',
    ),
  ];
}

function paragraphStyles(preset: PageStyle): SpeechStyle[] {
  // Stands on each style and not on Normal: the library cannot write the 0 that would take it back for the title.
  const tracking: IRunStylePropertiesOptions = { characterSpacing: preset.tracking };
  const flush: IIndentAttributesProperties = { left: 0, right: 0, ...NO_INDENT };
  const centred: IParagraphPropertiesOptions = { indent: flush, alignment: AlignmentType.CENTER };
  const underTitle: IRunStylePropertiesOptions = { ...tracking, font: fonts(preset.faces.underTitle.name) };
  const heading = (level: 1 | 2 | 3 | 4, bold = false): SpeechStyle => ({
    id: `Heading${level}`,
    name: `heading ${level}`,
    basedOn: STYLE_IDS.body,
    priority: 9,
    paragraph: { outlineLevel: level - 1 },
    run: { font: fonts(preset.faces[`heading${level}`].name), ...(bold && { bold }) },
  });
  return [
    {
      id: STYLE_IDS.body,
      name: '讲稿正文',
      priority: 1,
      // Word measures the indent in characters, LibreOffice knows twips only.
      paragraph: { indent: { firstLineChars: 200, firstLine: preset.bodySize * 20 } },
      run: tracking,
    },
    {
      id: STYLE_IDS.title,
      name: 'Title',
      priority: 10,
      paragraph: { ...centred, spacing: { line: preset.titleLine, lineRule: LineRuleType.EXACT } },
      run: { font: fonts(preset.faces.title.name), size: preset.titleSize },
    },
    { id: STYLE_IDS.subtitle, name: 'Subtitle', priority: 11, paragraph: centred, run: underTitle },
    { id: STYLE_IDS.byline, name: '讲稿署名', priority: 12, paragraph: centred, run: underTitle },
    {
      id: STYLE_IDS.salutation,
      name: 'Salutation',
      priority: 13,
      paragraph: { indent: flush },
      run: tracking,
    },
    heading(1),
    heading(2),
    heading(3, preset.boldHeading3),
    heading(4),
  ];
}

function paragraphStyle(style: SpeechStyle): XmlComponent {
  const options: IParagraphStyleOptions = {
    id: style.id,
    name: style.name,
    basedOn: style.basedOn ?? 'Normal',
    next: STYLE_IDS.body,
    uiPriority: style.priority,
    quickFormat: true,
    paragraph: style.paragraph,
    run: style.run ?? {},
  };
  const isWordsOwn = /^[A-Za-z]/.test(style.name);
  return isWordsOwn ? new StyleForParagraph(options) : new FlaggedParagraphStyle(options, 'w:customStyle');
}

function characterStyle(id: string, name: string, run: IRunStylePropertiesOptions): XmlComponent {
  const look = { uiPriority: 2, quickFormat: true, run };
  return new FlaggedCharacterStyle({ id, name, basedOn: 'DefaultParagraphFont', ...look }, 'w:customStyle');
}

type Flag = 'w:default' | 'w:customStyle';

/** The library's styles take neither of the two flags of a style. */
class FlaggedParagraphStyle extends StyleForParagraph {
  constructor(options: IParagraphStyleOptions, flag: Flag) {
    super(options);
    this.root.push(flagAttribute(flag));
  }
}

class FlaggedCharacterStyle extends StyleForCharacter {
  constructor(options: ICharacterStyleOptions, flag: Flag) {
    super(options);
    this.root.push(flagAttribute(flag));
  }
}

function flagAttribute(flag: Flag): BaseXmlComponent {
  return new NextAttributeComponent({ flag: { key: flag, value: '1' } });
}

/** Put together by hand: the library has no `w:snapToGrid` for paragraphs, and on the grid the number would sink. */
function footerStyle(): XmlComponent {
  const { name } = FOOTER_FACE;
  return new BuilderElement({
    name: 'w:style',
    attributes: {
      type: { key: 'w:type', value: 'paragraph' },
      id: { key: 'w:styleId', value: FOOTER_STYLE_ID },
    },
    children: [
      new StringValueElement('w:name', 'footer'),
      new StringValueElement('w:basedOn', 'Normal'),
      new StringValueElement('w:next', FOOTER_STYLE_ID),
      new NumberValueElement('w:uiPriority', 99),
      new OnOffElement('w:qFormat', true),
      new BuilderElement({
        name: 'w:pPr',
        children: [
          new OnOffElement('w:snapToGrid', false),
          createSpacing({ line: 240, lineRule: LineRuleType.AUTO }),
          createIndent({ left: 0, right: 0, ...NO_INDENT }),
        ],
      }),
      new RunProperties({
        font: { ascii: name, hAnsi: name, eastAsia: name, cs: LATIN_FACE.name },
        size: 28,
      }),
    ],
  });
}
