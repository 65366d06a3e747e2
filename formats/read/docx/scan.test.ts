import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { scanXml, XmlError } from './scan.ts';

/** What a scan reports, as one list; neighbouring texts joined. */
function eventsOf(xml: string): unknown[] {
  const events: unknown[] = [];
  scanXml(xml, {
    open: (name, attributes) => events.push(['open', name, attributes]),
    text: (text) => addText(events, text),
    close: (name) => events.push(['close', name]),
  });
  return events;
}

/** The same by a general parser that knows every rule of XML. */
function eventsOfSaxes(xml: string): unknown[] {
  const events: unknown[] = [];
  const parser = new SaxesParser();
  let depth = 0;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    events.push(['open', tag.name, { ...tag.attributes }]);
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    events.push(['close', tag.name]);
  });
  const text = (value: string): void => {
    if (depth > 0) addText(events, value);
  };
  parser.on('text', text);
  parser.on('cdata', text);
  parser.write(xml).close();
  return events;
}

function addText(events: unknown[], text: string): void {
  const last = events.at(-1);
  if (Array.isArray(last) && last[0] === 'text') last[1] += text;
  else if (text !== '') events.push(['text', text]);
}

const name = fc.constantFrom('w:p', 'w:r', 'w:t', 'a', '文');
const characters = fc.constantFrom(
  '甲',
  '𠅤',
  ' ',
  '\n',
  '\r\n',
  '&amp;',
  '&lt;',
  '&#x4E00;',
  '&#19968;',
  '>',
  '"',
  "'",
  ']]&gt;',
);
const words = fc.array(characters, { maxLength: 6 }).map((list) => list.join(''));
const attribute = fc
  .tuple(fc.constantFrom('w:val', 'w:x', 'b'), words)
  .map(([key, value]) => `${key}="${value.replace(/["\n\r]/g, '')}"`);
const { element } = fc.letrec<{ element: string; inside: string }>((tie) => ({
  inside: fc.oneof(
    { depthSize: 'small' },
    words,
    fc.constantFrom('<!-- 注 -->', '<![CDATA[<甲&]]>', '<?pi x?>'),
    tie('element'),
  ),
  element: fc
    .tuple(
      name,
      fc.option(attribute, { nil: '' }),
      fc.array(tie('inside'), { maxLength: 4 }),
      fc.constantFrom('', ' ', '\n'),
    )
    .map(([tag, attributes, children, space]) =>
      children.length === 0
        ? `<${tag} ${attributes}${space}/>`
        : `<${tag}${attributes === '' ? '' : ` ${attributes}`}${space}>${children.join('')}</${tag}${space}>`,
    ),
}));

describe('scanning XML', () => {
  it('reports what a general parser reports, for every document', () => {
    fc.assert(
      fc.property(element, (xml) => {
        expect(eventsOf(`<?xml version="1.0"?>\n${xml}\n`)).toEqual(eventsOfSaxes(xml));
      }),
      { numRuns: 300 },
    );
  });

  it('reports nothing else where a general parser finds no fault, for documents damaged at random', () => {
    const damage = fc.tuple(
      element,
      fc.nat(),
      fc.constantFrom('<', '>', '/', '"', '&', '=', ' ', '', ']]>', '\u0000'),
    );
    fc.assert(
      fc.property(damage, ([xml, place, put]) => {
        const at = place % xml.length;
        const damaged = xml.slice(0, at) + put + xml.slice(at + 1);
        // Half a surrogate pair is no character; decoding bytes never gives one.
        fc.pre(!/\p{Cs}/u.test(damaged));
        let expected: unknown[];
        try {
          expected = eventsOfSaxes(damaged);
        } catch {
          return;
        }
        expect(eventsOf(damaged)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    '',
    '甲',
    '<a>',
    '<a></b>',
    '<a/><b/>',
    '<a b=1/>',
    '<a b="1"c="2"/>',
    '<a b="<"/>',
    '<a>&nbsp;</a>',
    '<a>&#0;</a>',
    '<a>&#xD800;</a>',
    '<a>\u0000</a>',
    '<!DOCTYPE a><a/>',
    '<a><!-- </a>',
    '<a',
    '<>',
  ])('refuses %j', (xml) => {
    expect(() => eventsOf(xml)).toThrow(XmlError);
  });
});
