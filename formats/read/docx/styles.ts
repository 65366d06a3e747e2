import {
  mergeParagraph,
  mergeRun,
  NO_PARAGRAPH_PROPERTIES,
  NO_RUN_PROPERTIES,
  type ParagraphProperties,
  type RunProperties,
  readParagraphProperties,
  readRunProperties,
  type ThemeFonts,
} from './properties.ts';
import { childOf, childrenOf, valOf, type XmlNode } from './xml.ts';

/** A style with everything it inherits. */
export interface ResolvedStyle {
  readonly id: string | null;
  /** As the file names it: "heading 1", "讲稿正文". */
  readonly name: string | null;
  readonly paragraph: ParagraphProperties;
  readonly run: RunProperties;
  /** The style in the chain that put the paragraph into a list. */
  readonly listStyleId: string | null;
}

interface OwnStyle {
  readonly name: string | null;
  readonly basedOn: string | null;
  readonly paragraph: ParagraphProperties;
  readonly run: RunProperties;
}

/** Word itself refuses longer chains. */
const MAX_CHAIN = 32;

const UNSTYLED: ResolvedStyle = {
  id: null,
  name: null,
  paragraph: NO_PARAGRAPH_PROPERTIES,
  run: NO_RUN_PROPERTIES,
  listStyleId: null,
};

/** The styles of a document. Unknown ids, and styles based on each other in a circle, resolve to what is there. */
export class Styles {
  readonly #own = new Map<string, OwnStyle>();
  readonly #resolved = new Map<string, ResolvedStyle>();
  readonly #base: ResolvedStyle;
  readonly #defaultParagraph: string | null;

  /** Reads word/styles.xml; null for a document that has none. */
  constructor(root: XmlNode | null, theme: ThemeFonts) {
    const defaults = childOf(root, 'w:docDefaults');
    this.#base = {
      ...UNSTYLED,
      paragraph: readParagraphProperties(childOf(childOf(defaults, 'w:pPrDefault'), 'w:pPr')),
      run: readRunProperties(childOf(childOf(defaults, 'w:rPrDefault'), 'w:rPr'), theme),
    };
    let defaultParagraph: string | null = null;
    for (const style of childrenOf(root, 'w:style')) {
      const id = style.attributes['w:styleId'];
      if (id === undefined || this.#own.has(id)) continue;
      this.#own.set(id, {
        name: valOf(style, 'w:name'),
        basedOn: valOf(style, 'w:basedOn'),
        paragraph: readParagraphProperties(childOf(style, 'w:pPr')),
        run: readRunProperties(childOf(style, 'w:rPr'), theme),
      });
      const isDefault = /^(?:1|true|on)$/i.test(style.attributes['w:default'] ?? '');
      if (isDefault && style.attributes['w:type'] === 'paragraph') defaultParagraph ??= id;
    }
    this.#defaultParagraph = defaultParagraph;
  }

  /** The paragraph style of that id; the document's default one for null and for ids that are not there. */
  paragraph(id: string | null): ResolvedStyle {
    const known = id !== null && this.#own.has(id) ? id : this.#defaultParagraph;
    return known === null ? this.#base : this.#resolve(known);
  }

  /** What a character style says; nothing for null and for ids that are not there. */
  character(id: string | null): RunProperties {
    if (id === null || !this.#own.has(id)) return NO_RUN_PROPERTIES;
    return this.#chain(id).reduce((sum, style) => mergeRun(sum, style.run), NO_RUN_PROPERTIES);
  }

  #resolve(id: string): ResolvedStyle {
    const cached = this.#resolved.get(id);
    if (cached !== undefined) return cached;
    let { paragraph, run, listStyleId } = this.#base;
    for (const style of this.#chain(id)) {
      paragraph = mergeParagraph(paragraph, style.paragraph);
      run = mergeRun(run, style.run);
      if (style.paragraph.numId !== null) listStyleId = style.id;
    }
    const resolved = { id, name: this.#own.get(id)?.name ?? null, paragraph, run, listStyleId };
    this.#resolved.set(id, resolved);
    return resolved;
  }

  /** The style and those it is based on, the most basic one first. */
  #chain(id: string): (OwnStyle & { id: string })[] {
    const chain: (OwnStyle & { id: string })[] = [];
    const seen = new Set<string>();
    let next: string | null = id;
    while (next !== null && !seen.has(next) && seen.size < MAX_CHAIN) {
      seen.add(next);
      const style = this.#own.get(next);
      if (style === undefined) break;
      chain.unshift({ ...style, id: next });
      next = style.basedOn;
    }
    return chain;
  }
}
