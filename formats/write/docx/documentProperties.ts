import { strToU8 } from 'fflate';
import { escaped } from '../../../core/text/markup.ts';
import { SENT_PROPERTIES, type SentMark } from '../../sentMark.ts';
import { element } from './xml.ts';

/** What Word shows under 文件 → 信息. */
export interface DocumentProperties {
  readonly title?: string;
  readonly author?: string;
  readonly subject?: string;
  readonly keywords?: string;
  /** The organisation of the author. */
  readonly company?: string;
  /** Which draft this is, and in which state, so that a returned file finds its way home. */
  readonly sent?: SentMark;
}

const SCHEMAS = 'http://schemas.openxmlformats.org';
const OFFICE = `${SCHEMAS}/officeDocument/2006`;

/** The three parts with the properties of a document that was made `now`. */
export function propertyParts(properties: DocumentProperties, now: Date): Record<string, Uint8Array> {
  return {
    'docProps/core.xml': part(coreProperties(properties, now)),
    'docProps/app.xml': part(program(properties.company ?? '')),
    'docProps/custom.xml': part(customProperties(properties.sent)),
  };
}

function part(xml: string): Uint8Array {
  return strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${xml}`);
}

function coreProperties(properties: DocumentProperties, now: Date): string {
  const { title, subject, author, keywords } = properties;
  const stamp = `${now.toISOString().slice(0, 19)}Z`;
  const date = (name: string): string =>
    element(`dcterms:${name}`, { 'xsi:type': 'dcterms:W3CDTF' }, escaped(stamp));
  return element(
    'cp:coreProperties',
    {
      'xmlns:cp': `${SCHEMAS}/package/2006/metadata/core-properties`,
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    stated('dc:title', title) +
      stated('dc:subject', subject) +
      stated('dc:creator', author) +
      stated('cp:keywords', keywords) +
      stated('cp:lastModifiedBy', author) +
      '<cp:revision>1</cp:revision>' +
      date('created') +
      date('modified'),
  );
}

function stated(name: string, value = ''): string {
  return value === '' ? '' : element(name, {}, escaped(value));
}

function program(company: string): string {
  const names = { xmlns: `${OFFICE}/extended-properties` };
  return element('Properties', names, `<Application>稿匠</Application>${stated('Company', company)}`);
}

function customProperties(sent: SentMark | undefined): string {
  const names = { xmlns: `${OFFICE}/custom-properties`, 'xmlns:vt': `${OFFICE}/docPropsVTypes` };
  const values: (readonly [string, string])[] =
    sent === undefined
      ? []
      : [
          [SENT_PROPERTIES.draft, sent.draft],
          [SENT_PROPERTIES.revision, String(sent.revision)],
        ];
  const list = values.map(([name, value], index) =>
    element(
      'property',
      // Numbers 0 and 1 are reserved.
      { fmtid: '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}', pid: index + 2, name },
      element('vt:lpwstr', {}, escaped(value)),
    ),
  );
  return element('Properties', names, list.join(''));
}
