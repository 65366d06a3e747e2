import { escaped } from '../../../core/text/markup.ts';

/**
 * An element as XML. Attributes that are undefined are left out; `content` is XML already. The paragraphs of a
 * speech are put together like this and not as the library's objects, which take three times as long.
 */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  content = '',
): string {
  let tag = `<${name}`;
  for (const key in attributes) {
    const value = attributes[key];
    if (value !== undefined) tag += ` ${key}="${typeof value === 'number' ? value : escaped(value)}"`;
  }
  return content === '' ? `${tag}/>` : `${tag}>${content}</${name}>`;
}
